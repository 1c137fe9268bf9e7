/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A department imports a list: from the file to what it has changed, and back. */
class ImportJourneyTest extends BrowserJourney {

    @Test
    void aListIsCheckedWrittenAndUndone() {
        Page page = page();
        page.navigate(address("import"));
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(Path.of("graph-seed/spreadsheets/organizations.xlsx"));
        button(page, "Check the rows").click();
        assertThat(page.locator(".import-rows")).containsText("There is no unit with the code or name “ĐB Khối cũ”");
        assertThat(button(page, "Write all")).isDisabled();

        page.getByText("Leave out 1 refused rows").click();
        button(page, "Write all").click();
        assertThat(page.getByText("2 added, 1 changed.")).isVisible();

        page.navigate(address("structure/DN-R013"));
        assertThat(page.locator(".panel-header h2")).hasText("Chi bộ Công ty cổ phần Phần mềm Hòa Khánh Xanh");

        page.navigate(address("import"));
        page.getByText("organizations.xlsx · imported").click();
        button(page, "Undo").click();
        assertThat(page.getByText("Undone")).isVisible();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
