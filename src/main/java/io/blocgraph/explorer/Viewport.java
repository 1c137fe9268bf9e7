package io.blocgraph.explorer;

/**
 * What is looked at of a picture.
 *
 * @param x the left edge, in units of the layout
 * @param y the upper edge
 * @param width how wide it is
 * @param height how high it is
 * @param scale pixels on the screen for each unit of the layout
 */
public record Viewport(double x, double y, double width, double height, double scale) {}
