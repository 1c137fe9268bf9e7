package io.blocgraph.explorer;

import io.blocgraph.explorer.Picture.Edge;
import io.blocgraph.explorer.Picture.Node;
import io.blocgraph.explorer.Picture.Says;
import io.blocgraph.explorer.Picture.Tie;
import io.blocgraph.explorer.Picture.Type;
import io.blocgraph.hierarchy.UnitKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.alg.layered.options.OrderingStrategy;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.Alignment;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkNode;

/**
 * The organization chart, top down: the unit at the top, below it clusters as frames around their organizations, in rows that
 * make the whole about as wide as a sheet of paper. Which row a frame stands in does not depend on what is folded.
 */
final class Chart {

    private static final double SHEET = Math.sqrt(2);
    private static final double MARGIN = 30;
    private static final double GAP = 14;
    private static final double FRAME_GAP = 36;
    private static final double FRAME_PADDING = 16;
    private static final double TOP_WIDTH = 640;
    private static final double ROW_GAP = 70;

    /** How much worse a last row with little in it is. */
    private static final double RAGGED = 0.4;

    private final Facts facts;
    private final PictureWords.In words;
    private final UnitBoxes boxes;

    Chart(Facts facts, PictureWords.In words) {
        this.facts = facts;
        this.words = words;
        this.boxes = new UnitBoxes(facts, words);
    }

    Laid laid() {
        List<Box> frames = frames();
        List<Box> open = facts.folded().isEmpty() ? frames : new Chart(facts.unfolded(), words).frames();
        List<List<Box>> rows = new ArrayList<>();
        int next = 0;
        for (List<Box> row : rows(open)) {
            rows.add(frames.subList(next, next + row.size()));
            next += row.size();
        }
        return laid(top(), rows);
    }

    private List<Box> frames() {
        Scene scene = facts.scene();
        List<Box> frames = new ArrayList<>();
        List<Place> loose = new ArrayList<>();
        for (Place below : scene.below(scene.top())) {
            if (below.isA(UnitKind.CLUSTER)) {
                frames.add(cluster(below));
            } else if (below.cluster()
                    .flatMap(scene::place)
                    .filter(it -> it != scene.top())
                    .isEmpty()) {
                loose.add(below);
            }
        }
        if (!loose.isEmpty()) {
            frames.add(loose(loose, frames.isEmpty()));
        }
        return frames;
    }

    private Box top() {
        Place top = facts.scene().top();
        UnitBoxes.Column column = new UnitBoxes.Column(18, 16, TOP_WIDTH - 36, 1.6);
        Scene.Size size = facts.scene().size(top);
        column.ends(top.code(), words.say("members.official", size.members(), size.official()), 10);
        column.text(Says.NAME, top.name(), 16, true, 2);
        boxes.people(top, column);
        return Box.of(boxes.node(top, null, null, TOP_WIDTH, column.y() + 10, false, column), List.of());
    }

    private Box cluster(Place cluster) {
        List<Place> organizations = facts.scene().below(cluster);
        int columns = columns(organizations.size(), 1.1);
        boolean folded = facts.folded(cluster);
        double width = folded ? width(1) : width(columns);
        UnitBoxes.Column column = new UnitBoxes.Column(FRAME_PADDING, 12, width - 2 * FRAME_PADDING, 1.35);
        Scene.Size size = facts.scene().size(cluster);
        column.ends(cluster.code(), words.say("frame.count", organizations.size(), size.members()), 9.5);
        column.text(Says.NAME, cluster.name(), 14, true, 2);
        boxes.people(cluster, column);
        List<Box> inside = List.of();
        double height = column.y() + 6;
        if (folded) {
            column.text(Says.NOTE, words.say("folded", facts.hiddenUnits(cluster)), 10, false, 1);
            height = column.y() + 6;
        } else if (!organizations.isEmpty()) {
            inside = grid(organizations, columns, column.y() + 6, cluster.id());
            height = bottom(inside);
        }
        Node node = boxes.node(cluster, facts.scene().top().id(), null, width, height, folded, column);
        return Box.of(node, inside);
    }

