/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.explorer;

/**
 * The visible section of a diagram.
 *
 * @param x the left edge, in units of the layout
 * @param y the top edge
 * @param width the width
 * @param height the height
 * @param scale screen pixels per layout unit
 */
public record Viewport(double x, double y, double width, double height, double scale) {}
