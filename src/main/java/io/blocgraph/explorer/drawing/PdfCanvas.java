/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.explorer.drawing;

import io.blocgraph.explorer.TextMetrics;
import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;

/**
 * Draws a section of a diagram onto an area of a page and clips the rest. Text remains selectable and searchable.
 *
 * @param content the page
 * @param font the font
 * @param window the section of the diagram, and its area on the page
 */
record PdfCanvas(PDPageContentStream content, PDFont font, PageWindow window) implements Canvas {

    private static final double BEZIER_CORNER_FACTOR = 0.5523;
    private static final double BOLD_STROKE_FACTOR = 0.035;

    /**
     * The minimum font size, in points, of text emboldened by strokes: strokes are at least a pixel wide and blur
     * smaller letters.
     */
    private static final double MIN_BOLD_SIZE = 5;

    /**
     * Maps a section of a diagram to an area of a page.
     *
     * @param x the left edge of the section, in layout units
     * @param y its top edge
     * @param width its width
     * @param height its height
     * @param left the position of its left edge on the page, in points
     * @param top the position of its top edge on the page, from the bottom
     * @param scale points per layout unit
     */
    record PageWindow(double x, double y, double width, double height, double left, double top, double scale) {

        boolean isOutside(double otherX, double otherY, double otherWidth, double otherHeight) {
            return otherX > x + width || otherY > y + height || otherX + otherWidth < x || otherY + otherHeight < y;
        }

        float toPageX(double unit) {
            return (float) (left + (unit - x) * scale);
        }

        float toPageY(double unit) {
            return (float) (top - (unit - y) * scale);
        }

        float toPageLength(double unit) {
            return (float) (unit * scale);
        }
    }

    /** A drawing operation. It throws the exception only if output fails, which cannot happen in memory. */
    @FunctionalInterface
    private interface DrawingOperation {

        void run() throws IOException;
    }

    private static void unchecked(DrawingOperation strokes) {
        try {
            strokes.run();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @Override
    public void box(double x, double y, double width, double height, double radius, Paint paint) {
        if (!window.isOutside(x, y, width, height)) {
            unchecked(() -> {
                roundedRectangle(x, y, width, height, Math.min(radius, Math.min(width, height) / 2));
                fillAndStroke(paint);
            });
        }
    }

    @Override
    public void circle(double x, double y, double radius, Paint paint) {
        box(x - radius, y - radius, 2 * radius, 2 * radius, radius, paint);
    }

    private void roundedRectangle(double x, double y, double width, double height, double r) throws IOException {
        double c = r * (1 - BEZIER_CORNER_FACTOR);
        double right = x + width;
        double bottom = y + height;
        content.moveTo(window.toPageX(x + r), window.toPageY(y));
        content.lineTo(window.toPageX(right - r), window.toPageY(y));
        curve(right - c, y, right, y + c, right, y + r);
        content.lineTo(window.toPageX(right), window.toPageY(bottom - r));
        curve(right, bottom - c, right - c, bottom, right - r, bottom);
        content.lineTo(window.toPageX(x + r), window.toPageY(bottom));
        curve(x + c, bottom, x, bottom - c, x, bottom - r);
        content.lineTo(window.toPageX(x), window.toPageY(y + r));
        curve(x, y + c, x + c, y, x + r, y);
        content.closePath();
    }

    private void curve(double x1, double y1, double x2, double y2, double x3, double y3) throws IOException {
        content.curveTo(
                window.toPageX(x1),
                window.toPageY(y1),
                window.toPageX(x2),
                window.toPageY(y2),
                window.toPageX(x3),
                window.toPageY(y3));
    }

    private void fillAndStroke(Paint paint) throws IOException {
        boolean filled = !paint.fill().isEmpty();
        boolean lined = !paint.line().isEmpty();
        if (filled) {
            content.setNonStrokingColor(Color.decode(paint.fill()));
        }
        if (lined) {
            stroke(paint);
        }
        if (filled && lined) {
            content.fillAndStroke();
        } else if (filled) {
            content.fill();
        } else {
            content.stroke();
        }
    }

    private void stroke(Paint paint) throws IOException {
        float width = window.toPageLength(paint.width());
        content.setStrokingColor(Color.decode(paint.line()));
        content.setLineWidth(width);
        content.setLineDashPattern(paint.dashed() ? new float[] {width * 3, width * 2} : new float[0], 0);
    }

    @Override
    public void line(List<Double> points, Paint paint) {
        unchecked(() -> {
            stroke(paint);
            content.moveTo(window.toPageX(points.get(0)), window.toPageY(points.get(1)));
            for (int i = 2; i < points.size(); i += 2) {
                content.lineTo(window.toPageX(points.get(i)), window.toPageY(points.get(i + 1)));
            }
            content.stroke();
        });
    }

    @Override
    public void text(double x, double baseline, double size, boolean bold, String color, String text) {
        String drawn = TextMetrics.printable(text);
        if (drawn.isEmpty() || window.isOutside(x, baseline - size, TextMetrics.width(drawn, size, bold), size * 1.3)) {
            return;
        }
        unchecked(() -> {
            content.beginText();
            content.setFont(font, window.toPageLength(size));
            content.setNonStrokingColor(Color.decode(color));
            boolean bolder = bold && window.toPageLength(size) > MIN_BOLD_SIZE;
            content.setRenderingMode(bolder ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
            if (bolder) {
                stroke(Paint.line(color, size * BOLD_STROKE_FACTOR));
            }
            content.newLineAtOffset(window.toPageX(x), window.toPageY(baseline));
            content.showText(TextMetrics.withoutMarks(drawn));
            for (TextMetrics.Mark mark : TextMetrics.marks(drawn, size)) {
                content.setTextMatrix(
                        Matrix.getTranslateInstance(window.toPageX(x + mark.x()), window.toPageY(baseline - mark.y())));
                content.showText(Character.toString(mark.character()));
            }
            content.endText();
        });
    }
}