    /** A frame around the units that are in no cluster. */
    private Box loose(List<Place> units, boolean alone) {
        Place top = facts.scene().top();
        int columns = alone ? columns(units.size(), 1.9) : columns(units.size(), 1.1);
        double width = width(columns);
        UnitBoxes.Column column = new UnitBoxes.Column(FRAME_PADDING, 12, width - 2 * FRAME_PADDING, 1.35);
        if (!alone) {
            column.text(Says.NAME, words.say("frame.loose"), 14, true, 1);
        }
        List<Box> inside = grid(units, columns, alone ? FRAME_PADDING : column.y() + 6, id(top));
        Node node = new Node(
                id(top),
                Type.FRAME,
                null,
                "",
                alone ? "" : words.say("frame.loose"),
                0,
                0,
                width,
                bottom(inside),
                top.id(),
                null,
                1,
                0,
                0,
                0,
                0,
                null,
                null,
                null,
                null,
                null,
                column.texts(),
                List.of());
        return Box.of(node, inside);
    }

    /** The id of the frame around the units below one that are in no cluster. */
    static String id(Place top) {
        return top.id() + "/loose";
    }

    /**
     * Boxes in columns, each in the one that is the shortest if nothing is folded: so what is folded moves what is below it, and
     * nothing else.
     */
    private List<Box> grid(List<Place> units, int columns, double top, String frame) {
        List<Box> placed = new ArrayList<>();
        double[] bottoms = new double[columns];
        double[] open = new double[columns];
        Arrays.fill(bottoms, top);
        for (Place unit : units) {
            int column = shortest(open);
            Box box = boxes.unit(unit, facts.scene().top().id(), frame);
            open[column] += boxes.openHeight(unit, box) + GAP;
            placed.add(box.at(FRAME_PADDING + column * (UnitBoxes.WIDTH + GAP), bottoms[column]));
            bottoms[column] += box.height() + GAP;
        }
        return placed;
    }

    /** Where a frame around boxes ends. */
    private static double bottom(List<Box> inside) {
        return inside.stream().mapToDouble(box -> box.y() + box.height()).max().orElse(0) + FRAME_PADDING;
    }

    private static int shortest(double[] heights) {
        int shortest = 0;
        for (int i = 1; i < heights.length; i++) {
            // a difference that nobody sees must not decide
            if (heights[i] < heights[shortest] - 1) {
                shortest = i;
            }
        }
        return shortest;
    }

    private static int columns(int units, double wider) {
        return (int) Math.max(1, Math.round(Math.sqrt(units * wider)));
    }

    private static double width(int columns) {
        return 2 * FRAME_PADDING + columns * UnitBoxes.WIDTH + (columns - 1) * GAP;
    }

    /** The frames in rows, as many as make the whole as wide as a sheet. */
    private List<List<Box>> rows(List<Box> frames) {
        List<List<Box>> best = List.of();
        double nearest = Double.MAX_VALUE;
        double total =
                frames.stream().mapToDouble(box -> box.width() + FRAME_GAP).sum();
        for (int count = 1; count <= frames.size(); count++) {
            List<List<Box>> rows = rows(frames, total / count);
            double off = Math.abs(Math.log(width(rows) / height(rows) / SHEET));
            if (rowWidth(rows.getLast()) < width(rows) / 3) {
                off += RAGGED;
            }
            if (off < nearest) {
                nearest = off;
                best = rows;
            }
        }
        return best;
    }

    private static List<List<Box>> rows(List<Box> frames, double most) {
        List<List<Box>> rows = new ArrayList<>();
        double width = Double.MAX_VALUE;
        for (Box frame : frames) {
            if (width + frame.width() / 2 > most) {
                rows.add(new ArrayList<>());
                width = 0;
            }
            rows.getLast().add(frame);
            width += frame.width() + FRAME_GAP;
        }
        return rows;
    }

