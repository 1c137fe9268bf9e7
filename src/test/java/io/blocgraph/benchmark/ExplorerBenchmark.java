/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.benchmark;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import io.blocgraph.bulk.generate.Generator;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Opens a bloc of 1,000 organizations and 5,000 cells in Chromium, pans over it and comes nearer, and prints how long it takes
 * until the diagram is drawn and how many frames a second there are. It is no part of the tests:
 *
 * <pre>./mvnw test -Dtest=ExplorerBenchmark</pre>
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"blocgraph.warm-up=false", "blocgraph.access.demo=true"})
@DirtiesContext
class ExplorerBenchmark {

    private static final Generator.Size SIZE = new Generator.Size(1, 1000, 5, 5);
    private static final String ELEMENT = "document.querySelector('blocgraph-explorer')";
    private static final int ROUNDS = 5;
    private static final String WHO = "demo-administrator";

    /** Counts frames while the diagram is dragged back and forth, one step per frame, as by a finger. */
    private static final String PAN = """
            () => new Promise(done => {
              const boxes = %s.querySelector('.explorer-boxes canvas');
              const {x, y, width, height} = boxes.getBoundingClientRect();
              const at = {x: x + width / 2, y: y + height / 2};
              const send = (type, target, step) => target.dispatchEvent(new MouseEvent(type, {bubbles: true, cancelable: true,
                view: window, button: 0, buttons: type === 'mouseup' ? 0 : 1,
                clientX: at.x + 180 * Math.sin(step / 15), clientY: at.y + 90 * Math.sin(step / 24)}));
              const times = [];
              let step = 0;
              send('mousedown', boxes, 0);
              const frame = now => {
                times.push(now);
                if (++step > 240) {
                  send('mouseup', window, step);
                  done(times.slice(1).map((it, i) => it - times[i]));
                } else {
                  send('mousemove', window, step);
                  requestAnimationFrame(frame);
                }
              };
              requestAnimationFrame(frame);
            })""".formatted(ELEMENT);

    @TempDir
    private static Path data;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void aLargeBloc(DynamicPropertyRegistry properties) {
        Generator.write(data.resolve("files"), SIZE, 1);
        properties.add("blocgraph.load", data.resolve("files")::toString);
        properties.add("blocgraph.data", data.resolve("data")::toString);
    }

    @Test
    void opensAndPans() {
        try (var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))) {
            var browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(Path.of("/usr/bin/chromium"))
                            .setArgs(List.of("--no-sandbox", "--disable-background-networking")));
            System.out.printf(
                    "%-34s %8.0f ms%n", "opened the first time", open(browser).openedAfter());
            var opened = new double[ROUNDS];
            for (var round = 0; round < ROUNDS; round++) {
                opened[round] = open(browser).openedAfter();
            }
            System.out.printf("%-34s %8.0f ms%n", "opened, median", median(opened));
            var shown = open(browser);
            pan(shown.page(), "panning over all of it");
            shown.page().locator("blocgraph-explorer").focus();
            for (var step = 0; step < 8; step++) {
                shown.page().keyboard().press("+");
                settle(shown.page());
            }
            settle(shown.page());
            pan(shown.page(), "panning where names can be read");
        }
    }

    private record Opened(Page page, double openedAfter) {}

    private Opened open(Browser browser) {
        var page = browser.newContext(new Browser.NewContextOptions().setViewportSize(1440, 900))
                .newPage();
        page.setDefaultTimeout(120_000);
        page.navigate("http://localhost:" + port + "/sign-in");
        page.locator("input[name=username]").first().fill(WHO);
        page.locator("input[name=password]").first().fill(WHO);
        page.locator("input[name=password]").first().press("Enter");
        page.waitForURL(url -> !url.contains("sign-in"));
        page.navigate("http://localhost:" + port + "/explorer");
        page.waitForFunction(ELEMENT + "?.state.openedAfter > 0");
        var millis = ((Number) page.evaluate(ELEMENT + ".state.openedAfter")).doubleValue();
        settle(page);
        return new Opened(page, millis);
    }

    private static void settle(Page page) {
        page.waitForTimeout(500);
        page.waitForFunction("() => !" + ELEMENT + ".state.isMoving");
    }

    private static void pan(Page page, String what) {
        page.evaluate(PAN);
        settle(page);
        var steps = ((List<?>) page.evaluate(PAN))
                .stream().mapToDouble(it -> ((Number) it).doubleValue()).toArray();
        var boxes = page.evaluate("Object.keys(" + ELEMENT + ".state.nodes).length");
        System.out.printf(
                "%-34s %8.1f frames a second, the slowest of 240 took %.0f ms, %s boxes%n",
                what,
                1000 / Arrays.stream(steps).average().orElse(0),
                Arrays.stream(steps).max().orElse(0),
                boxes);
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }
}
