/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.explorer;

import io.blocgraph.explorer.Diagram;
import io.blocgraph.explorer.Viewport;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The viewport after a change of the layout.
 *
 * @param viewport the viewport
 * @param anchor the id of the node that keeps its position on the screen
 */
record AnchoredViewport(Viewport viewport, String anchor) {

    /** The padding in pixels, as in the browser element. */
    private static final int PADDING = 24;

    private static final double MAX_SCALE = 1.4;

    /** Returns the viewport that fits a whole diagram into an area, whose size is in pixels. */
    static Viewport fitting(Diagram diagram, double roomWidth, double roomHeight) {
        var scale = Math.min(
                MAX_SCALE,
                Math.min((roomWidth - 2 * PADDING) / diagram.width(), (roomHeight - 2 * PADDING) / diagram.height()));
        var width = roomWidth / scale;
        var height = roomHeight / scale;
        return new Viewport((diagram.width() - width) / 2, (diagram.height() - height) / 2, width, height, scale);
    }

    /**
     * Returns the viewport in which the anchor, or the node nearest to the center, keeps its position on the screen.
     *
     * @param before the diagram shown before
     * @param after the diagram to be shown
     * @param viewport the viewport before
     * @param anchor the id of the node that was clicked; empty if none
     * @return the viewport; empty if the diagrams have no node in common
     */
    static Optional<AnchoredViewport> keepingInPlace(
            Diagram before, Diagram after, Viewport viewport, Optional<String> anchor) {
        var places = after.nodes().stream()
                .collect(Collectors.toMap(Diagram.Node::id, Function.identity(), (one, other) -> one));
        var wanted = anchor.filter(places::containsKey);
        return before.nodes().stream()
                .filter(it -> places.containsKey(it.id()))
                .filter(it -> wanted.isEmpty() || wanted.get().equals(it.id()))
                .min(Comparator.comparingDouble(it -> distanceFromCenter(it, viewport)))
                .map(it -> {
                    var to = Objects.requireNonNull(places.get(it.id()));
                    return new AnchoredViewport(
                            new Viewport(
                                    viewport.x() + center(to.x(), to.width()) - center(it.x(), it.width()),
                                    viewport.y() + center(to.y(), to.height()) - center(it.y(), it.height()),
                                    viewport.width(),
                                    viewport.height(),
                                    viewport.scale()),
                            it.id());
                });
    }

    private static double distanceFromCenter(Diagram.Node node, Viewport viewport) {
        return Math.hypot(
                center(node.x(), node.width()) - center(viewport.x(), viewport.width()),
                center(node.y(), node.height()) - center(viewport.y(), viewport.height()));
    }

    private static double center(double start, double length) {
        return start + length / 2;
    }
}
