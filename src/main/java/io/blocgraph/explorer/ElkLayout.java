/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
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

/** A graph for the Eclipse Layout Kernel. It is created anew for each diagram, so that the layout is reproducible. */
final class ElkLayout {

    static {
        // registers the types whose default values the options copy
        LayoutMetaDataService.getInstance();
    }

    private final ElkNode graph = ElkGraphUtil.createGraph();

    /** Sets a layout option. */
    <T> ElkLayout with(IProperty<T> option, T value) {
        graph.setProperty(option, value);
        return this;
    }

    /** Adds a node of the given size. */
    ElkNode node(double width, double height) {
        ElkNode node = ElkGraphUtil.createNode(graph);
        node.setDimensions(width, height);
        return node;
    }

    /** Adds an edge. */
    static ElkEdge edge(ElkNode from, ElkNode to) {
        return ElkGraphUtil.createSimpleEdge(from, to);
    }

    /** Runs the layout algorithm. */
    void run(AbstractLayoutProvider algorithm) {
        algorithm.layout(graph, new NullElkProgressMonitor());
    }

    double width() {
        return graph.getWidth();
    }

    double height() {
        return graph.getHeight();
    }

    /** {@return the points of a routed edge: x, y, x, y, …} */
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
