/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.explorer;

import io.blocgraph.explorer.Diagram.Node;
import java.util.List;

/** Routes edges as straight lines between boxes. */
final class StraightLines {

    private StraightLines() {}

    /** Routes a line between the borders of two boxes, on the line between their centers. */
    static List<Double> between(Node from, Node to) {
        double fromX = from.x() + from.width() / 2;
        double fromY = from.y() + from.height() / 2;
        double toX = to.x() + to.width() / 2;
        double toY = to.y() + to.height() / 2;
        double start = insideFraction(from, toX - fromX, toY - fromY);
        double end = insideFraction(to, fromX - toX, fromY - toY);
        return List.of(
                rounded(fromX + (toX - fromX) * start),
                rounded(fromY + (toY - fromY) * start),
                rounded(toX + (fromX - toX) * end),
                rounded(toY + (fromY - toY) * end));
    }

    /** {@return the fraction of a line from the center of a box that lies inside the box} */
    private static double insideFraction(Node box, double right, double down) {
        double part = 1;
        if (right != 0) {
            part = Math.min(part, box.width() / 2 / Math.abs(right));
        }
        if (down != 0) {
            part = Math.min(part, box.height() / 2 / Math.abs(down));
        }
        return part;
    }

    /** Rounds a length to a hundredth of a layout unit. */
    private static double rounded(double length) {
        return Math.round(length * 100) / 100.0;
    }
}
