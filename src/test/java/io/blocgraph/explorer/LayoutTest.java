package io.blocgraph.explorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.blocgraph.explorer.Picture.Edge;
import io.blocgraph.explorer.Picture.Face;
import io.blocgraph.explorer.Picture.Node;
import io.blocgraph.explorer.Picture.Text;
import io.blocgraph.explorer.Picture.Type;
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

/** Where things lie in pictures of blocs of many shapes, whose units have long names. */
class LayoutTest {

    private static final int SHAPES = 12;

    @ParameterizedTest
    @EnumSource
    void framesHoldTheirUnitsAndUnitsTheirCells(Form form) {
        for (int shape = 0; shape < SHAPES; shape++) {
            Map<String, Node> byId = byId(laid(form, shape, Set.of()));
            byId.values().stream().filter(node -> node.frame() != null).forEach(node -> {
                Node frame = Objects.requireNonNull(byId.get(node.frame()));
                assertThat(holds(frame, node.x(), node.y(), node.width(), node.height()))
                        .as("%s holds %s", frame, node)
                        .isTrue();
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void noBoxOverlapsAnotherInTheSameFrame(Form form) {
        for (int shape = 0; shape < SHAPES; shape++) {
            laid(form, shape, Set.of("o3")).nodes().stream()
                    .collect(Collectors.groupingBy(node -> String.valueOf(node.frame())))
                    .values()
                    .forEach(LayoutTest::apart);
        }
    }

    private static void apart(List<Node> boxes) {
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
    void whatIsWrittenLiesInItsBoxAndNothingIsWrittenOverIt(Form form) {
        for (int shape = 0; shape < SHAPES; shape++) {
            Laid laid = laid(form, shape, Set.of());
            for (Node node : laid.nodes()) {
                double bottom = node.y();
                for (Text text : node.texts()) {
                    for (String line : text.lines()) {
                        double width = Lettering.width(line, text.size(), text.bold());
                        assertThat(holds(node, text.x(), text.y(), width, text.height()))
                                .as("%s in %s", text, node)
                                .isTrue();
                    }
                }
                for (Face face : node.faces()) {
                    bottom = Math.max(bottom, face.y() + face.radius());
                }
                double written = bottom;
                laid.nodes().stream()
                        .filter(inner -> node.id().equals(inner.frame()))
                        .forEach(inner -> assertThat(inner.y()).isGreaterThan(written));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSameSceneGivesTheSamePicture(Form form) {
        for (int shape = 0; shape < SHAPES; shape++) {
            assertThat(laid(form, shape, Set.of())).isEqualTo(laid(form, shape, Set.of()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyEdgeEndsAtWhatItTies(Form form) {
        Laid laid = laid(form, 5, Set.of());
        Map<String, Node> byId = byId(laid);
        assertThat(laid.edges()).isNotEmpty();
        for (Edge edge : laid.edges()) {
            Node from = Objects.requireNonNull(byId.get(edge.from()));
            Node to = Objects.requireNonNull(byId.get(edge.to()));
            int last = edge.points().size() - 2;
            assertThat(holds(from, edge.points().get(0), edge.points().get(1), 0, 0))
                    .isTrue();
            assertThat(holds(to, edge.points().get(last), edge.points().get(last + 1), 0, 0))
                    .isTrue();
        }
    }

    @Test
    void foldingAnOrganizationMovesOnlyWhatStandsBelowItInItsColumn() {
        Map<String, Node> open = byId(laid(Form.CHART, 5, Set.of()));
        Map<String, Node> folded = byId(laid(Form.CHART, 5, Set.of("o4")));
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
    void foldingInTheRadialFormMovesNothingElse() {
        Map<String, Node> open = byId(laid(Form.RADIAL, 5, Set.of()));
        Map<String, Node> folded = byId(laid(Form.RADIAL, 5, Set.of("c1")));

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
    void whoHasMoreMembersHasALargerBox() {
        Map<String, Node> nodes = byId(laid(Form.CHART, 7, Set.of()));
        Node small = Objects.requireNonNull(nodes.get("few"));
        Node large = Objects.requireNonNull(nodes.get("many"));

        assertThat(large.height()).isGreaterThan(small.height() + 50);
    }

    private static boolean holds(Node box, double x, double y, double width, double height) {
        double slack = 0.05;
        return x >= box.x() - slack
                && y >= box.y() - slack
                && x + width <= box.x() + box.width() + slack
                && y + height <= box.y() + box.height() + slack;
    }

    private static Map<String, Node> byId(Laid laid) {
        Map<String, Node> byId = new HashMap<>();
        for (Node node : laid.nodes()) {
            assertThat(byId.put(node.id(), node)).as("two of " + node.id()).isNull();
        }
        assertThat(byId.values()).anyMatch(node -> node.type() == Type.UNIT);
        return byId;
    }

    private static Laid laid(Form form, int shape, Set<String> folded) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        PictureWords.In words = new PictureWords(messages).in(Locale.forLanguageTag("vi"));
        Scene scene = Shapes.scene(shape);
        Map<String, String> values = new Colours(scene, words).values(Measure.COVERAGE, Map.of(), Shapes.TODAY);
        Facts facts = new Facts(scene, values, Comparison.none(scene), folded);
        return switch (form) {
            case CHART -> new Chart(facts, words).laid();
            case RADIAL -> new Radial(facts, words).laid();
            case FREE -> new Free(facts, words).laid();
        };
    }
}
