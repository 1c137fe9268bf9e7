package io.blocgraph.explorer;

import io.blocgraph.explorer.Picture.Edge;
import io.blocgraph.explorer.Picture.Node;
import io.blocgraph.explorer.Picture.Tie;
import java.util.ArrayList;
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
    private static final double FRAME_GAP = 36;
    private static final double TOP_WIDTH = 640;
    private static final double ROW_GAP = 70;

    /** How much worse a last row with little in it is. */
    private static final double RAGGED = 0.4;

    private final Facts facts;
    private final PictureWords.In words;

    Chart(Facts facts, PictureWords.In words) {
        this.facts = facts;
        this.words = words;
    }

    Laid laid() {
        List<Box> frames = new Frames(facts, words).all();
        List<Box> open = facts.folded().isEmpty() ? frames : new Frames(facts.unfolded(), words).all();
        List<List<Box>> rows = new ArrayList<>();
        int next = 0;
        for (List<Box> row : rows(open)) {
            rows.add(frames.subList(next, next + row.size()));
            next += row.size();
        }
        return laid(new Frames(facts, words).top(TOP_WIDTH), rows);
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
