/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The explorer in a real browser over the sample graph, by what is on its canvas. */
class ExplorerJourneyTest extends BrowserJourney {

    private static final String ELEMENT = "document.querySelector('blocgraph-explorer')";

    private Page page;

    @BeforeEach
    void openAPage() {
        page = page();
        page.onPageError(error -> assertThat(error).isNull());
    }

    @Test
    void diagramShowsClustersOrganizationsAndVacancies() {
        open("explorer/DN");

        assertThat(ids(it -> "CLUSTER".equals(it.get("kind")))).hasSize(10);
        assertThat(ids(it -> "ORGANIZATION".equals(it.get("kind")))).hasSize(115);
        assertThat(nodes().get("dn-c09")).containsEntry("status", "VACANT");
        assertThat(page.locator(".explorer-side")).containsText("DN-C09");
        assertThat(page.locator(".explorer-legend")).containsText("Somebody is responsible at every level");
    }

    @Test
    void zoomingInRevealsDetailWithoutOverlaps() {
        open("explorer/DN");
        assertNoLabelCoversAnother();
        assertThat(drawn("dn-023-1")).isFalse();
        var before = place("dn-023");

        nearer("dn-023", 900);

        assertThat(drawn("dn-023-1")).isTrue();
        assertThat(place("dn-023").width).isGreaterThan(before.width * 3);
        assertThat(drawn("dn-115")).as("out of sight, so not drawn").isFalse();
        assertNoLabelCoversAnother();
    }

    @Test
    void eachStepSendsOneRequest() {
        open("explorer/DN");
        var before = number("requests");
        page.locator("blocgraph-explorer").focus();

        page.keyboard().press("+");
        settle();

        assertThat(number("requests")).isEqualTo(before + 1);
    }

    @Test
    void clickingAUnitHighlightsItsChain() {
        open("explorer/DN");

        click("dn-023");

        page.waitForURL(Pattern.compile(".*chosen=dn-023$"));
        assertThat(page.locator(".explorer-side")).containsText("Phan Văn Huy");
        settle();
        assertThat(list("lit")).contains("dn", "dn-c02", "dn-023").doesNotContain("dn-c01", "dn-024");
        assertThat(list("faded")).contains("dn-c01", "dn-024").doesNotContain("dn-c02", "dn");

        page.goBack();
        page.waitForURL(Pattern.compile(".*/explorer/DN$"));
        page.waitForFunction(ELEMENT + ".state.faded.length === 0");
    }

    @Test
    void clickingAPersonHighlightsTheUnitsTheyAreResponsibleFor() {
        open("explorer/DN?chosen=dn-m0023");

        assertThat(page.locator(".explorer-side")).containsText("Trần Văn Hoàng");
        page.waitForFunction(ELEMENT + ".state.lit.includes('dn-c02')");
        assertThat(list("lit")).contains("dn-023");
        assertThat(list("faded")).contains("dn-c01", "dn-c03");
    }

    @Test
    void pathBetweenTwoNodesIsHighlightedAndDescribed() {
        open("explorer/DN");
        click("dn-023");
        page.waitForURL(Pattern.compile(".*chosen=dn-023$"));

        page.keyboard().down("Shift");
        click("dn-110");
        page.keyboard().up("Shift");

        page.waitForURL(Pattern.compile(".*chosen=dn-023(,|%2C)dn-110$"));
        assertThat(page.locator(".explorer-steps li").first()).isVisible();
        page.waitForFunction(ELEMENT + ".state.chosen.length === 2");
        assertThat(list("lit")).contains("dn-023", "dn", "dn-110");
    }

    @Test
    void searchResultScrollsIntoView() {
        open("explorer/DN");
        var field = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Search"));
        field.fill("DN-088");
        assertThat(page.getByRole(AriaRole.OPTION).first()).containsText("DN-088");

        field.press("Enter");

        page.waitForURL(Pattern.compile(".*chosen=dn-088$"));
        settle();
        assertThat(place("dn-088").width).isGreaterThan(80);
        assertThat(list("chosen")).containsExactly("dn-088");
    }

    @Test
    void searchResultInAnotherBlocOpensThatBloc() {
        open("explorer/DN");
        var field = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Search"));
        field.fill("TH-007");
        assertThat(page.getByRole(AriaRole.OPTION).first()).containsText("TH-007");

        field.press("Enter");

        page.waitForURL(Pattern.compile(".*/explorer/TH\\?chosen=th-007$"));
        page.waitForFunction(ELEMENT + ".state.chosen.includes('th-007')");
    }

