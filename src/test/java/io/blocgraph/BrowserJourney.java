/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import io.blocgraph.fixture.TestDatabaseInitializer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/**
 * A real browser over the sample graph, in which somebody has signed in who may do everything. All journeys share one application,
 * whose start takes long: each changes units of its own, or takes back what it changed.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "blocgraph.seed=true",
            "blocgraph.warm-up=false",
            // a machine that is busy with other tests plans the first statements slowly
            "blocgraph.limits.time=5m",
            "logging.level.org.testcontainers=off"
        })
@ContextConfiguration(initializers = TestDatabaseInitializer.class)
@Tag("browser")
abstract class BrowserJourney {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final String WHO = "demo-administrator";

    @LocalServerPort
    int port;

    @Autowired
    Clock clock;

    Playwright playwright;
    Browser browser;

    @BeforeEach
    void openTheBrowser() {
        assumeTrue(
                Files.isExecutable(CHROMIUM),
                "There is no " + CHROMIUM + ": install it (Debian: apt-get install chromium) to run this test");
        setDefaultAssertionTimeout(120_000);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    }

    @AfterEach
    void closeTheBrowser() {
        if (playwright != null) {
            playwright.close();
        }
    }

    /** A page of somebody who has signed in, on which nothing may go wrong. */
    Page page() {
        var page = browser.newContext(
                        new Browser.NewContextOptions().setLocale("en-GB").setViewportSize(1440, 900))
                .newPage();
        signIn(page);
        page.onConsoleMessage(
                message -> assertThat(message.type()).as(message.text()).isNotEqualTo("error"));
        return page;
    }

    void signIn(Page page) {
        signIn(page, WHO);
    }

    /** Signs in with a demo account, whose password is its name. */
    void signIn(Page page, String who) {
        page.setDefaultTimeout(120_000);
        page.navigate(address("sign-in"));
        page.locator("input[name=username]").first().fill(who);
        page.locator("input[name=password]").first().fill(who);
        page.locator("input[name=password]").first().press("Enter");
        page.waitForURL(url -> !url.contains("sign-in"));
    }

    String address(String path) {
        return "http://localhost:" + port + "/" + path;
    }
}
