/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.explorer;

import static io.blocgraph.fixture.GraphBuilder.bloc;
import static io.blocgraph.fixture.GraphBuilder.cell;
import static io.blocgraph.fixture.GraphBuilder.cluster;
import static io.blocgraph.fixture.GraphBuilder.graph;
import static io.blocgraph.fixture.GraphBuilder.organization;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import io.blocgraph.explorer.ColorEncoding;
import io.blocgraph.explorer.Diagram;
import io.blocgraph.fixture.GraphQlApi;
import io.blocgraph.fixture.IntegrationTest;
import io.blocgraph.fixture.TestDatabase;
import io.blocgraph.savedview.SavedView;
import io.blocgraph.savedview.SavedViews;
import io.blocgraph.screen.MainLayout;
import io.blocgraph.screen.common.SavedViewsDialog;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The explorer in words; what is on its canvas is looked at in a browser. */
@IntegrationTest
@ViewPackages(classes = MainLayout.class)
@Tag("slow")
class ExplorerViewTest extends SpringBrowserlessTest {

    @Autowired
    private TestDatabase database;

    @Autowired
    private GraphQlApi api;

    @Autowired
    private SavedViews views;

    @BeforeEach
    void draw() {
        database.load(graph(bloc("B")
                .secretary("An")
                .executive("Bình")
                .standing("Bình")
                .with(
                        cluster("C").responsible("Bình"),
                        cluster("D"),
                        organization("O")
                                .in("C")
                                .secretary("Chi", "2020-01-01/2025-01-01")
                                .with(cell("O-1").secretary("Dũng").members("Em", "Giang")),
                        organization("P")
                                .in("C")
                                .secretary("Khoa")
                                .with(cell("P-1").members("Lan")))));
    }

    @Test
    void itOpensWithTheFirstBlocAndSaysHowThingsStand() {
        open("explorer");

        assertThat(text(side())).contains("2 grassroots organizations in 2 clusters", "No responsible person");
        assertThat(text(find(LegendPanel.class).single())).isNotBlank();
    }

    @Test
    void aPlaceWithoutAnybodyIsOneClickAway() {
        open("explorer/B");

        test(find(Button.class, side()).withText("O").single()).click();

        assertThat(address()).isEqualTo("explorer/B?chosen=O");
        assertThat(text(side())).contains("Nobody", "Vacant", "Bình");
        assertThat(links(side())).contains("structure/O", "structure/C", "structure/B", "member/An");
    }

    @Test
    void aPersonIsShownWithAllTheyAnswerFor() {
        open("explorer/B?chosen=B%C3%ACnh");

        assertThat(text(side())).contains("Bình", "2 organizations, 2 cells");
        assertThat(links(side())).contains("structure/C");
    }

    @Test
    void pathBetweenTwoNodesIsDescribed() {
        open("explorer/B?chosen=O-1");
        test(find(Button.class, side()).withText("Path to…").single()).click();

        canvas().choose("P", false);

        assertThat(address()).isEqualTo("explorer/B?chosen=O-1%2CP");
        assertThat(text(side())).contains("Path from O-1 to P", "steps");
        assertThat(links(side())).contains("structure/P");
    }

    @Test
    void whatWouldFallVacantIsSaidAndTakenBack() {
        open("explorer/B?chosen=Khoa");

        test(find(Button.class, side()).withText("What if they left?").single()).click();
        assertThat(address()).contains("without=Khoa");
        assertThat(text(side())).contains("If Khoa left");
        assertThat(find(Button.class, side()).withText("P").exists()).isTrue();

        test(find(Button.class, side()).withText("End simulation").all().getFirst())
                .click();
        assertThat(address()).isEqualTo("explorer/B?chosen=Khoa");
    }

    @Test
    void whatHasChangedBetweenTwoDaysIsSaid() {
        open("explorer/B?asOf=2026-11-01&compare=2024-06-01");

        assertThat(text(side())).contains("Changes from 1 Jun 2024 to 1 Nov 2026", "Handed over");
    }

    @Test
    void theTableShowsTheSameAndNarrowsItDown() {
        open("explorer/B?as=table");
        assertThat(codes()).contains("B", "C", "D", "O", "P", "O-1", "P-1");

        test(find(TextField.class, find(DiagramTable.class).single()).single()).setValue("o-1");
        assertThat(codes()).containsExactly("O-1");

        test(grid()).clickRow(0);
        assertThat(address()).startsWith("explorer/B?").contains("as=table", "chosen=O-1");
    }

    @Test
    void foldedUnitsArePartOfTheUrl() {
        open("explorer/B");

        canvas().fold("C", true, 0, 0, 100, 100, 1);

        assertThat(address()).isEqualTo("explorer/B?folded=C");
    }

