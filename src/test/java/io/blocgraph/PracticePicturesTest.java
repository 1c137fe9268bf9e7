/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotType;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Takes the pictures of the page on practices, on request. */
@EnabledIfSystemProperty(named = "blocgraph.screenshots", matches = ".+")
class PracticePicturesTest extends BrowserJourney {

    private static final Path FOLDER = Path.of("docs", "images", "practices");
    private static final String TITLE = "Thiếu giáo viên, khó tổ chức sinh hoạt";
    private static final int WIDE = 1100;
    private static final int NARROW = 380;

    @ParameterizedTest
    @CsvSource({
        "01, structure/DN",
        "02, explorer/DN?measure=sector",
        "03, structure/DN/committees",
        "04, follow-up?within=DN",
        "05, follow-up/inspections?within=DN",
        "06, follow-up/resolutions?within=DN",
        "07, structure/DN-023/followup",
        "08, structure/DN-001",
        "10, structure/GL-001",
        "11, follow-up/studies?within=GL",
        "15, follow-up/meetings?within=TH",
        "16, explorer/DL?measure=lastVisit",
        "17, board/DL",
        "18, member/DL-M1077/span",
        "19, follow-up/developments?within=DL",
        "20, follow-up/visits?within=DL",
        "22, briefing/TH-C01",
        "23, gaps?rule=CELL_NOT_MEETING",
        "24, record/dl-f-0193",
        "27, gaps?within=DL",
        "28, structure/DL-004/followup"
    })
    void aPracticeIsPictured(String name, String address) {
        var page = signedIn("demo-administrator", WIDE);
        page.navigate(address(address));
        picture(page, name);
    }

    @Test
    void aMorningIsPictured() {
        var page = signedIn("demo-standing", NARROW);
        page.navigate(address("home"));
        picture(page, "morning-1");
        scrollTo(page, ".my-work section:nth-of-type(1)");
        picture(page, "morning-2");
        scrollTo(page, ".unit-cards");
        picture(page, "morning-3");
        page.navigate(address("briefing/DL-C02"));
        page.waitForFunction("document.querySelector('.briefing-picture')?.naturalWidth > 0");
        picture(page, "morning-4");
        page.navigate(address("structure/DL-011/followup"));
        button(page, "Record a visit");
        fill(page, "textarea", "Đảng ủy đề nghị giới thiệu điểm sinh hoạt mới");
        picture(page, "morning-5");
        page.locator(".change-confirm:not([disabled])").click();
        page.locator(".done").first().waitFor();
        page.navigate(address("structure/DL-011/followup"));
        AccessibilityCheck.settle(page);
        scrollTo(page, ".timeline-choice");
        picture(page, "morning-6");
    }

    @Test
    void aDevelopmentPassesThreeLinks() {
        var secretary = signedIn("demo-secretary", NARROW);
        secretary.navigate(address("structure/DL-011/followup"));
        button(secretary, "Raise a development");
        fill(secretary, "vaadin-text-field input", TITLE);
        secretary.locator(".change-confirm:not([disabled])").click();
        secretary.locator(".done").first().waitFor();
        passUp(secretary, "secretary");
        passUp(signedIn("demo-executive", NARROW), "executive");
        var standing = signedIn("demo-standing", NARROW);
        open(standing);
        button(standing, "Settle");
        fill(standing, "textarea", "Đã thống nhất bổ sung biên chế");
        standing.locator(".change-confirm:not([disabled])").click();
        standing.locator(".done").first().waitFor();
        standing.reload();
        AccessibilityCheck.settle(standing);
        scrollTo(standing, ".followup-record .timeline");
        picture(standing, "standing");
    }

    /** What somebody sees in whose hand the development is, and then passes it up. */
    private void passUp(Page page, String who) {
        open(page);
        picture(page, who);
        button(page, "Escalate");
        page.locator(".change-confirm:not([disabled])").click();
        page.locator(".done").first().waitFor();
    }

    private void open(Page page) {
        page.navigate(address("home"));
        page.locator(".my-work .followup-title").filter(withText(TITLE)).first().click();
        page.locator(".followup-record h1").waitFor();
    }

    private static void fill(Page page, String field, String text) {
        var input = page.locator("vaadin-dialog " + field).first();
        input.fill(text);
        input.blur();
    }

    private static void button(Page page, String text) {
        page.locator("vaadin-button").filter(withText(text)).first().click();
    }

    private static Locator.FilterOptions withText(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static void scrollTo(Page page, String selector) {
        page.evaluate("it => document.querySelector(it).scrollIntoView()", selector);
    }

    private Page signedIn(String who, int width) {
        var page = browser.newContext(new Browser.NewContextOptions()
                        .setLocale("en-GB")
                        .setColorScheme(ColorScheme.LIGHT)
                        .setViewportSize(width, width == WIDE ? 860 : 720))
                .newPage();
        signIn(page, who);
        return page;
    }

    private static void picture(Page page, String name) {
        AccessibilityCheck.settle(page);
        page.waitForFunction("[...document.images].every(it => it.complete)");
        page.screenshot(new Page.ScreenshotOptions()
                .setType(ScreenshotType.JPEG)
                .setQuality(60)
                .setPath(FOLDER.resolve(name + ".jpg")));
    }
}
