/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.explorer.drawing;

import io.blocgraph.explorer.ChangeKind;
import io.blocgraph.explorer.Diagram;
import io.blocgraph.explorer.Diagram.AvatarCircle;
import io.blocgraph.explorer.Diagram.Edge;
import io.blocgraph.explorer.Diagram.Legend;
import io.blocgraph.explorer.Diagram.Node;
import io.blocgraph.explorer.Diagram.NodeType;
import io.blocgraph.explorer.Diagram.TextBlock;
import io.blocgraph.explorer.TextMetrics;
import io.blocgraph.explorer.drawing.Canvas.Paint;
import io.blocgraph.responsibility.LinkStatus;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Renders a diagram on any canvas. */
final class DiagramRenderer {

    private static final double BASELINE = 0.97;

    private final Diagram diagram;
    private final ColorTheme theme;
    private final Map<String, String> colors;
    private final NumberFormat numbers;
    private final Function<ChangeKind, String> changeText;

    /**
     * Creates a renderer.
     *
     * @param diagram the diagram
     * @param theme the color theme
     * @param language the language that determines the number format
     * @param marks the labels of change kinds
     */
    DiagramRenderer(Diagram diagram, ColorTheme theme, Locale language, Function<ChangeKind, String> marks) {
        this.numbers = NumberFormat.getIntegerInstance(language);
        this.diagram = diagram;
        this.theme = theme;
        this.changeText = marks;
        this.colors = diagram.legend().entries().stream().collect(Collectors.toMap(Legend.Entry::key, this::color));
    }

    ColorTheme theme() {
        return theme;
    }

    private String color(Legend.Entry entry) {
        return theme == ColorTheme.LIGHT ? entry.light() : entry.dark();
    }

    /** Draws the whole diagram: frames, then edges, then the contents of the frames. */
    void draw(Canvas canvas) {
        diagram.nodes().stream().filter(node -> node.type() == NodeType.FRAME).forEach(node -> drawNode(canvas, node));
        diagram.edges().forEach(edge -> drawEdge(canvas, edge));
        diagram.nodes().stream().filter(node -> node.type() != NodeType.FRAME).forEach(node -> drawNode(canvas, node));
    }

    /** Draws the entries of the legend one below the other, and returns their total height. */
    double drawLegend(Canvas canvas, double x, double y, double size, double room) {
        double left = x;
        double top = y;
        for (Legend.Entry entry : diagram.legend().entries()) {
            String said = "%s (%s)".formatted(entry.label(), numbers.format(entry.count()));
            double width = size * 2.2 + TextMetrics.width(said, size, false) + size * 1.5;
            if (left > x && left + width > x + room) {
                left = x;
                top += size * 1.8;
            }
            canvas.box(
                    left,
                    top,
                    size * 1.6,
                    size * 1.1,
                    size * 0.2,
                    new Paint(color(entry), theme.line, size / 14, false));
            canvas.text(left + size * 2.1, top + size * 0.92, size, false, theme.ink, said);
            left += width;
        }
        return top + size * 1.8 - y;
    }

    private void drawEdge(Canvas canvas, Edge edge) {
        Paint paint = switch (edge.kind()) {
            case PART_OF -> Paint.line(theme.line, 1.6);
            case ANSWERS -> Paint.line(edge.status() == LinkStatus.LAPSED ? theme.alarm : theme.accent, 1.6);
            case SEAT -> Paint.line(theme.faint, 1.2);
        };
        boolean dashed = edge.change() == ChangeKind.GONE || edge.status() == LinkStatus.LAPSED;
        canvas.line(edge.points(), dashed ? paint.withDashes() : paint);
    }

    private void drawNode(Canvas canvas, Node node) {
        canvas.beginGroup(node.id(), node.type().name(), accessibleName(node));
        double unit = unit(node);
        canvas.box(node.x(), node.y(), node.width(), node.height(), 8 * unit, paint(node, unit));
        String color = colors.get(String.valueOf(node.value()));
        if (node.type() == NodeType.FRAME && color != null) {
            canvas.box(node.x(), node.y(), node.width(), 10 * unit, 5 * unit, Paint.filled(color));
        }
        for (AvatarCircle face : node.faces()) {
            drawAvatar(canvas, face);
        }
        for (TextBlock text : node.texts()) {
            drawText(canvas, text);
        }
        if (node.change() != null) {
            drawChange(canvas, node, node.change(), unit);
        }
        canvas.endGroup();
    }

    /** Returns the scale of a node: nodes inside other nodes are drawn at a smaller scale. */
    private static double unit(Node node) {
        return node.texts().isEmpty() ? 1 : node.texts().getFirst().size() / 10;
    }

    private static String accessibleName(Node node) {
        String code = node.code().isEmpty() ? "" : node.code() + " ";
        return code + node.name();
    }

    private Paint paint(Node node, double unit) {
        boolean hole = node.status() == LinkStatus.VACANT;
        boolean gone = node.change() == ChangeKind.GONE;
        String fill = node.type() == NodeType.FRAME
                ? theme.frame
                : colors.getOrDefault(String.valueOf(node.value()), theme.box);
        String line = hole || gone ? theme.alarm : node.type() == NodeType.FRAME ? theme.frameLine : theme.line;
        double width = (hole ? 2.2 : 1) * unit;
        return new Paint(fill, line, width, hole || gone);
    }

    private void drawAvatar(Canvas canvas, AvatarCircle face) {
        boolean nobody = face.initials().isEmpty();
        Paint paint =
                nobody ? new Paint(theme.ground, theme.alarm, face.radius() / 8, true) : Paint.filled(theme.accent);
        canvas.circle(face.x(), face.y(), face.radius(), paint);
        double size = face.radius() * 0.95;
        String said = nobody ? "?" : face.initials();
        double width = TextMetrics.width(said, size, true);
        canvas.text(
                face.x() - width / 2, face.y() + size * 0.36, size, true, nobody ? theme.alarm : theme.ground, said);
    }

    private void drawText(Canvas canvas, TextBlock text) {
        String color = switch (text.says()) {
            case NAME, PERSON -> theme.ink;
            case CODE, COUNT -> theme.faint;
            case NOTE -> theme.alarm;
        };
        double y = text.y();
        for (String line : text.lines()) {
            canvas.text(text.x(), y + text.size() * BASELINE, text.size(), text.bold(), color, line);
            y += text.size() * TextMetrics.LINE_HEIGHT;
        }
    }

    /** Draws a tag on the top edge that names the change of the node. */
    private void drawChange(Canvas canvas, Node node, ChangeKind changeKind, double unit) {
        String said = changeText.apply(changeKind);
        double size = 9 * unit;
        double width = TextMetrics.width(said, size, true) + size;
        double x = node.x() + node.width() - width - 6 * unit;
        double y = node.y() - size * 0.8;
        canvas.box(
                x,
                y,
                width,
                size * 1.6,
                size * 0.4,
                Paint.filled(changeKind == ChangeKind.GONE ? theme.alarm : theme.accent));
        canvas.text(x + size / 2, y + size * 1.15, size, true, theme.ground, said);
    }
}
