/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyDownEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.dnd.GridDragEndEvent;
import com.vaadin.flow.component.grid.dnd.GridDragStartEvent;
import com.vaadin.flow.component.grid.dnd.GridDropEvent;
import com.vaadin.flow.component.grid.dnd.GridDropLocation;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import io.blocgraph.fixture.AdminAuthenticationExtension;
import io.blocgraph.screen.MainLayout;
import io.blocgraph.screen.StubApplication;
import io.blocgraph.screen.StubGraphQlService;
import io.blocgraph.screen.change.ChangeDialog;
import io.blocgraph.screen.common.ErrorNote;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import tools.jackson.databind.node.JsonNodeFactory;

@SpringBootTest(classes = StubApplication.class)
@ExtendWith(AdminAuthenticationExtension.class)
@ViewPackages(classes = MainLayout.class)
class StructureViewTest extends SpringBrowserlessTest {

    @Autowired
    private StubGraphQlService api;

    @AfterEach
    void bringTheDatabaseBack() {
        api.setUnavailable(false);
    }

    @Test
    void theBareAddressLeadsToTheFirstScreen() {
        UI.getCurrent().navigate("");
        assertThat(address()).isEqualTo("home");

        open("structure");
        assertThat(text(view())).contains("Select a unit in the tree");
    }

    @Test
    void anAddressOpensItsUnitInTheUnfoldedTree() {
        open("structure/DN-023?asOf=2009-12-31");

        assertThat(test(tree()).getSelected()).extracting(UnitRow::code).containsExactly("DN-023");
        assertThat(codes()).containsSubsequence("DN", "DN-C1", "DN-023", "DN-024");
        assertThat(find(H2.class).all().getFirst().getText()).isEqualTo("Công ty Cổ phần Cảng Đà Nẵng");
    }

    @Test
    void organizationWithoutClusterIsListedUnderItsBloc() {
        open("structure/DN-099");

        assertThat(codes()).containsExactly("DN", "DN-C1", "DN-C2", "DN-099");
        assertThat(test(tree()).getSelected()).extracting(UnitRow::code).containsExactly("DN-099");
    }

    @Test
    void choosingADateChangesAddressAndContent() {
        open("structure/DN-023");
        assertThat(cards()).contains("Lê Thị Hoa").doesNotContain("Trần Văn Bình\nResponsible by assignment");

        test(find(DatePicker.class).single()).setValue(LocalDate.of(2023, 5, 1));

        assertThat(address()).isEqualTo("structure/DN-023?asOf=2023-05-01");
        assertThat(cards()).doesNotContain("Lê Thị Hoa");
        assertThat(text(view())).contains("Not today: as of 1 May 2023");
    }

    @Test
    void oneClickLeadsBackToToday() {
        open("structure/DN-023?asOf=2023-05-01");

        test(find(Button.class).withText("Back to today").single()).click();

        assertThat(address()).isEqualTo("structure/DN-023");
        assertThat(cards()).contains("Lê Thị Hoa");
    }

    @Test
    void nonsenseInThePlaceOfTheDayIsSaidInWords() {
        open("structure/DN-023?asOf=yesterday");

        assertThat(text(view())).contains("“yesterday” in the address is not a date", "Công ty Cổ phần Cảng Đà Nẵng");
    }

    @Test
    void vacancyIsShownAsVacant() {
        open("structure/DN-024");

        var vacant = find(LinkCard.class).withClassName("card-vacant").single();
        assertThat(text(vacant)).contains("Nobody", "Secretary", "Vacant");
        assertThat(text(view())).contains("One vacancy");
        assertThat(links()).contains("structure/DN-024/committees");
    }

    @Test
    void actingAndLapsedStatusesHaveTexts() {
        open("structure/DN-099");

        assertThat(cards()).contains("Acting", "Lapsed");
    }

    @Test
    void searchFindsAPersonWithoutDiacriticsAndEnterGoesThere() {
        open("structure?asOf=2023-05-01");
        var field = find(TextField.class).single();

        test(field).setValue("nguyen thi do");
        assertThat(text(find(SearchResultItem.class).single())).contains("Nguyễn Thị Đỏ", "Chi bộ Khai thác", "Member");
        press(field, Key.ENTER);

        assertThat(address()).isEqualTo("member/DN-00003?asOf=2023-05-01");
        assertThat(find(H2.class).all().getFirst().getText()).isEqualTo("Nguyễn Thị Đỏ");
    }

    @Test
    void pageOfAMemberBeginsWithTheFacts() {
        open("member/DN-00003");

        assertThat(text(view()))
                .containsSubsequence(
                        "General information",
                        "Admitted",
                        "Chi bộ Khai thác",
                        "Organization",
                        "Công ty Cổ phần Cảng Đà Nẵng",
                        "Responsibility chain");
    }

