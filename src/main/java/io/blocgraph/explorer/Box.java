package io.blocgraph.explorer;

import io.blocgraph.explorer.Picture.Node;
import java.util.ArrayList;
import java.util.List;

/**
 * A node with what lies in it, before it has its place: coordinates count from its upper left corner.
 *
 * @param node the node, at 0, 0
 * @param inside what lies in it, at its place there
 */
record Box(Node node, List<Box> inside) {

    double width() {
        return node.width();
    }

    double height() {
        return node.height();
    }

    /** The same at another place in what it lies in. */
    Box at(double x, double y) {
        return new Box(node.moved(x - node.x(), y - node.y()), inside);
    }

    /** The same with another size. */
    Box sized(double width, double height) {
        return new Box(node.sized(width, height), inside);
    }

    /** All nodes at their places in the picture, each before what lies in it. */
    List<Node> placed() {
        List<Node> placed = new ArrayList<>();
        place(0, 0, placed);
        return placed;
    }

    private void place(double x, double y, List<Node> placed) {
        Node at = node.moved(x, y);
        placed.add(at);
        inside.forEach(box -> box.place(at.x(), at.y(), placed));
    }
}
