package io.blocgraph.screen.explorer;

import io.blocgraph.explorer.Diagram;
import io.blocgraph.explorer.Viewport;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Where the eye is after the layout has changed.
 *
 * @param viewport what is looked at
 * @param anchor the id of what stays where it was under the eye
 */
record AnchoredViewport(Viewport viewport, String anchor) {

    /** As our element fits a picture in. */
    private static final int PADDING = 24;

    private static final double MAX_SCALE = 1.4;

    /** All of a picture, as large as there is room for, in pixels. */
    static Viewport fitting(Diagram diagram, double roomWidth, double roomHeight) {
        var scale = Math.min(
                MAX_SCALE,
                Math.min((roomWidth - 2 * PADDING) / diagram.width(), (roomHeight - 2 * PADDING) / diagram.height()));
        var width = roomWidth / scale;
        var height = roomHeight / scale;
        return new Viewport((diagram.width() - width) / 2, (diagram.height() - height) / 2, width, height, scale);
    }

    /**
     * The eye stays on what was clicked, or on what is in the middle of its sight, wherever that is now.
     *
     * @param before the picture that was looked at
     * @param after the picture that is to be looked at
     * @param viewport what was looked at
     * @param anchor the id of what was clicked, if anything
     * @return empty if nothing that was there is there any more
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
                    var to = places.get(it.id());
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