    private static double width(List<List<Box>> rows) {
        return rows.stream().mapToDouble(Chart::rowWidth).max().orElse(0);
    }

    private static double rowWidth(List<Box> row) {
        return row.stream().mapToDouble(box -> box.width() + FRAME_GAP).sum() - FRAME_GAP;
    }

    private static double height(List<List<Box>> rows) {
        return rows.stream().mapToDouble(row -> rowHeight(row) + ROW_GAP).sum();
    }

    private static double rowHeight(List<Box> row) {
        return row.stream().mapToDouble(Box::height).max().orElse(0);
    }

    /**
     * The rows hang on a trunk, of which each row has a joint: that is a tree, which the kernel lays out in layers, with lines at right
     * angles that go round the frames.
     */
    private Laid laid(Box top, List<List<Box>> rows) {
        Kernel kernel = new Kernel()
                .with(LayeredOptions.DIRECTION, Direction.DOWN)
                .with(LayeredOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL)
                .with(LayeredOptions.MERGE_EDGES, true)
                .with(LayeredOptions.CONSIDER_MODEL_ORDER_STRATEGY, OrderingStrategy.NODES_AND_EDGES)
                .with(LayeredOptions.CROSSING_MINIMIZATION_FORCE_NODE_MODEL_ORDER, true)
                .with(LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.NETWORK_SIMPLEX)
                .with(LayeredOptions.PADDING, new ElkPadding(MARGIN))
                .with(LayeredOptions.SPACING_NODE_NODE, FRAME_GAP)
                .with(LayeredOptions.SPACING_EDGE_NODE, FRAME_GAP)
                .with(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, ROW_GAP)
                .with(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, ROW_GAP / 3);
        ElkNode topNode = kernel.node(top.width(), top.height());
        ElkNode joint = topNode;
        List<ElkEdge> trunk = new ArrayList<>();
        Map<Box, ElkNode> nodes = new IdentityHashMap<>();
        Map<Box, List<ElkEdge>> ways = new IdentityHashMap<>();
        for (List<Box> row : rows) {
            ElkNode next = null;
            int middle = row.size() / 2;
            for (int i = 0; i < row.size(); i++) {
                if (i == middle && row != rows.getLast()) {
                    next = joint(kernel);
                }
                Box frame = row.get(i);
                ElkNode node = kernel.node(frame.width(), frame.height());
                node.setProperty(LayeredOptions.ALIGNMENT, Alignment.TOP);
                nodes.put(frame, node);
                List<ElkEdge> way = new ArrayList<>(trunk);
                way.add(Kernel.edge(joint, node));
                ways.put(frame, way);
            }
            if (next != null) {
                trunk.add(Kernel.edge(joint, next));
                joint = next;
            }
        }
        kernel.lay(new LayeredLayoutProvider());
        List<Node> placed = new ArrayList<>();
        top.place(topNode.getX(), topNode.getY(), placed);
        List<Edge> edges = new ArrayList<>();
        for (List<Box> row : rows) {
            for (Box frame : row) {
                ElkNode node = nodes.get(frame);
                frame.place(node.getX(), node.getY(), placed);
                List<Double> points = ways.get(frame).stream()
                        .flatMap(it -> Kernel.points(it).stream())
                        .toList();
                edges.add(edge(facts.scene().top(), frame.node(), points));
            }
        }
        return new Laid(kernel.width(), kernel.height(), placed, edges);
    }

    private static ElkNode joint(Kernel kernel) {
        ElkNode joint = kernel.node(0, 0);
        joint.setProperty(LayeredOptions.ALIGNMENT, Alignment.TOP);
        return joint;
    }

    private static Edge edge(Place top, Node frame, List<Double> points) {
        return new Edge("part-of-" + frame.id(), top.id(), frame.id(), Tie.PART_OF, points, null, frame.change());
    }
}
