/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.explorer.drawing;

import io.blocgraph.explorer.TextMetrics;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;

/** Paints pixels. Text is painted as glyph outlines, so that no installed font is needed. */
final class PngCanvas implements Canvas {

    private static final double BOLD_STROKE_FACTOR = 0.035;

    private final BufferedImage image;
    private final Graphics2D graphics;
    private final double scale;

    /**
     * Creates a canvas.
     *
     * @param width the width
     * @param height the height
     * @param scale pixels per layout unit
     */
    PngCanvas(double width, double height, double scale) {
        this.scale = scale;
        image = new BufferedImage(
                (int) Math.ceil(width * scale), (int) Math.ceil(height * scale), BufferedImage.TYPE_INT_RGB);
        graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.scale(scale, scale);
    }

    /** {@return the painted image} */
    byte[] png() {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } finally {
            graphics.dispose();
        }
    }

    @Override
    public void box(double x, double y, double width, double height, double radius, Paint paint) {
        paint(new RoundRectangle2D.Double(x, y, width, height, 2 * radius, 2 * radius), paint);
    }

    @Override
    public void circle(double x, double y, double radius, Paint paint) {
        paint(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius), paint);
    }

    @Override
    public void line(List<Double> points, Paint paint) {
        Path2D path = new Path2D.Double();
        path.moveTo(points.get(0), points.get(1));
        for (int i = 2; i < points.size(); i += 2) {
            path.lineTo(points.get(i), points.get(i + 1));
        }
        paint(path, paint);
    }

    @Override
    public void text(double x, double baseline, double size, boolean bold, String color, String text) {
        if (size * scale < TextMetrics.MIN_PIXELS) {
            return;
        }
        Shape outline = AffineTransform.getTranslateInstance(x, baseline)
                .createTransformedShape(TextMetrics.outline(text, size));
        graphics.setColor(Color.decode(color));
        graphics.fill(outline);
        if (bold) {
            graphics.setStroke(new BasicStroke((float) (size * BOLD_STROKE_FACTOR)));
            graphics.draw(outline);
        }
    }

    private void paint(Shape shape, Paint paint) {
        if (!paint.fill().isEmpty()) {
            graphics.setColor(Color.decode(paint.fill()));
            graphics.fill(shape);
        }
        if (!paint.line().isEmpty()) {
            float width = (float) paint.width();
            graphics.setColor(Color.decode(paint.line()));
            graphics.setStroke(
                    paint.dashed()
                            ? new BasicStroke(
                                    width,
                                    BasicStroke.CAP_BUTT,
                                    BasicStroke.JOIN_ROUND,
                                    10,
                                    new float[] {width * 3, width * 2},
                                    0)
                            : new BasicStroke(width));
            graphics.draw(shape);
        }
    }
}
