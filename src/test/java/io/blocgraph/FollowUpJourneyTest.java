/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** The morning of somebody responsible, on a telephone, in a real browser over the sample graph. */
class FollowUpJourneyTest extends BrowserJourney {

    @Test
    void aVisitIsRecordedOnATelephoneWhoseNetworkComesAndGoes() throws IOException {
        var page = telephone();
        page.navigate(address("structure/DL-014/followup"));
        page.locator("vaadin-button").filter(withText("Record a visit")).first().click();
        var text = page.locator("vaadin-dialog vaadin-text-area textarea").first();
        assertThat(text).isVisible();
        AccessibilityCheck.hasNoGraveFinding(page, "the form of a visit");

        page.context().setOffline(true);
        text.fill("Chi bộ đề nghị bố trí lại lịch sinh hoạt");
        assertThat(page.locator(".draft-note")).containsText("kept in this browser");
        page.context().setOffline(false);
        assertThat(page.locator(".draft-note")).containsText("save now");
        // the browser asks before it leaves what was typed
        page.onDialog(dialog -> dialog.accept());
        page.navigate(address("follow-up"));
        page.locator(".draft-unsaved a").click();
        page.locator("vaadin-button").filter(withText("Record a visit")).first().click();
        page.locator(".draft-note vaadin-button").first().click();
        assertThat(text).hasValue("Chi bộ đề nghị bố trí lại lịch sinh hoạt");
        page.locator(".change-confirm:not([disabled])").click();

        assertThat(page.locator(".done")).isVisible();
        page.navigate(address("follow-up/visits?text=bo+tri+lai+lich"));
        page.locator(".followup-title").first().click();
        assertThat(page.locator(".followup-text").first()).containsText("lịch sinh hoạt");
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload(
                        "bien-ban.pdf", "application/pdf", "%PDF-1.7\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(page.locator(".file-list")).containsText("bien-ban.pdf");
        AccessibilityCheck.settle(page);
        AccessibilityCheck.hasNoGraveFinding(page, "a record");
    }

    @Test
    void feedbackIsGivenAndReadOnATelephone() throws IOException {
        var page = telephone();
        page.navigate(address("structure/DL-015/followup"));
        page.locator("vaadin-button").filter(withText("Give feedback")).click();
        AccessibilityCheck.hasNoGraveFinding(page, "the dialog of feedback");
        page.locator("vaadin-dialog vaadin-text-area textarea").fill("Nên gặp gỡ đảng viên trẻ thường xuyên hơn");
        page.locator("vaadin-dialog vaadin-button:not([disabled])")
                .filter(withText("Send"))
                .click();
        assertThat(page.getByText("Who gave it is not stored").last()).isVisible();

        page.navigate(address("follow-up/feedback?state=open"));
        AccessibilityCheck.settle(page);
        AccessibilityCheck.hasNoGraveFinding(page, "the list of feedback");
        page.locator(".followup-title").first().click();
        assertThat(page.locator(".followup-text").first()).isVisible();
        assertThat(page.locator(".timeline-entry").last()).containsText("by whom is not stored");
    }

    @Test
    void whatIsToBeKnownOfAClusterBeforeAVisitFitsOneSheet() throws IOException {
        var page = telephone();
        page.navigate(address("structure/DL-C04/followup"));
        page.locator("a").filter(withText("Prepare a visit")).first().click();
        assertThat(page.locator(".briefing-table")).isVisible();
        AccessibilityCheck.hasNoGraveFinding(page, "a briefing");
        page.waitForFunction("document.querySelector('.briefing-picture')?.naturalWidth > 0");
        try (var sheet = Loader.loadPDF(page.pdf())) {
            Assertions.assertThat(sheet.getNumberOfPages()).isEqualTo(1);
            Assertions.assertThat(new PDFTextStripper().getText(sheet))
                    .contains("Chi bộ Hội Nhà báo tỉnh", "Secretary: ", "overdue since");
        }
    }

    private static Locator.FilterOptions withText(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private Page telephone() {
        var page = browser.newContext(
                        new Browser.NewContextOptions().setLocale("en-GB").setViewportSize(380, 800))
                .newPage();
        signIn(page);
        return page;
    }
}