    @Test
    void choosingAColorEncodingChangesTheUrl() {
        open("explorer/B");

        @SuppressWarnings("unchecked")
        Select<ColorEncoding> measure = find(Select.class)
                .withCondition(it -> "Colour by".equals(it.getLabel()))
                .single();
        test(measure).selectItem("Gaps");

        assertThat(address()).isEqualTo("explorer/B?measure=gaps");
    }

    @Test
    void viewsAreKeptNamedAndForgotten() {
        open("explorer/B?measure=gaps");
        var dialog = new SavedViewsDialog(views, "explorer/B?measure=gaps", "Gaps of B");
        dialog.open();

        test(find(Button.class, dialog).withText("Save this view").single()).click();
        assertThat(links(dialog)).contains("explorer/B?measure=gaps");

        press(dialog, "Rename “Gaps of B”");
        test(find(TextField.class, dialog).all().getLast()).setValue("For Monday");
        test(find(Button.class, dialog).withText("Rename").single()).click();
        assertThat(views.save("For Monday", "people?status=OFFICIAL"))
                .as("a view of another screen has the name")
                .isFalse();
        assertThat(views.save("Official members", "people?status=OFFICIAL")).isTrue();
        assertThat(views.ofScreen("explorer")).extracting(SavedView::name).containsExactly("For Monday");
        assertThat(views.ofScreen("people/")).extracting(SavedView::name).containsExactly("Official members");

        press(dialog, "Delete “For Monday”");
        assertThat(views.ofScreen("explorer")).isEmpty();
        views.ofScreen("people").forEach(view -> views.delete(view.id()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "explorer/B",
                "explorer/B?asOf=2024-06-01",
                "explorer/C",
                "explorer/O",
                "explorer/B?chosen=O",
                "explorer/B?chosen=Khoa",
                "explorer/B?chosen=O,Khoa",
                "explorer/B?without=Khoa"
            })
    void theSameCanBeAskedOfTheApi(String address) {
        var parts = address.split("\\?", 2);
        var unit = parts[0].substring("explorer/".length());
        var request = ExplorerGraphQlRequest.of(
                ExplorerParameters.read(
                        Optional.of(unit),
                        parts.length == 1 ? QueryParameters.empty() : QueryParameters.fromString(parts[1])),
                unit,
                address.contains("chosen=Khoa"));

        var answer = api.with(request.variables(), request.document());

        assertThat(answer.errors()).isEmpty();
    }

    @Test
    void theFilesAreAtAddressesOfTheirOwn() {
        open("explorer/B?measure=gaps&chosen=O");

        assertThat(new ExportLink(
                                ExplorerParameters.read(Optional.of("B"), QueryParameters.of("measure", "gaps")),
                                "B",
                                "pdf-A3",
                                UI.getCurrent().getLocale(),
                                "")
                        .getHref())
                .isEqualTo("explorer/B.pdf?lang=en&measure=gaps&paper=A3");
    }

    @Test
    void aCodeThatNamesNothingIsSaidInWords() {
        open("explorer/XX");

        assertThat(text(view())).contains("No unit has the code XX");
    }

    @Test
    void nonsenseInThePlaceOfADayIsSaidInWords() {
        open("explorer/B?asOf=yesterday");

        assertThat(text(view())).contains("“yesterday” in the address is not a date", "2 grassroots organizations");
    }

    private void open(String address) {
        var parts = address.split("\\?", 2);
        UI.getCurrent()
                .navigate(parts[0], parts.length == 1 ? QueryParameters.empty() : QueryParameters.fromString(parts[1]));
    }

    private ExplorerView view() {
        return find(ExplorerView.class).single();
    }

    private DetailsPanel side() {
        return find(DetailsPanel.class).single();
    }

    private DiagramCanvas canvas() {
        return find(DiagramCanvas.class).single();
    }

    @SuppressWarnings("unchecked")
    private Grid<Diagram.Node> grid() {
        return find(Grid.class, find(DiagramTable.class).single()).single();
    }

    private List<String> codes() {
        var grid = test(grid());
        return IntStream.range(0, grid.size())
                .mapToObj(it -> grid.getRow(it).code())
                .toList();
    }

    private List<String> links(Component within) {
        return find(Anchor.class, within).all().stream().map(Anchor::getHref).toList();
    }

    private void press(Dialog dialog, String label) {
        test(find(Button.class, dialog)
                        .withCondition(
                                it -> it.getAriaLabel().filter(label::equals).isPresent())
                        .single())
                .click();
    }

    private static String address() {
        return UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters();
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
