package io.blocgraph.explorer;

import io.blocgraph.explorer.Diagram.Node;
import java.util.List;

/**
 * A node with what lies in it, before it has its place in the picture.
 *
 * @param node the node; what is written in it counts from its upper left corner
 * @param x where it lies in what it lies in
 * @param y where it lies in what it lies in
 * @param width how wide it is
 * @param height how high it is
 * @param children what lies in it
 */
record LayoutBox(Node node, double x, double y, double width, double height, List<LayoutBox> children) {

    /** One that has no place yet. */
    static LayoutBox of(Node node, List<LayoutBox> inside) {
        return new LayoutBox(node, 0, 0, node.width(), node.height(), inside);
    }

    LayoutBox movedTo(double newX, double newY) {
        return new LayoutBox(node, newX, newY, width, height, children);
    }

    LayoutBox withHeight(double newHeight) {
        return new LayoutBox(node, x, y, width, newHeight, children);
    }

    /** Puts it and all in it into the picture, each before what lies in it. */
    void collectNodes(double left, double top, List<Node> placed) {
        placed.add(node.placedAt(left, top, width, height));
        children.forEach(box -> box.collectNodes(left + box.x, top + box.y, placed));
    }
}
