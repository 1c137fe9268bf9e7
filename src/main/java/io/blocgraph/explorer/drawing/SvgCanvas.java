/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.explorer.drawing;

import java.util.List;
import java.util.Locale;

/** Writes SVG 1.1. Text remains text, and each node is a group with a title. */
final class SvgCanvas implements Canvas {

    private final StringBuilder svg = new StringBuilder();

    /**
     * Creates a canvas.
     *
     * @param width the width
     * @param height the height
     * @param language the language of its texts
     * @param title the title
     * @param description the text alternative
     */
    SvgCanvas(double width, double height, Locale language, String title, String description) {
        svg.append("""
                <?xml version="1.0" encoding="UTF-8"?>
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$s %2$s" width="%1$s" height="%2$s" role="img" xml:lang="%3$s" aria-labelledby="title description" font-family="'Liberation Sans', Arial, Helvetica, sans-serif">
                <title id="title">%4$s</title>
                <desc id="description">%5$s</desc>
                """.formatted(
                        number(width), number(height), language.toLanguageTag(), escape(title), escape(description)));
    }

    /** {@return the SVG document} */
    String svg() {
        return svg + "</svg>\n";
    }

    @Override
    public void box(double x, double y, double width, double height, double radius, Paint paint) {
        svg.append("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"%s\"%s/>\n"
                .formatted(
                        number(x), number(y), number(width), number(height), number(radius), paintAttributes(paint)));
    }

    @Override
    public void circle(double x, double y, double radius, Paint paint) {
        svg.append("<circle cx=\"%s\" cy=\"%s\" r=\"%s\"%s/>\n"
                .formatted(number(x), number(y), number(radius), paintAttributes(paint)));
    }

    @Override
    public void line(List<Double> points, Paint paint) {
        svg.append("<polyline points=\"");
        for (int i = 0; i < points.size(); i += 2) {
            svg.append(i == 0 ? "" : " ")
                    .append(number(points.get(i)))
                    .append(',')
                    .append(number(points.get(i + 1)));
        }
        svg.append('"').append(paintAttributes(paint)).append("/>\n");
    }

    @Override
    public void text(double x, double baseline, double size, boolean bold, String color, String text) {
        svg.append("<text x=\"%s\" y=\"%s\" font-size=\"%s\"%s fill=\"%s\">%s</text>\n"
                .formatted(
                        number(x),
                        number(baseline),
                        number(size),
                        bold ? " font-weight=\"bold\"" : "",
                        color,
                        escape(text)));
    }

    @Override
    public void beginGroup(String id, String kind, String title) {
        svg.append("<g id=\"%s\" class=\"%s\"><title>%s</title>\n"
                .formatted(escape(id), kind.toLowerCase(Locale.ROOT), escape(title)));
    }

    @Override
    public void endGroup() {
        svg.append("</g>\n");
    }

    private static String paintAttributes(Paint paint) {
        StringBuilder painted = new StringBuilder();
        painted.append(" fill=\"")
                .append(paint.fill().isEmpty() ? "none" : paint.fill())
                .append('"');
        if (!paint.line().isEmpty()) {
            painted.append(" stroke=\"%s\" stroke-width=\"%s\"".formatted(paint.line(), number(paint.width())));
            if (paint.dashed()) {
                painted.append(
                        " stroke-dasharray=\"%s %s\"".formatted(number(paint.width() * 3), number(paint.width() * 2)));
            }
        }
        return painted.toString();
    }

    private static String number(double value) {
        double rounded = Math.round(value * 100) / 100.0;
        return rounded == Math.rint(rounded) ? String.valueOf((long) rounded) : String.valueOf(rounded);
    }

    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            switch (character) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> {
                    // drop characters that XML does not allow; names do not contain them
                    if (character >= ' ' && character != 0xfffe && character != 0xffff) {
                        escaped.appendCodePoint(character);
                    }
                }
            }
        });
        return escaped.toString();
    }
}
