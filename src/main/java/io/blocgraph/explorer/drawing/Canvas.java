/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.explorer.drawing;

import java.util.List;

/** A drawing surface, implemented for each file format. Lengths are in layout units, colors are {@code #rrggbb}. */
interface Canvas {

    /**
     * Fill and stroke of a shape.
     *
     * @param fill the fill color; empty for none
     * @param line the stroke color; empty for none
     * @param width the stroke width
     * @param dashed whether the line is dashed
     */
    record Paint(String fill, String line, double width, boolean dashed) {

        static Paint filled(String fill) {
            return new Paint(fill, "", 0, false);
        }

        static Paint line(String line, double width) {
            return new Paint("", line, width, false);
        }

        Paint withDashes() {
            return new Paint(fill, line, width, true);
        }
    }

    /** A canvas that draws nothing, for measuring. */
    Canvas NO_OP = new Canvas() {
        @Override
        public void box(double x, double y, double width, double height, double radius, Paint paint) {}

        @Override
        public void circle(double x, double y, double radius, Paint paint) {}

        @Override
        public void line(List<Double> points, Paint paint) {}

        @Override
        public void text(double x, double baseline, double size, boolean bold, String color, String text) {}
    };

    /** Draws a rectangle with rounded corners. */
    void box(double x, double y, double width, double height, double radius, Paint paint);

    /** Draws a circle. */
    void circle(double x, double y, double radius, Paint paint);

    /** Draws a line through points: x, y, x, y, … */
    void line(List<Double> points, Paint paint);

    /** Draws a line of text from a starting point. */
    void text(double x, double baseline, double size, boolean bold, String color, String text);

    /** Begins a group, which screen readers announce by its title. */
    default void beginGroup(String id, String kind, String title) {}

    /** Ends the current group. */
    default void endGroup() {}
}
