package io.blocgraph.explorer.drawing;

import java.util.List;

/** What is drawn on: the same strokes make a file of each kind. Lengths are units of the layout, colours {@code #rrggbb}. */
interface Canvas {

    /**
     * How something is painted.
     *
     * @param fill the colour within; empty for none
     * @param line the colour of the line; empty for none
     * @param width how wide the line is
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

    /** One on which nothing is seen, to find out how much room something takes. */
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

    /** A rectangle with round corners. */
    void box(double x, double y, double width, double height, double radius, Paint paint);

    /** A circle. */
    void circle(double x, double y, double radius, Paint paint);

    /** A line through points: x, y, x, y, … */
    void line(List<Double> points, Paint paint);

    /** A line of text that begins at a place. */
    void text(double x, double baseline, double size, boolean bold, String color, String text);

    /** What is drawn until the end is one thing, which a program that reads to people calls by a title. */
    default void beginGroup(String id, String kind, String title) {}

    /** The end of one thing. */
    default void endGroup() {}
}
