/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Checks the accessibility of a screen, and takes a screenshot of it on request. */
final class AccessibilityCheck {

    /** Every screen, as an address of the sample graph. */
    static final List<String> ADDRESSES = List.of(
            "home",
            "structure",
            "structure/DN-088",
            "structure/DN-C09",
            "structure/DN-088/committees",
            "structure/DN-023/units",
            "structure/DN-023/members",
            "structure/DN-023/assignments",
            "structure/DN/gaps",
            "structure/DN-023/history",
            "member/DN-M1055",
            "member/DN-M0006/span",
            "member/DN-M2128/career",
            "member/DN-M1055/leaving",
            "member/DN-M1055/history",
            "people",
            "people?due=soon",
            "board/DN",
            "board/DN?compare=1",
            "explorer/DN",
            "explorer/DN?chosen=dn-088",
            "explorer/TH?form=free",
            "explorer/GL?form=radial&measure=sector",
            "explorer/DL?as=table",
            "follow-up?within=DL",
            "follow-up/developments?within=DL",
            "follow-up/inspections?within=DN&year=2026",
            "follow-up/resolutions?within=DL",
            "assignment/dl-a-0024",
            "briefing/DL-C02",
            "gaps",
            "import",
            "gaps?group=place",
            "account",
            "accounts",
            "access-log",
            "access-log/reads",
            "backups",
            "new-password",
            "nowhere");

    /** The directory for screenshots, set if the build is to take them. */
    private static final String FOLDER = "blocgraph.screenshots";

    /**
     * What is grave and of our making: the table that the grid draws in its own shadow, and its required select, are Vaadin's, and
     * known to it.
     */
    private static final String FINDINGS = """
            async () => (await axe.run({resultTypes: ['violations']})).violations
              .filter(it => ['serious', 'critical'].includes(it.impact))
              .flatMap(it => it.nodes
                .filter(node => !(it.id === 'aria-required-children' && node.html.startsWith('<table'))
                  && !(it.id === 'aria-allowed-attr' && ['<vaadin-select-value-button', '<vaadin-menu-bar-item'].some(it => node.html.startsWith(it))))
                .map(node => it.id + ': ' + node.html.slice(0, 200)))""";

    private AccessibilityCheck() {}

    /** Waits until nothing is on its way any more. */
    static void settle(Page page) {
        page.waitForFunction("() => document.title && !document.querySelector('vaadin-progress-bar[indeterminate]')"
                + " && !document.querySelector('.v-loading-indicator:not([style*=\"none\"])')"
                + " && [...document.querySelectorAll('blocgraph-explorer')]"
                + ".every(it => !it.offsetParent || it.picture && !it.state.isMoving)");
    }

    static void hasNoGraveFinding(Page page, String address) throws IOException {
        var file = new PathMatchingResourcePatternResolver()
                .getResources("classpath*:META-INF/resources/webjars/axe-core/*/axe.min.js")[0];
        page.evaluate(file.getContentAsString(StandardCharsets.UTF_8));
        assertThat((List<?>) page.evaluate(FINDINGS)).as(address).isEmpty();
    }

    static Optional<Path> folder() {
        return Optional.ofNullable(System.getProperty(FOLDER)).map(Path::of);
    }

    static void keep(Page page, Path folder, String address, String sort) {
        var name = address.replaceAll("[/?=&]", "-") + "-" + sort + ".png";
        page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name)));
    }
}
