package io.blocgraph.screen.explorer;

import io.blocgraph.explorer.Picture;
import io.blocgraph.explorer.View;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Where the eye is after the layout has changed.
 *
 * @param view what is looked at
 * @param anchor the id of what stays where it was under the eye
 */
record Sight(View view, String anchor) {

    /** As our element fits a picture in. */
    private static final int PADDING = 24;

    private static final double LARGEST = 1.4;

    /** All of a picture, as large as there is room for, in pixels. */
    static View whole(Picture picture, double roomWidth, double roomHeight) {
        var scale = Math.min(
                LARGEST,
                Math.min((roomWidth - 2 * PADDING) / picture.width(), (roomHeight - 2 * PADDING) / picture.height()));
        var width = roomWidth / scale;
        var height = roomHeight / scale;
        return new View((picture.width() - width) / 2, (picture.height() - height) / 2, width, height, scale);
    }

    /**
     * The eye stays on what was clicked, or on what is in the middle of its sight, wherever that is now.
     *
     * @param before the picture that was looked at
     * @param after the picture that is to be looked at
     * @param view what was looked at
     * @param anchor the id of what was clicked, if anything
     * @return empty if nothing that was there is there any more
     */
    static Optional<Sight> staying(Picture before, Picture after, View view, Optional<String> anchor) {
        var places = after.nodes().stream()
                .collect(Collectors.toMap(Picture.Node::id, Function.identity(), (one, other) -> one));
        var wanted = anchor.filter(places::containsKey);
        return before.nodes().stream()
                .filter(it -> places.containsKey(it.id()))
                .filter(it -> wanted.isEmpty() || wanted.get().equals(it.id()))
                .min(Comparator.comparingDouble(it -> offCentre(it, view)))
                .map(it -> {
                    var to = places.get(it.id());
                    return new Sight(
                            new View(
                                    view.x() + middle(to.x(), to.width()) - middle(it.x(), it.width()),
                                    view.y() + middle(to.y(), to.height()) - middle(it.y(), it.height()),
                                    view.width(),
                                    view.height(),
                                    view.scale()),
                            it.id());
                });
    }

    private static double offCentre(Picture.Node node, View view) {
        return Math.hypot(
                middle(node.x(), node.width()) - middle(view.x(), view.width()),
                middle(node.y(), node.height()) - middle(view.y(), view.height()));
    }

    private static double middle(double start, double length) {
        return start + length / 2;
    }
}
