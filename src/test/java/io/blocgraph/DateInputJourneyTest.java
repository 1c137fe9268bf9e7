/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Days as people type them, in a real browser: only there a text is seen that is no day. */
class DateInputJourneyTest extends BrowserJourney {

    private static final String FORMAT = "Enter a date as dd/mm/yyyy";

    @Test
    void aBirthDateThatCannotBeReadIsMarkedAndNeverDeleted() {
        var page = page();
        openMember(page);
        var born = day(page, "Born on");

        for (var text : List.of("31/02/2026", "3/1958", "1958", "5/3/195", "abc")) {
            type(born, text);
            isUnread(page, "Born on");
            assertThat(confirm(page)).isDisabled();
        }
        for (var text : List.of("5.3.1958", "05-03-1958", "05031958", "1958-03-05", "5/3/58")) {
            type(born, text);
            assertThat(born).hasValue("5 Mar 1958");
            assertThat(confirm(page)).isEnabled();
            type(born, "abc");
            isUnread(page, "Born on");
        }
        type(born, "5/3/2058");
        assertThat(field(page, "Born on")).containsText("A date of birth cannot be in the future");
        assertThat(confirm(page)).isDisabled();
    }

    @Test
    void aDayOfEffectThatCannotBeReadIsMarked() {
        var page = page();
        openMember(page);

        type(day(page, "Effective on"), "32/13/2009");

        isUnread(page, "Effective on");
        assertThat(confirm(page)).isDisabled();
    }

    @Test
    void theDayThatIsShownStaysUntilAnotherCanBeRead() {
        var page = page();
        for (var address :
                List.of("structure/DN-023?asOf=2009-12-31", "gaps?asOf=2009-12-31", "explorer/DN?asOf=2009-12-31")) {
            page.navigate(address(address));
            AccessibilityCheck.settle(page);

            type(day(page, "As of"), "32/13/2009");

            isUnread(page, "As of");
            assertThat(page.url()).endsWith(address);
            type(day(page, "As of"), "1-2-2010");
            page.waitForURL("**asOf=2010-02-01**");
        }
    }

    @Test
    void aGrantWhoseLastDayCannotBeReadIsNotGiven() {
        var page = page();
        page.navigate(address("accounts"));
        page.locator("vaadin-grid.accounts-grid").getByText("demo-editor").click();
        var grants = page.locator("ul.held").first();
        assertThat(grants).isVisible();
        page.getByText("New grant").first().click();
        var dialog = page.locator(".grant-dialog");
        dialog.getByLabel("the whole graph").check();

        type(day(page, "Last day"), "31/02/2030");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("New grant"))
                .click();

        isUnread(page, "Last day");
        assertThat(dialog.getByLabel("the whole graph")).isVisible();
    }

    @Test
    void anAgeOutOfAllMeasureFiltersNothing() {
        var page = page();
        page.navigate(address("people?from=30"));
        var age = page.getByLabel("Age from");

        type(age, "500");

        assertThat(page.getByText("Enter 0–150").first()).isVisible();
        assertThat(page.url()).endsWith("from=30");
    }

    private void openMember(Page page) {
        page.navigate(address("member/DN-M1055"));
        page.getByText("Name and details…").click();
        assertThat(day(page, "Born on")).isVisible();
    }

    private static Locator field(Page page, String label) {
        return page.locator("vaadin-date-picker").filter(new Locator.FilterOptions().setHas(day(page, label)));
    }

    private static Locator day(Page page, String label) {
        return page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(label));
    }

    private static Locator confirm(Page page) {
        return page.locator(".change-confirm");
    }

    private static void type(Locator field, String text) {
        field.fill(text);
        field.press("Enter");
        field.press("Tab");
    }

    private static void isUnread(Page page, String label) {
        assertThat(field(page, label)).hasAttribute("invalid", "");
        assertThat(field(page, label)).containsText(FORMAT);
    }
}