    @Test
    void foldingKeepsTheClickedNodeInPlace() {
        open("explorer/DN");
        var before = place("dn-c07");

        doubleClick("dn-c07");

        page.waitForURL(Pattern.compile(".*folded=dn-c07.*"));
        page.waitForFunction(ELEMENT + ".state.nodes['dn-c07']?.folded > 0");
        settle();
        var after = place("dn-c07");
        assertThat(after.x + after.width / 2).isCloseTo(before.x + before.width / 2, within(3));
        assertThat(after.y + after.height / 2).isCloseTo(before.y + before.height / 2, within(3));
        assertThat(drawn("dn-070")).isFalse();
        assertThat(texts("folds"))
                .anySatisfy(
                        it -> assertThat(it).contains("" + nodes().get("dn-c07").get("folded")));
    }

    @Test
    void sliderChangesTheDate() {
        open("explorer/DN");

        var slider = page.getByRole(AriaRole.SLIDER, new Page.GetByRoleOptions().setName("Year"));
        slider.focus();
        page.keyboard().press("ArrowLeft");
        page.keyboard().press("ArrowLeft");

        page.waitForURL(Pattern.compile(".*asOf=20\\d\\d-.*"));
        settle();
        assertThat(drawn("dn-023")).isTrue();
    }

    @Test
    void comparisonOfTwoDaysIsDrawnAndDescribed() {
        open("explorer/DN?asOf=2026-11-23&compare=2021-01-01");

        var changes = nodes().values().stream()
                .map(it -> String.valueOf(it.get("change")))
                .toList();
        assertThat(changes).contains("NEW", "HANDED_OVER");
        assertThat(page.locator(".explorer-change-new")).containsText("DN-064");
        assertThat(page.locator(".explorer-side")).containsText("1 Jan 2021");
    }

    @Test
    void simulatedDepartureShowsVacancies() {
        open("explorer/DN");
        assertThat(nodes().get("dn-c02")).doesNotContainEntry("status", "VACANT");

        page.navigate(address("explorer/DN?chosen=dn-m0023"));
        page.locator(".explorer-without").click();

        page.waitForURL(Pattern.compile(".*without=dn-m0023.*"));
        page.waitForFunction(ELEMENT + ".state.nodes['dn-c02'].status === 'VACANT'");
        assertThat(page.locator(".explorer-leaving")).containsText("Trần Văn Hoàng");
    }

    @Test
    void arrowKeysNavigateTheTree() {
        open("explorer/DN");
        page.locator("blocgraph-explorer").focus();
        page.keyboard().press("ArrowDown");
        page.waitForFunction(ELEMENT + ".state.focus === 'dn-c01'");
        page.keyboard().press("ArrowRight");
        page.waitForFunction(ELEMENT + ".state.focus === 'dn-c02'");
        assertThat(page.locator(".explorer-heard")).containsText("DN-C02");
        page.keyboard().press("ArrowDown");
        settle();
        var organization = String.valueOf(state("focus"));
        assertThat(nodes().get(organization)).containsEntry("kind", "ORGANIZATION");

        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*chosen=" + organization + "$"));
        page.keyboard().press("ArrowUp");
        page.waitForFunction(ELEMENT + ".state.focus === 'dn-c02'");
        page.keyboard().press("Space");
        page.waitForURL(Pattern.compile(".*folded=dn-c02.*"));
    }

    @Test
    void fullScreenModeStepsThroughTheClusters() {
        open("explorer/DN");
        page.getByText("Full screen").click();
        page.waitForFunction(ELEMENT + ".state.isPresenting");
        settle();

        page.keyboard().press("PageDown");
        settle();
        assertThat(state("slide")).isEqualTo(0);
        assertThat(place("dn-c01").height).isGreaterThan(400);
        page.keyboard().press("ArrowRight");
        settle();
        assertThat(drawn("dn-c02")).isTrue();
        page.keyboard().press("?");
        assertThat(page.locator(".explorer-help")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator(".explorer-help")).isHidden();
    }

    @Test
    void tableShowsTheSameUnits() {
        open("explorer/DN");
        page.getByText("Table", new Page.GetByTextOptions().setExact(true)).click();

        page.waitForURL(Pattern.compile(".*as=table$"));
        assertThat(page.locator(".explorer-table vaadin-grid")).containsText("DN-C01");
        assertThat(page.locator("blocgraph-explorer")).isHidden();
    }

    @Test
    void viewCanBeSaved() {
        open("explorer/DN?measure=sector");
        page.getByText("Saved views").click();
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("View name"))
                .fill("Sectors");
        page.getByText("Save this view").click();
        assertThat(page.locator(".saved-views li a")).hasText("Sectors");
        page.keyboard().press("Escape");
        page.navigate(address("explorer/TH"));
        page.getByText("Saved views").click();

        page.locator(".saved-views li a").click();

