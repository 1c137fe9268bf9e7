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
 * Lays out the organization chart, top down: the root unit, below it clusters as frames around their organizations, in rows that
 * give the diagram about the proportions of a sheet of paper. The row of a frame does not depend on what is folded.
 */
final class OrgChartLayout {

    private static final double PAPER_RATIO = Math.sqrt(2);
    private static final double MARGIN = 30;
    private static final double FRAME_GAP = 36;
    private static final double TOP_WIDTH = 640;
    private static final double ROW_GAP = 70;

    /** Penalty for a sparsely filled last row. */
    private static final double RAGGED_ROW_PENALTY = 0.4;

    private final LayoutInput input;
    private final DiagramTexts.Localized words;

    OrgChartLayout(LayoutInput input, DiagramTexts.Localized words) {
        this.input = input;
        this.words = words;
    }

    /** Computes the layout. The same input produces the same positions. */
    LayoutResult layout() {
        List<LayoutBox> frames = new ClusterFrames(input, words).all();
        List<LayoutBox> open = input.folded().isEmpty() ? frames : new ClusterFrames(input.unfolded(), words).all();
        List<List<LayoutBox>> rows = new ArrayList<>();
        int next = 0;
        for (List<LayoutBox> row : rows(open)) {
            rows.add(frames.subList(next, next + row.size()));
            next += row.size();
        }
        return layout(new ClusterFrames(input, words).top(TOP_WIDTH), rows);
    }

    /** Distributes the frames over as many rows as give the diagram the proportions of a sheet. */
    private List<List<LayoutBox>> rows(List<LayoutBox> frames) {
        List<List<LayoutBox>> best = List.of();
        double nearest = Double.MAX_VALUE;
        double total =
                frames.stream().mapToDouble(box -> box.width() + FRAME_GAP).sum();
        for (int count = 1; count <= frames.size(); count++) {
            List<List<LayoutBox>> rows = rows(frames, total / count);
            double off = Math.abs(Math.log(width(rows) / height(rows) / PAPER_RATIO));
            if (rowWidth(rows.getLast()) < width(rows) / 3) {
                off += RAGGED_ROW_PENALTY;
            }
            if (off < nearest) {
                nearest = off;
                best = rows;
            }
        }
        return best;
    }

    private static List<List<LayoutBox>> rows(List<LayoutBox> frames, double maxWidth) {
        List<List<LayoutBox>> rows = new ArrayList<>();
        double width = Double.MAX_VALUE;
        for (LayoutBox frame : frames) {
            if (width + frame.width() / 2 > maxWidth) {
                rows.add(new ArrayList<>());
                width = 0;
            }
            rows.getLast().add(frame);
            width += frame.width() + FRAME_GAP;
        }
        return rows;
    }

    private static double width(List<List<LayoutBox>> rows) {
        return rows.stream().mapToDouble(OrgChartLayout::rowWidth).max().orElse(0);
    }

    private static double rowWidth(List<LayoutBox> row) {
        return row.stream().mapToDouble(box -> box.width() + FRAME_GAP).sum() - FRAME_GAP;
    }

    private static double height(List<List<LayoutBox>> rows) {
        return rows.stream().mapToDouble(row -> rowHeight(row) + ROW_GAP).sum();
    }

    private static double rowHeight(List<LayoutBox> row) {
        return row.stream().mapToDouble(LayoutBox::height).max().orElse(0);
    }

    /** A frame in the kernel's graph, with the edges that lead to it from the top. */
    private record ConnectedFrame(LayoutBox box, ElkNode node, List<ElkEdge> route) {}

    /**
     * Connects the rows to a trunk with one joint per row: the result is a tree, which the kernel lays out in layers, with orthogonal
     * edges that avoid the frames.
     */
    private LayoutResult layout(LayoutBox top, List<List<LayoutBox>> rows) {
        ElkLayout elk = new ElkLayout()
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
        ElkNode topNode = elk.node(top.width(), top.height());
        ElkNode joint = topNode;
        List<ElkEdge> trunk = new ArrayList<>();
        List<ConnectedFrame> frames = new ArrayList<>();
        for (List<LayoutBox> row : rows) {
            ElkNode next = null;
            int middle = row.size() / 2;
            for (int i = 0; i < row.size(); i++) {
                if (i == middle && row != rows.getLast()) {
                    next = joint(elk);
                }
                LayoutBox box = row.get(i);
                ElkNode node = elk.node(box.width(), box.height());
                node.setProperty(LayeredOptions.ALIGNMENT, Alignment.TOP);
                List<ElkEdge> route = new ArrayList<>(trunk);
                route.add(ElkLayout.edge(joint, node));
                frames.add(new ConnectedFrame(box, node, route));
            }
            if (next != null) {
                trunk.add(ElkLayout.edge(joint, next));
                joint = next;
            }
        }
        elk.run(new LayeredLayoutProvider());
        List<Node> placed = new ArrayList<>();
        top.collectNodes(topNode.getX(), topNode.getY(), placed);
        List<Edge> edges = new ArrayList<>();
        for (ConnectedFrame frame : frames) {
            frame.box.collectNodes(frame.node.getX(), frame.node.getY(), placed);
            List<Double> points = frame.route.stream()
                    .flatMap(it -> ElkLayout.points(it).stream())
                    .toList();
            edges.add(edge(input.subtree().top(), frame.box.node(), points));
        }
        return new LayoutResult(elk.width(), elk.height(), placed, edges);
    }

    private static ElkNode joint(ElkLayout elk) {
        ElkNode joint = elk.node(0, 0);
        joint.setProperty(LayeredOptions.ALIGNMENT, Alignment.TOP);
        return joint;
    }

    private static Edge edge(UnitSnapshot top, Node frame, List<Double> points) {
        return new Edge("part-of-" + frame.id(), top.id(), frame.id(), EdgeKind.PART_OF, points, null, frame.change());
    }
}
