package io.blocgraph;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** What a reader does first, in a real browser over the sample graph. */
class JourneyTest extends Journey {

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
    void theBackButtonLeadsBack() {
        var page = page();
        page.navigate("http://localhost:" + port + "/structure/DN-023");
        cluster(page).locator(".chain-unit").click();
        page.waitForURL(Pattern.compile(".*/structure/DN-C02$"));
        assertThat(page.locator(".panel-header")).containsText("DN-C02");
        page.waitForLoadState(LoadState.NETWORKIDLE);

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

        mine.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Change"))
                .click();
        mine.getByText("Name, code, facts…").click();
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
        for (var address : ScreenLook.ADDRESSES) {
            page.navigate("http://localhost:" + port + "/" + address);
            ScreenLook.settle(page);
            ScreenLook.hasNoGraveFinding(page, address);
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "blocgraph.screenshots", matches = ".+")
    void everyScreenIsPictured() {
        var folder = ScreenLook.folder().orElseThrow();
        for (var locale : List.of("en-GB", "vi-VN")) {
            for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                for (var width : List.of(380, 1440, 2560)) {
                    var page = browser.newContext(new Browser.NewContextOptions()
                                    .setLocale(locale)
                                    .setColorScheme(scheme)
                                    .setViewportSize(width, 900))
                            .newPage();
                    signIn(page);
                    for (var address : ScreenLook.ADDRESSES) {
                        page.navigate("http://localhost:" + port + "/" + address);
                        ScreenLook.settle(page);
                        ScreenLook.keep(
                                page,
                                folder,
                                String.join("-", address.replaceAll("[/?=&]", "-"), locale, scheme.name(), "" + width));
                    }
                    page.close();
                }
            }
        }
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