        page.waitForURL(Pattern.compile(".*/explorer/DN\\?measure=sector$"));
    }

    @Test
    void touchGesturesWork() {
        page.context().close();
        page = browser.newContext(new Browser.NewContextOptions()
                        .setLocale("en-GB")
                        .setHasTouch(true)
                        .setViewportSize(1024, 768))
                .newPage();
        signIn(page);
        open("explorer/DN");
        var at = middle("dn-023");

        page.touchscreen().tap(at[0], at[1]);

        page.waitForURL(Pattern.compile(".*chosen=dn-023$"));
    }

    @Test
    void darkAndVietnameseAndNarrowItIsTheSame() {
        page.context().close();
        page = browser.newContext(new Browser.NewContextOptions()
                        .setLocale("vi-VN")
                        .setColorScheme(ColorScheme.DARK)
                        .setViewportSize(380, 800))
                .newPage();
        signIn(page);

        open("explorer/DL");

        assertThat(ids(it -> "CLUSTER".equals(it.get("kind")))).hasSize(6);
        assertThat((boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isTrue();
        assertThat(page.locator(".explorer-side")).containsText("tổ chức cơ sở đảng");
    }

    /* what is on the canvas */

    private void open(String address) {
        page.navigate(address(address));
        page.waitForFunction(ELEMENT + "?.picture");
        settle();
    }

    private void settle() {
        page.waitForTimeout(150);
        page.waitForFunction("() => !" + ELEMENT + ".state.isMoving");
        AccessibilityCheck.settle(page);
    }

    private Object state(String name) {
        return page.evaluate("name => " + ELEMENT + ".state[name]", name);
    }

    private int number(String name) {
        return ((Number) state(name)).intValue();
    }

    private List<String> list(String name) {
        return ((List<?>) state(name)).stream().map(String::valueOf).toList();
    }

    @SuppressWarnings("unchecked")
    private List<String> texts(String name) {
        return ((List<Map<String, Object>>) state(name))
                .stream().map(it -> String.valueOf(it.get("text"))).toList();
    }

    @SuppressWarnings("unchecked")
    private Map<String, Map<String, Object>> nodes() {
        return (Map<String, Map<String, Object>>) state("nodes");
    }

    private List<String> ids(Predicate<Map<String, Object>> which) {
        return nodes().entrySet().stream()
                .filter(it -> which.test(it.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private boolean drawn(String id) {
        return nodes().containsKey(id);
    }

    private BoundingBox place(String id) {
        var node = nodes().get(id);
        var box = new BoundingBox();
        box.x = ((Number) node.get("x")).doubleValue();
        box.y = ((Number) node.get("y")).doubleValue();
        box.width = ((Number) node.get("width")).doubleValue();
        box.height = ((Number) node.get("height")).doubleValue();
        return box;
    }

    /** Near the upper left corner of a box, where nothing lies within, in pixels of the page. */
    private double[] middle(String id) {
        var canvas = page.locator("blocgraph-explorer").boundingBox();
        var box = place(id);
        return new double[] {
            canvas.x + box.x + Math.min(14, box.width / 4), canvas.y + box.y + Math.min(8, box.height / 6)
        };
    }

    private void click(String id) {
        var at = middle(id);
        page.mouse().click(at[0], at[1]);
    }

    private void doubleClick(String id) {
        var at = middle(id);
        page.mouse().dblclick(at[0], at[1]);
    }

    /** Comes nearer, with the wheel on a box, until it is so wide. */
    private void nearer(String id, double width) {
        for (var step = 0; step < 40 && place(id).width < width; step++) {
            var at = middle(id);
            page.mouse().move(at[0], at[1]);
            page.mouse().wheel(0, -300);
            settle();
        }
    }

    private void assertNoLabelCoversAnother() {
        @SuppressWarnings("unchecked")
        var labels = (List<Map<String, Object>>) state("labels");
        assertThat(labels).isNotEmpty();
        for (var one : labels) {
            assertThat(labels.stream().filter(it -> it != one).filter(it -> cover(one, it)))
                    .as(String.valueOf(one.get("text")))
                    .isEmpty();
        }
    }

    private static boolean cover(Map<String, Object> one, Map<String, Object> other) {
        return overlap(one, other, "x", "w") > 1 && overlap(one, other, "y", "h") > 1;
    }

    private static double overlap(Map<String, Object> one, Map<String, Object> other, String start, String length) {
        return Math.min(end(one, start, length), end(other, start, length))
                - Math.max(at(one, start), at(other, start));
    }

    private static double end(Map<String, Object> label, String start, String length) {
        return at(label, start) + at(label, length);
    }

    private static double at(Map<String, Object> label, String name) {
        return ((Number) label.get(name)).doubleValue();
    }

    private static Offset<Double> within(double pixels) {
        return Offset.offset(pixels);
    }
}
