package io.blocgraph.explorer;

import io.blocgraph.explorer.Picture.Edge;
import io.blocgraph.explorer.Picture.Node;
import io.blocgraph.explorer.Picture.Tie;
import java.util.ArrayList;
import java.util.List;

/**
 * The unit at the top in the middle, and around it, in rings, the frames of its clusters, or where it has none, the units themselves.
 * Where each stands depends on how large it is with nothing folded, so that folding moves nothing else. The kernel's radial
 * algorithm is not used: it gives other coordinates each time, and lets boxes overlap.
 */
final class Radial {

    private static final double MARGIN = 40;
    private static final double GAP = 30;
    private static final double TOP_WIDTH = 900;
    private static final double WIDER = 1.03;

    private final Facts facts;
    private final PictureWords.In words;

    Radial(Facts facts, PictureWords.In words) {
        this.facts = facts;
        this.words = words;
    }

    /** Where the middle of a box stands. */
    private record Spot(double x, double y) {}

    Laid laid() {
        Box top = new Frames(facts, words).top(TOP_WIDTH);
        List<Box> around = around(facts);
        List<Spot> spots = spots(radius(top), facts.folded().isEmpty() ? around : around(facts.unfolded()));
        List<Box> boxes = new ArrayList<>(List.of(top.at(-top.width() / 2, -top.height() / 2)));
        for (int i = 0; i < around.size(); i++) {
            Box box = around.get(i);
            Spot spot = spots.get(i);
            boxes.add(box.at(spot.x - box.width() / 2, spot.y - box.height() / 2));
        }
        return placed(boxes);
    }

    private List<Box> around(Facts shown) {
        List<Box> frames = new Frames(shown, words).all();
        boolean nameless = frames.size() == 1 && frames.getFirst().node().name().isEmpty();
        return nameless
                ? frames.getFirst().inside().stream().map(Radial::unframed).toList()
                : frames;
    }

    private static Box unframed(Box box) {
        return Box.of(box.node().unframed(), box.inside());
    }

    /** Places, and how far they reach from the middle. */
    private record Rings(List<Spot> spots, double reach) {}

    /** As near to the middle as it goes: more rings need less room, but those that are begun further out hold more. */
    private static List<Spot> spots(double middle, List<Box> boxes) {
        Rings best = rings(middle, boxes);
        for (double begun = middle * WIDER; begun < best.reach; begun *= WIDER) {
            Rings rings = rings(begun, boxes);
            if (rings.reach < best.reach) {
                best = rings;
            }
        }
        return best.spots;
    }

    /** Ring by ring from the inside, clockwise from the top; boxes count as the circles around them, so that none meet. */
    private static Rings rings(double middle, List<Box> boxes) {
        List<Spot> spots = new ArrayList<>();
        double inner = middle;
        int next = 0;
        while (next < boxes.size()) {
            double widest = 0;
            double ring = 0;
            int end = next;
            while (end < boxes.size()) {
                double wider = Math.max(widest, radius(boxes.get(end)));
                double further = inner + GAP + wider;
                if (end > next && turn(boxes.subList(next, end + 1), further) > 2 * Math.PI) {
                    break;
                }
                widest = wider;
                ring = further;
                end++;
            }
            List<Box> here = boxes.subList(next, end);
            double free = (2 * Math.PI - turn(here, ring)) / here.size();
            double angle = -Math.PI / 2;
            for (int i = 0; i < here.size(); i++) {
                if (i > 0) {
                    angle += free + step(here.get(i - 1), here.get(i), ring);
                }
                spots.add(new Spot(ring * Math.cos(angle), ring * Math.sin(angle)));
            }
            inner = ring + widest;
            next = end;
        }
        return new Rings(spots, inner);
    }

    /** The angle that boxes take in a ring. */
    private static double turn(List<Box> boxes, double ring) {
        double turn = 0;
        for (int i = 0; i < boxes.size(); i++) {
            turn += boxes.size() == 1 ? 0 : step(boxes.get(i), boxes.get((i + 1) % boxes.size()), ring);
        }
        return turn;
    }

    private static double step(Box one, Box other, double ring) {
        double apart = radius(one) + radius(other) + GAP;
        return apart >= 2 * ring ? Math.PI : 2 * Math.asin(apart / 2 / ring);
    }

    private static double radius(Box box) {
        return Math.hypot(box.width(), box.height()) / 2;
    }

    private Laid placed(List<Box> boxes) {
        double left = boxes.stream().mapToDouble(Box::x).min().orElse(0) - MARGIN;
        double above = boxes.stream().mapToDouble(Box::y).min().orElse(0) - MARGIN;
        double right =
                boxes.stream().mapToDouble(box -> box.x() + box.width()).max().orElse(0) + MARGIN;
        double below =
                boxes.stream().mapToDouble(box -> box.y() + box.height()).max().orElse(0) + MARGIN;
        List<Node> nodes = new ArrayList<>();
        List<Edge> edges = new ArrayList<>();
        for (Box box : boxes) {
            int first = nodes.size();
            box.place(box.x() - left, box.y() - above, nodes);
            if (first > 0) {
                Node node = nodes.get(first);
                edges.add(new Edge(
                        "part-of-" + node.id(),
                        nodes.getFirst().id(),
                        node.id(),
                        Tie.PART_OF,
                        Lines.between(nodes.getFirst(), node),
                        null,
                        node.change()));
            }
        }
        return new Laid(right - left, below - above, nodes, edges);
    }
}
