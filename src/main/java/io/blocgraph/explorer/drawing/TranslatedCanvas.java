/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.explorer.drawing;

import java.util.ArrayList;
import java.util.List;

/**
 * A canvas with a translated origin.
 *
 * @param canvas the underlying canvas
 * @param right the horizontal offset
 * @param down the vertical offset
 */
record TranslatedCanvas(Canvas canvas, double right, double down) implements Canvas {

    @Override
    public void box(double x, double y, double width, double height, double radius, Paint paint) {
        canvas.box(x + right, y + down, width, height, radius, paint);
    }

    @Override
    public void circle(double x, double y, double radius, Paint paint) {
        canvas.circle(x + right, y + down, radius, paint);
    }

    @Override
    public void line(List<Double> points, Paint paint) {
        List<Double> shifted = new ArrayList<>();
        for (int i = 0; i < points.size(); i += 2) {
            shifted.add(points.get(i) + right);
            shifted.add(points.get(i + 1) + down);
        }
        canvas.line(shifted, paint);
    }

    @Override
    public void text(double x, double baseline, double size, boolean bold, String color, String text) {
        canvas.text(x + right, baseline + down, size, bold, color, text);
    }

    @Override
    public void beginGroup(String id, String kind, String title) {
        canvas.beginGroup(id, kind, title);
    }

    @Override
    public void endGroup() {
        canvas.endGroup();
    }
}
