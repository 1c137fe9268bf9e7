package io.blocgraph.explorer.drawing;

import io.blocgraph.explorer.Lettering;
import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/**
 * Draws a part of a picture onto a part of a page; what lies outside of it is left out. Text stays text, to be selected and found.
 *
 * @param content the page
 * @param font the type
 * @param window which part of the picture is drawn, and where on the page
 */
record PdfCanvas(PDPageContentStream content, PDFont font, Window window) implements Canvas {

    private static final double CORNER = 0.5523;
    private static final double BOLDER = 0.035;

    /** In points; no line is drawn thinner than a pixel, which makes smaller letters blots. */
    private static final double LEAST_BOLD = 5;

    /**
     * Which part of a picture is drawn where.
     *
     * @param x the left edge of the part, in units of the layout
     * @param y its upper edge
     * @param width how wide it is
     * @param height how high it is
     * @param left where its left edge lies on the page, in points
     * @param top where its upper edge lies on the page, from below
     * @param scale points for each unit
     */
    record Window(double x, double y, double width, double height, double left, double top, double scale) {

        boolean misses(double otherX, double otherY, double otherWidth, double otherHeight) {
            return otherX > x + width || otherY > y + height || otherX + otherWidth < x || otherY + otherHeight < y;
        }

        float right(double unit) {
            return (float) (left + (unit - x) * scale);
        }

        float up(double unit) {
            return (float) (top - (unit - y) * scale);
        }

        float length(double unit) {
            return (float) (unit * scale);
        }
    }

    /** What may fail only where a file cannot be written, which this one is not. */
    @FunctionalInterface
    private interface Strokes {

        void make() throws IOException;
    }

    private static void make(Strokes strokes) {
        try {
            strokes.make();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @Override
    public void box(double x, double y, double width, double height, double radius, Paint paint) {
        if (!window.misses(x, y, width, height)) {
            make(() -> {
                round(x, y, width, height, Math.min(radius, Math.min(width, height) / 2));
                painted(paint);
            });
        }
    }

    @Override
    public void circle(double x, double y, double radius, Paint paint) {
        box(x - radius, y - radius, 2 * radius, 2 * radius, radius, paint);
    }

    private void round(double x, double y, double width, double height, double r) throws IOException {
        double c = r * (1 - CORNER);
        double right = x + width;
        double bottom = y + height;
        content.moveTo(window.right(x + r), window.up(y));
        content.lineTo(window.right(right - r), window.up(y));
        curve(right - c, y, right, y + c, right, y + r);
        content.lineTo(window.right(right), window.up(bottom - r));
        curve(right, bottom - c, right - c, bottom, right - r, bottom);
        content.lineTo(window.right(x + r), window.up(bottom));
        curve(x + c, bottom, x, bottom - c, x, bottom - r);
        content.lineTo(window.right(x), window.up(y + r));
        curve(x, y + c, x + c, y, x + r, y);
        content.closePath();
    }

    private void curve(double x1, double y1, double x2, double y2, double x3, double y3) throws IOException {
        content.curveTo(
                window.right(x1), window.up(y1), window.right(x2), window.up(y2), window.right(x3), window.up(y3));
    }

    private void painted(Paint paint) throws IOException {
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
        float width = window.length(paint.width());
        content.setStrokingColor(Color.decode(paint.line()));
        content.setLineWidth(width);
        content.setLineDashPattern(paint.dashed() ? new float[] {width * 3, width * 2} : new float[0], 0);
    }

    @Override
    public void line(List<Double> points, Paint paint) {
        make(() -> {
            stroke(paint);
            content.moveTo(window.right(points.get(0)), window.up(points.get(1)));
            for (int i = 2; i < points.size(); i += 2) {
                content.lineTo(window.right(points.get(i)), window.up(points.get(i + 1)));
            }
            content.stroke();
        });
    }

    @Override
    public void text(double x, double baseline, double size, boolean bold, String colour, String text) {
        String drawn = Lettering.drawn(text);
        if (drawn.isEmpty() || window.misses(x, baseline - size, Lettering.width(drawn, size, bold), size * 1.3)) {
            return;
        }
        make(() -> {
            content.beginText();
            content.setFont(font, window.length(size));
            content.setNonStrokingColor(Color.decode(colour));
            boolean bolder = bold && window.length(size) > LEAST_BOLD;
            content.setRenderingMode(bolder ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
            if (bolder) {
                stroke(Paint.line(colour, size * BOLDER));
            }
            content.newLineAtOffset(window.right(x), window.up(baseline));
            content.showText(drawn);
            content.endText();
        });
    }
}
