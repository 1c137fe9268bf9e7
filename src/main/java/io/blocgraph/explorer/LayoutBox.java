/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.explorer;

import io.blocgraph.explorer.Diagram.Node;
import java.util.List;

/**
 * A node with its contents, before it is positioned in the diagram.
 *
 * @param node the node; its texts are relative to its upper left corner
 * @param x the left edge, relative to the containing box
 * @param y the top edge, relative to the containing box
 * @param width the width
 * @param height the height
 * @param children the boxes inside it
 */
record LayoutBox(Node node, double x, double y, double width, double height, List<LayoutBox> children) {

    /** Creates a box without a position. */
    static LayoutBox of(Node node, List<LayoutBox> inside) {
        return new LayoutBox(node, 0, 0, node.width(), node.height(), inside);
    }

    /** {@return a copy at another position, relative to the containing box} */
    LayoutBox movedTo(double newX, double newY) {
        return new LayoutBox(node, newX, newY, width, height, children);
    }

    LayoutBox withHeight(double newHeight) {
        return new LayoutBox(node, x, y, width, newHeight, children);
    }

    /** Positions this box and its contents in the diagram, each box before its contents. */
    void collectNodes(double left, double top, List<Node> placed) {
        placed.add(node.placedAt(left, top, width, height));
        children.forEach(box -> box.collectNodes(left + box.x, top + box.y, placed));
    }
}
