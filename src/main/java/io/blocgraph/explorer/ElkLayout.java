package io.blocgraph.explorer;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.elk.core.AbstractLayoutProvider;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.util.NullElkProgressMonitor;
import org.eclipse.elk.graph.ElkBendPoint;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.properties.IProperty;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/** A graph that the Eclipse Layout Kernel lays out. It is begun anew for each picture, so that the same picture comes of it. */
final class ElkLayout {

    static {
        // makes the types known whose default values the options copy
        LayoutMetaDataService.getInstance();
    }

    private final ElkNode graph = ElkGraphUtil.createGraph();

    /** Says how it is to be laid out. */
    <T> ElkLayout with(IProperty<T> option, T value) {
        graph.setProperty(option, value);
        return this;
    }

    /** A node of a size. */
    ElkNode node(double width, double height) {
        ElkNode node = ElkGraphUtil.createNode(graph);
        node.setDimensions(width, height);
        return node;
    }

    /** An edge. */
    static ElkEdge edge(ElkNode from, ElkNode to) {
        return ElkGraphUtil.createSimpleEdge(from, to);
    }

    /** Lays it out. */
    void run(AbstractLayoutProvider algorithm) {
        algorithm.layout(graph, new NullElkProgressMonitor());
    }

    double width() {
        return graph.getWidth();
    }

    double height() {
        return graph.getHeight();
    }

    /** The points of an edge that was routed: x, y, x, y, … */
    static List<Double> points(ElkEdge edge) {
        List<Double> points = new ArrayList<>();
        for (ElkEdgeSection section : edge.getSections()) {
            points.addAll(List.of(section.getStartX(), section.getStartY()));
            for (ElkBendPoint bend : section.getBendPoints()) {
                points.addAll(List.of(bend.getX(), bend.getY()));
            }
            points.addAll(List.of(section.getEndX(), section.getEndY()));
        }
        return points;
    }
}
