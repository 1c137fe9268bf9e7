/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.explorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.blocgraph.explorer.Diagram.AvatarCircle;
import io.blocgraph.explorer.Diagram.Edge;
import io.blocgraph.explorer.Diagram.Node;
import io.blocgraph.explorer.Diagram.NodeType;
import io.blocgraph.explorer.Diagram.TextBlock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Tests the layouts of blocs of many shapes, whose units have long names. */
class LayoutTest {

    private static final int SHAPES = 12;

    @ParameterizedTest
    @EnumSource
    void framesHoldTheirUnitsAndUnitsTheirCells(LayoutKind form) {
        for (int shape = 0; shape < SHAPES; shape++) {
            Map<String, Node> byId = byId(layout(form, shape, Set.of()));
            byId.values().stream().filter(node -> node.frame() != null).forEach(node -> {
                Node frame = Objects.requireNonNull(byId.get(node.frame()));
                assertThat(contains(frame, node.x(), node.y(), node.width(), node.height()))
                        .as("%s holds %s", frame, node)
                        .isTrue();
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void noBoxOverlapsAnotherInTheSameFrame(LayoutKind form) {
        for (int shape = 0; shape < SHAPES; shape++) {
            layout(form, shape, Set.of("o3")).nodes().stream()
                    .collect(Collectors.groupingBy(node -> String.valueOf(node.frame())))
                    .values()
                    .forEach(LayoutTest::assertNoOverlap);
        }
    }

    private static void assertNoOverlap(List<Node> boxes) {
        for (int i = 0; i < boxes.size(); i++) {
            for (int j = i + 1; j < boxes.size(); j++) {
                Node one = boxes.get(i);
                Node other = boxes.get(j);
                boolean apart = one.x() + one.width() <= other.x()
                        || other.x() + other.width() <= one.x()
                        || one.y() + one.height() <= other.y()
                        || other.y() + other.height() <= one.y();
                assertThat(apart).as("%s and %s", one, other).isTrue();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void textsLieInTheirBoxAndAreNotCovered(LayoutKind form) {
        for (int shape = 0; shape < SHAPES; shape++) {
            LayoutResult layout = layout(form, shape, Set.of());
            for (Node node : layout.nodes()) {
                double bottom = node.y();
                for (TextBlock text : node.texts()) {
                    for (String line : text.lines()) {
                        double width = TextMetrics.width(line, text.size(), text.bold());
                        assertThat(contains(node, text.x(), text.y(), width, text.height()))
                                .as("%s in %s", text, node)
                                .isTrue();
                    }
                }
                for (AvatarCircle face : node.faces()) {
                    bottom = Math.max(bottom, face.y() + face.radius());
                }
                double written = bottom;
                layout.nodes().stream()
                        .filter(inner -> node.id().equals(inner.frame()))
                        .forEach(inner -> assertThat(inner.y()).isGreaterThan(written));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void layoutIsReproducible(LayoutKind form) {
        for (int shape = 0; shape < SHAPES; shape++) {
            assertThat(layout(form, shape, Set.of())).isEqualTo(layout(form, shape, Set.of()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyEdgeEndsAtItsNodes(LayoutKind form) {
        LayoutResult layout = layout(form, 5, Set.of());
        Map<String, Node> byId = byId(layout);
        assertThat(layout.edges()).isNotEmpty();
        for (Edge edge : layout.edges()) {
            Node from = Objects.requireNonNull(byId.get(edge.from()));
            Node to = Objects.requireNonNull(byId.get(edge.to()));
            int last = edge.points().size() - 2;
            assertThat(contains(from, edge.points().get(0), edge.points().get(1), 0, 0))
                    .isTrue();
            assertThat(contains(to, edge.points().get(last), edge.points().get(last + 1), 0, 0))
                    .isTrue();
        }
    }

    @Test
    void foldingAnOrganizationMovesOnlyUnitsBelowItInItsColumn() {
        Map<String, Node> open = byId(layout(LayoutKind.CHART, 5, Set.of()));
        Map<String, Node> folded = byId(layout(LayoutKind.CHART, 5, Set.of("o4")));
        Node before = Objects.requireNonNull(open.get("o4"));

        assertThat(Objects.requireNonNull(folded.get("o4")).folded()).isPositive();
        assertThat(folded).doesNotContainKey("o4-c0");
        folded.values().stream().filter(node -> "c1".equals(node.frame())).forEach(node -> {
            Node was = Objects.requireNonNull(open.get(node.id()));
            assertThat(node.x() - was.x())
                    .isEqualTo(Objects.requireNonNull(folded.get("c1")).x()
                            - Objects.requireNonNull(open.get("c1")).x());
            if (was.x() != before.x() || was.y() <= before.y()) {
                assertThat(node.y()).isEqualTo(was.y());
            }
        });
    }

    @Test
    void foldingInTheRadialLayoutMovesNothingElse() {
        Map<String, Node> open = byId(layout(LayoutKind.RADIAL, 5, Set.of()));
        Map<String, Node> folded = byId(layout(LayoutKind.RADIAL, 5, Set.of("c1")));

        assertThat(Objects.requireNonNull(folded.get("c1")).folded()).isPositive();
        assertThat(folded.values()).noneMatch(node -> "c1".equals(node.frame()));
        for (String cluster : List.of("c0", "c2")) {
            Node was = Objects.requireNonNull(open.get(cluster));
            Node is = Objects.requireNonNull(folded.get(cluster));
            assertThat(is.x() - middle(folded)).isCloseTo(was.x() - middle(open), within(0.05));
        }
    }

    private static double middle(Map<String, Node> nodes) {
        Node top = Objects.requireNonNull(nodes.get("top"));
        return top.x() + top.width() / 2;
    }

    @Test
    void unitWithMoreMembersHasALargerBox() {
        Map<String, Node> nodes = byId(layout(LayoutKind.CHART, 7, Set.of()));
        Node small = Objects.requireNonNull(nodes.get("few"));
        Node large = Objects.requireNonNull(nodes.get("many"));

        assertThat(large.height()).isGreaterThan(small.height() + 50);
    }

    private static boolean contains(Node box, double x, double y, double width, double height) {
        double slack = 0.05;
        return x >= box.x() - slack
                && y >= box.y() - slack
                && x + width <= box.x() + box.width() + slack
                && y + height <= box.y() + box.height() + slack;
    }

    private static Map<String, Node> byId(LayoutResult layout) {
        Map<String, Node> byId = new HashMap<>();
        for (Node node : layout.nodes()) {
            assertThat(byId.put(node.id(), node)).as("two of " + node.id()).isNull();
        }
        assertThat(byId.values()).anyMatch(node -> node.type() == NodeType.UNIT);
        return byId;
    }

    private static LayoutResult layout(LayoutKind form, int shape, Set<String> folded) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        DiagramTexts.Localized words = new DiagramTexts(messages).localized(Locale.forLanguageTag("vi"));
        SubtreeSnapshot subtree = SampleSubtrees.create(shape);
        Map<String, String> values =
                new NodeColors(subtree, words).values(ColorEncoding.COVERAGE, Map.of(), Map.of(), SampleSubtrees.TODAY);
        LayoutInput input = new LayoutInput(subtree, values, SnapshotComparison.none(subtree), folded);
        return switch (form) {
            case CHART -> new OrgChartLayout(input, words).layout();
            case RADIAL -> new RadialLayout(input, words).layout();
            case FREE -> new NetworkLayout(input, words).layout();
        };
    }
}