    @Test
    void arrowKeysChooseAmongWhatWasFoundAndEscapeClosesIt() {
        open("structure");
        var field = find(TextField.class).single();

        test(field).setValue("Cong ty");
        press(field, Key.ARROW_DOWN);
        press(field, Key.ARROW_DOWN);
        assertThat(text(find(SearchResultItem.class)
                        .withAttribute("aria-selected", "true")
                        .single()))
                .contains("DN-024");
        press(field, Key.ESCAPE);
        assertThat(find(SearchResultItem.class).exists()).isFalse();
        press(field, Key.ARROW_DOWN);
        press(field, Key.ENTER);

        assertThat(address()).isEqualTo("structure/DN-023");
    }

    @Test
    void selectingARowGoesToItsAddressAndKeepsTheDay() {
        open("structure/DN-023?asOf=2023-05-01");

        test(tree()).select(codes().indexOf("DN-024"));

        assertThat(address()).isEqualTo("structure/DN-024?asOf=2023-05-01");
    }

    @Test
    void theLanguageCanBeChosen() {
        open("structure/DN-024?asOf=2023-05-01");
        assertThat(text(view())).contains("Vacant");

        @SuppressWarnings("unchecked")
        Select<Object> language =
                find(Select.class).withClassName("shell-language").single();
        test(language).selectItem("Tiếng Việt");

        assertThat(text(view())).contains("Khuyết", "Bí thư", "Không phải hôm nay: tính đến ngày 01/05/2023");
        assertThat(address()).isEqualTo("structure/DN-024?asOf=2023-05-01");
    }

    @Test
    void aMergedUnitLeadsToItsSuccessorAndToItsLastDay() {
        open("structure/DN-116?asOf=2025-01-01");

        assertThat(text(view())).contains("Dissolved on 1 Jul 2023", "Merged into Công ty Cổ phần Cảng Đà Nẵng");
        assertThat(links()).contains("structure/DN-023?asOf=2025-01-01", "structure/DN-116?asOf=2023-06-30");
    }

    @Test
    void aCodeThatNamesNothingIsSaidInWords() {
        open("structure/XX-1");

        assertThat(text(view())).contains("No unit has the code XX-1");
    }

    @Test
    void aDatabaseThatIsAwayIsSaidAndCanBeAskedAgain() {
        api.setUnavailable(true);
        open("structure/DN-023");
        assertThat(text(find(ErrorNote.class).single())).contains("The database is unavailable");

        api.setUnavailable(false);
        test(find(Button.class).withText("Try again").single()).click();

        assertThat(find(ErrorNote.class).exists()).isFalse();
        assertThat(cards()).contains("Lê Thị Hoa");
    }

    @Test
    void aDropFromElsewhereDoesNotMoveWhatWasDraggedLast() {
        open("structure/DN-023");
        drag("DN-024");
        ComponentUtil.fireEvent(tree(), new GridDragEndEvent<>(tree(), true));
        drop("DN-C2");
        assertThat(find(ChangeDialog.class).exists()).isFalse();

        drag("DN-024");
        drop("DN-C2");
        assertThat(find(ChangeDialog.class).exists()).isTrue();
    }

    private void drag(String code) {
        var details = JsonNodeFactory.instance.objectNode();
        details.putArray("draggedItems").addObject().put("key", key(code));
        ComponentUtil.fireEvent(tree(), new GridDragStartEvent<>(tree(), true, details));
    }

    private void drop(String code) {
        var onto = JsonNodeFactory.instance.objectNode().put("key", key(code));
        ComponentUtil.fireEvent(
                tree(),
                new GridDropEvent<>(
                        tree(),
                        true,
                        onto,
                        GridDropLocation.ON_TOP.getClientName(),
                        JsonNodeFactory.instance.arrayNode()));
    }

    private String key(String code) {
        var tree = tree();
        return tree.getDataCommunicator().getKeyMapper().key(test(tree).getRow(codes().indexOf(code)));
    }

    private void open(String address) {
        var parts = address.split("\\?", 2);
        UI.getCurrent()
                .navigate(parts[0], parts.length == 1 ? QueryParameters.empty() : QueryParameters.fromString(parts[1]));
    }

    private StructureView view() {
        return find(StructureView.class).single();
    }

    private UnitTree tree() {
        return find(UnitTree.class).single();
    }

    private List<String> codes() {
        var grid = test(tree());
        return IntStream.range(0, grid.size())
                .mapToObj(it -> grid.getRow(it).code())
                .toList();
    }

    private List<String> links() {
        return find(Anchor.class).all().stream().map(Anchor::getHref).toList();
    }

    private String cards() {
        return find(LinkCard.class).all().stream().map(StructureViewTest::text).collect(Collectors.joining("\n"));
    }

    private static String address() {
        return UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters();
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }

    private static void press(TextField field, Key key) {
        ComponentUtil.fireEvent(field, new KeyDownEvent(field, key.getKeys().getFirst()));
    }
}
