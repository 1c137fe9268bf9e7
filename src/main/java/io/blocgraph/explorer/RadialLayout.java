/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.explorer;

import io.blocgraph.explorer.Diagram.Edge;
import io.blocgraph.explorer.Diagram.EdgeKind;
import io.blocgraph.explorer.Diagram.Node;
import java.util.ArrayList;
import java.util.List;

/**
 * Lays out the root unit in the center and, in rings around it, the frames of its clusters, or the units themselves where it has none.
 * Positions depend on the sizes with everything expanded, so that folding a unit moves nothing else. The kernel's radial
 * algorithm is not used: its coordinates differ from run to run, and boxes overlap.
 */
final class RadialLayout {

    private static final double MARGIN = 40;
    private static final double GAP = 30;
    private static final double TOP_WIDTH = 900;
    private static final double RADIUS_STEP = 1.03;

    private final LayoutInput input;
    private final DiagramTexts.Localized words;

    RadialLayout(LayoutInput input, DiagramTexts.Localized words) {
        this.input = input;
        this.words = words;
    }

    /** The center of a box. */
    private record Center(double x, double y) {}

    /** Computes the layout. The same input produces the same positions. */
    LayoutResult layout() {
        LayoutBox top = new ClusterFrames(input, words).top(TOP_WIDTH);
        List<LayoutBox> around = outerBoxes(input);
        List<Center> spots = centers(radius(top), input.folded().isEmpty() ? around : outerBoxes(input.unfolded()));
        List<LayoutBox> boxes = new ArrayList<>(List.of(top.movedTo(-top.width() / 2, -top.height() / 2)));
        for (int i = 0; i < around.size(); i++) {
            LayoutBox box = around.get(i);
            Center spot = spots.get(i);
            boxes.add(box.movedTo(spot.x - box.width() / 2, spot.y - box.height() / 2));
        }
        return place(boxes);
    }

    private List<LayoutBox> outerBoxes(LayoutInput shown) {
        List<LayoutBox> frames = new ClusterFrames(shown, words).all();
        boolean nameless = frames.size() == 1 && frames.getFirst().node().name().isEmpty();
        return nameless
                ? frames.getFirst().children().stream()
                        .map(RadialLayout::unframed)
                        .toList()
                : frames;
    }

    private static LayoutBox unframed(LayoutBox box) {
        return LayoutBox.of(box.node().unframed(), box.children());
    }

    /** Positions, and their outer radius. */
    private record Rings(List<Center> spots, double reach) {}

    /** Finds the most compact arrangement: more rings need less space each, but rings that begin further out hold more boxes. */
    private static List<Center> centers(double middle, List<LayoutBox> boxes) {
        Rings best = rings(middle, boxes);
        for (double begun = middle * RADIUS_STEP; begun < best.reach; begun *= RADIUS_STEP) {
            Rings rings = rings(begun, boxes);
            if (rings.reach < best.reach) {
                best = rings;
            }
        }
        return best.spots;
    }

    /** Fills ring by ring from the inside, clockwise from the top; boxes count as their circumscribed circles, so that none overlap. */
    private static Rings rings(double middle, List<LayoutBox> boxes) {
        List<Center> spots = new ArrayList<>();
        double inner = middle;
        int next = 0;
        while (next < boxes.size()) {
            double widest = 0;
            double ring = 0;
            int end = next;
            while (end < boxes.size()) {
                double wider = Math.max(widest, radius(boxes.get(end)));
                double further = inner + GAP + wider;
                if (end > next && totalAngle(boxes.subList(next, end + 1), further) > 2 * Math.PI) {
                    break;
                }
                widest = wider;
                ring = further;
                end++;
            }
            List<LayoutBox> here = boxes.subList(next, end);
            double free = (2 * Math.PI - totalAngle(here, ring)) / here.size();
            double angle = -Math.PI / 2;
            for (int i = 0; i < here.size(); i++) {
                if (i > 0) {
                    angle += free + angleBetween(here.get(i - 1), here.get(i), ring);
                }
                spots.add(new Center(ring * Math.cos(angle), ring * Math.sin(angle)));
            }
            inner = ring + widest;
            next = end;
        }
        return new Rings(spots, inner);
    }

    /** {@return the angle that boxes occupy in a ring} */
    private static double totalAngle(List<LayoutBox> boxes, double ring) {
        double turn = 0;
        for (int i = 0; i < boxes.size(); i++) {
            turn += boxes.size() == 1 ? 0 : angleBetween(boxes.get(i), boxes.get((i + 1) % boxes.size()), ring);
        }
        return turn;
    }

    private static double angleBetween(LayoutBox one, LayoutBox other, double ring) {
        double apart = radius(one) + radius(other) + GAP;
        return apart >= 2 * ring ? Math.PI : 2 * Math.asin(apart / 2 / ring);
    }

    private static double radius(LayoutBox box) {
        return Math.hypot(box.width(), box.height()) / 2;
    }

    private LayoutResult place(List<LayoutBox> boxes) {
        double left = boxes.stream().mapToDouble(LayoutBox::x).min().orElse(0) - MARGIN;
        double above = boxes.stream().mapToDouble(LayoutBox::y).min().orElse(0) - MARGIN;
        double right =
                boxes.stream().mapToDouble(box -> box.x() + box.width()).max().orElse(0) + MARGIN;
        double below =
                boxes.stream().mapToDouble(box -> box.y() + box.height()).max().orElse(0) + MARGIN;
        List<Node> nodes = new ArrayList<>();
        List<Edge> edges = new ArrayList<>();
        for (LayoutBox box : boxes) {
            int first = nodes.size();
            box.collectNodes(box.x() - left, box.y() - above, nodes);
            if (first > 0) {
                Node node = nodes.get(first);
                edges.add(new Edge(
                        "part-of-" + node.id(),
                        nodes.getFirst().id(),
                        node.id(),
                        EdgeKind.PART_OF,
                        StraightLines.between(nodes.getFirst(), node),
                        null,
                        node.change()));
            }
        }
        return new LayoutResult(right - left, below - above, nodes, edges);
    }
}
