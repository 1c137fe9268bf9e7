/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A day in the organization department, in a real browser over the sample graph. */
class WorkJourneyTest extends BrowserJourney {

    private static final Pattern UNCOVERED = Pattern.compile(".*place-uncovered.*");

    @Test
    void aPersonIsDraggedOntoAClusterThatNobodyAnswersFor() {
        var page = page();
        page.navigate(address("board/DN"));
        var place = place(page, "DN-C09");
        assertThat(place).hasClass(UNCOVERED);

        page.locator(".person-card").first().dragTo(place);
        assertThat(page.locator(".preview .made")).containsText("DN-C09");
        page.locator(".change-confirm").click();

        assertThat(place).not().hasClass(UNCOVERED);
        page.locator(".done-undo").click();
        assertThat(place).hasClass(UNCOVERED);
    }

    @Test
    void aPersonIsAssignedByKeyboardAlone() {
        var page = page();
        page.navigate(address("board/DN"));
        var plus = place(page, "DN-115").locator(".place-assign");
        plus.focus();
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Member")))
                .isFocused();
        chooseTheFirst(page);
        assertThat(page.locator(".preview .made")).containsText("DN-115");
        page.locator(".change-confirm").focus();
        page.keyboard().press("Enter");

        assertThat(place(page, "DN-115")).not().hasClass(UNCOVERED);
    }

    @Test
    void gapResolvedByAColleagueDisappears() {
        var mine = page();
        mine.navigate(address("gaps?rule=SECRETARY_PRESENT"));
        assertThat(gap(mine, "DN-088")).isVisible();

        var theirs = page();
        theirs.navigate(address("structure/DN-088/committees"));
        theirs.locator(".seat-fill").click();
        chooseTheFirst(theirs);
        theirs.locator(".change-confirm:not([disabled])").click();

        assertThat(gap(mine, "DN-088")).hasCount(0);
    }

    @Test
    void whoTypesIsToldWhatAColleagueChangesAndSeesBothVersions() {
        var mine = page();
        mine.navigate(address("structure/DN-030"));
        openFacts(mine);
        name(mine).fill("Đảng bộ của tôi");

        var theirs = page();
        theirs.navigate(address("structure/DN-030"));
        openFacts(theirs);
        name(theirs).fill("Đảng bộ của họ");
        theirs.keyboard().press("Tab");
        theirs.locator(".change-confirm:not([disabled])").click();
        assertThat(theirs.locator(".panel-header h2")).hasText("Đảng bộ của họ");

        assertThat(mine.getByText("There are new changes on this page.")).isVisible();
        name(mine).press("Tab");
        assertThat(mine.locator(".both-versions")).containsText("Đảng bộ của họ");
        assertThat(mine.locator(".both-versions")).containsText("Đảng bộ của tôi");
        mine.getByText("Keep my version").click();
        mine.locator(".change-confirm:not([disabled])").click();

        assertThat(theirs.locator(".panel-header h2")).hasText("Đảng bộ của tôi");
    }

    @Test
    void whatIsTypedIsNotLostByGoingBackNorSubmittedTwice() {
        var page = page();
        page.navigate(address("structure/DN-032/committees"));
        // Vaadin's router does not notice a step as long as it is still busy with the step before
        page.waitForFunction("() => !window.Vaadin.Flow.navigation");
        AccessibilityCheck.settle(page);
        page.locator(".sections").getByText("Overview").click();
        assertThat(page).hasURL(address("structure/DN-032"));
        openFacts(page);
        name(page).fill("Đảng bộ chưa lưu");
        page.keyboard().press("Tab");
        page.goBack();
        page.getByText("Keep editing").click();
        assertThat(name(page)).hasValue("Đảng bộ chưa lưu");
        assertThat(page).hasURL(address("structure/DN-032"));

        page.locator(".change-confirm:not([disabled])").click(new Locator.ClickOptions().setClickCount(3));
        assertThat(page.locator(".panel-header h2")).hasText("Đảng bộ chưa lưu");
        assertThat(page.locator(".done")).hasCount(1);

        openFacts(page);
        name(page).fill("Tên khác");
        page.keyboard().press("Tab");
        page.goBack();
        page.getByText("Discard", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page).hasURL(address("structure/DN-032/committees"));
        assertThat(name(page)).hasCount(0);
    }

    @Test
    void aNewTermIsMadeFromTheOldOne() {
        var page = page();
        page.navigate(address("structure/DN-031/committees"));
        page.getByText("New term…").first().click();
        assertThat(page.locator(".seat-row").first()).isVisible();
        assertThat(page.locator(".preview .made")).isVisible();
        page.locator(".change-confirm:not([disabled])").click();

        assertThat(page.locator(".committee").first()).containsText("2026–2031");
    }

    /** Chooses with the keyboard, as soon as there is something to choose. */
    private static void chooseTheFirst(Page page) {
        assertThat(page.locator("vaadin-combo-box[focused]")).hasCount(1);
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("vaadin-combo-box-item").first()).containsText("·");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
    }

    private static Locator place(Page page, String code) {
        return page.locator(".place-card")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByText(code, new Page.GetByTextOptions().setExact(true))));
    }

    private static Locator gap(Page page, String code) {
        return page.locator(".gap").filter(new Locator.FilterOptions().setHasText(code));
    }

    private static void openFacts(Page page) {
        page.locator(".list-head")
                .filter(new Locator.FilterOptions().setHasText("General information"))
                .getByText("Edit")
                .click();
        assertThat(name(page)).isVisible();
    }

    private static Locator name(Page page) {
        return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Name"));
    }
}
