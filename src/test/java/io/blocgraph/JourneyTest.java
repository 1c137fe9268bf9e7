/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the first steps of a reader in a real browser with the sample graph. */
class JourneyTest extends BrowserJourney {

    @Test
    void whoAnsweredTwoYearsAgoCanBeAskedAndSent() {
        var page = page();
        page.navigate("http://localhost:" + port + "/");

        search(page, "DN-023");
        page.waitForURL(Pattern.compile(".*/structure/DN-023$"));
        assertThat(cluster(page)).containsText("DN-C02");
        var today = cluster(page).locator(".card-name").innerText();

        chooseDay(page, LocalDate.now(clock).minusYears(2));
        page.waitForURL(Pattern.compile(".*/structure/DN-023\\?asOf=.*"));
        assertThat(cluster(page).locator(".card-name")).not().containsText(today);
        var then = cluster(page).locator(".card-name").innerText();

        var other = page();
        other.navigate(page.url());
        assertThat(cluster(other).locator(".card-name")).containsText(then);
        assertThat(other.getByText("Not today")).isVisible();
        assertThat(other.locator("vaadin-grid.tree")).containsText("DN-023");
    }

    @Test
    void aClickOnANameInTheTreeChoosesTheUnit() {
        var page = page();
        page.navigate("http://localhost:" + port + "/structure/DN-C02");

        page.locator("vaadin-grid.tree .row-unit")
                .filter(new Locator.FilterOptions().setHasText("DN-C03"))
                .click();

        page.waitForURL(Pattern.compile(".*/structure/DN-C03$"));
        assertThat(page.locator(".panel-header")).containsText("DN-C03");
    }

    @Test
    void backButtonReturnsToThePreviousUnit() {
        var page = page();
        page.navigate("http://localhost:" + port + "/structure/DN-023");
        cluster(page).locator(".chain-unit").click();
        page.waitForURL(Pattern.compile(".*/structure/DN-C02$"));
        assertThat(page.locator(".panel-header")).containsText("DN-C02");
        // Vaadin's router does not notice a step back as long as it is still busy with the step before
        page.waitForFunction("() => !window.Vaadin.Flow.navigation");
        AccessibilityCheck.settle(page);

        page.goBack();

        page.waitForURL(Pattern.compile(".*/structure/DN-023$"));
        assertThat(page.locator(".panel-header")).containsText("DN-023");
    }

    @Test
    void whatOneChangesAppearsAtAColleaguesAndCanBeTakenBack() {
        var mine = page();
        mine.navigate("http://localhost:" + port + "/structure/DN-029");
        var name = mine.locator(".panel-header h2").innerText();
        var theirs = page();
        theirs.navigate("http://localhost:" + port + "/structure/DN-029");
        assertThat(theirs.locator(".panel-header h2")).hasText(name);

        mine.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Edit"))
                .click();
        mine.getByText("Name, code, details…").click();
        mine.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Name"))
                .fill("Đảng bộ Thử nghiệm");
        mine.keyboard().press("Tab");
        assertThat(mine.locator(".preview .made")).containsText("Đảng bộ Thử nghiệm");
        mine.locator(".change-confirm").click();

        assertThat(mine.locator(".panel-header h2")).hasText("Đảng bộ Thử nghiệm");
        assertThat(theirs.locator(".panel-header h2")).hasText("Đảng bộ Thử nghiệm");
        mine.locator(".done-undo").click();
        assertThat(mine.locator(".panel-header h2")).hasText(name);
        assertThat(theirs.locator(".panel-header h2")).hasText(name);
    }

    @Test
    void noScreenKeepsAnybodyOut() throws IOException {
        var page = page();
        for (var address : AccessibilityCheck.ADDRESSES) {
            page.navigate("http://localhost:" + port + "/" + address);
            AccessibilityCheck.settle(page);
            AccessibilityCheck.hasNoGraveFinding(page, address);
        }
    }

    /** Each language, scheme and width, not all of them with each other: that would take three times as long and show the same. */
    @ParameterizedTest
    @CsvSource({"380, en-GB, DARK", "380, vi-VN, LIGHT", "1440, vi-VN, LIGHT", "1440, en-GB, DARK", "2560, vi-VN, LIGHT"
    })
    @EnabledIfSystemProperty(named = "blocgraph.screenshots", matches = ".+")
    void everyScreenIsPictured(int width, String locale, ColorScheme scheme) {
        var folder = AccessibilityCheck.folder().orElseThrow();
        var sort = String.join("-", "" + width, locale, scheme.name().toLowerCase(Locale.ROOT));
        var page = browser.newContext(new Browser.NewContextOptions()
                        .setLocale(locale)
                        .setColorScheme(scheme)
                        .setViewportSize(width, 900))
                .newPage();
        page.setDefaultTimeout(60_000);
        page.navigate(address("sign-in"));
        AccessibilityCheck.settle(page);
        AccessibilityCheck.keep(page, folder, "sign-in", sort);
        signIn(page);
        for (var address : AccessibilityCheck.ADDRESSES) {
            page.navigate(address(address));
            AccessibilityCheck.settle(page);
            AccessibilityCheck.keep(page, folder, address, sort);
        }
        page.navigate(address("accounts"));
        page.locator("vaadin-grid.accounts-grid").getByText("demo-editor").click();
        page.waitForURL(Pattern.compile(".*/accounts/.+"));
        AccessibilityCheck.settle(page);
        AccessibilityCheck.keep(page, folder, "accounts/one", sort);
        page.navigate(address("structure/DN-088/committees"));
        page.locator(".committee-actions vaadin-button").first().click();
        assertThat(page.locator(".preview .made").first()).isVisible();
        AccessibilityCheck.keep(page, folder, "committees/term", sort);
        page.navigate(address("members/dn-m1055/record.html"));
        AccessibilityCheck.keep(page, folder, "record", sort);
        page.context().close();
    }

    private static void search(Page page, String text) {
        var field = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Search"));
        field.fill(text);
        assertThat(page.getByRole(AriaRole.OPTION).first()).containsText(text);
        field.press("Enter");
    }

    private static void chooseDay(Page page, LocalDate day) {
        var field = page.getByLabel("As of");
        field.fill(day.toString());
        field.press("Enter");
    }

    private static Locator cluster(Page page) {
        return page.locator(".chain-cluster");
    }
}
