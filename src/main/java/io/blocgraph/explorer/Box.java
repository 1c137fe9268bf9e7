package io.blocgraph.explorer;

import io.blocgraph.explorer.Picture.Node;
import java.util.List;

/**
 * A node with what lies in it, before it has its place in the picture.
 *
 * @param node the node; what is written in it counts from its upper left corner
 * @param x where it lies in what it lies in
 * @param y where it lies in what it lies in
 * @param width how wide it is
 * @param height how high it is
 * @param inside what lies in it
 */
record Box(Node node, double x, double y, double width, double height, List<Box> inside) {

    /** One that has no place yet. */
    static Box of(Node node, List<Box> inside) {
        return new Box(node, 0, 0, node.width(), node.height(), inside);
    }

    Box at(double newX, double newY) {
        return new Box(node, newX, newY, width, height, inside);
    }

    Box high(double newHeight) {
        return new Box(node, x, y, width, newHeight, inside);
    }

    /** Puts it and all in it into the picture, each before what lies in it. */
    void place(double left, double top, List<Node> placed) {
        placed.add(node.placed(left, top, width, height));
        inside.forEach(box -> box.place(left + box.x, top + box.y, placed));
    }
}
