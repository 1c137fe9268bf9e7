/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotType;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Takes the pictures of the README, on request. */
@EnabledIfSystemProperty(named = "blocgraph.screenshots", matches = ".+")
class ReadmePicturesTest extends BrowserJourney {

    private static final Path FOLDER = Path.of("docs", "images");

    @ParameterizedTest
    @CsvSource({
        "explorer, explorer/DN?chosen=dn-088, LIGHT",
        "explorer, explorer/DN?chosen=dn-088, DARK",
        "chain, structure/DN-023, LIGHT",
        "chain, structure/DN-023, DARK"
    })
    void theReadmeIsIllustrated(String name, String address, ColorScheme scheme) {
        Page page = browser.newContext(new Browser.NewContextOptions()
                        .setLocale("en-GB")
                        .setColorScheme(scheme)
                        .setViewportSize(1200, 750))
                .newPage();
        signIn(page);
        page.navigate(address(address));
        AccessibilityCheck.settle(page);

        page.screenshot(new Page.ScreenshotOptions()
                .setType(ScreenshotType.JPEG)
                .setQuality(70)
                .setPath(
                        FOLDER.resolve("%s-%s.jpg".formatted(name, scheme.name().toLowerCase(Locale.ROOT)))));
    }
}
