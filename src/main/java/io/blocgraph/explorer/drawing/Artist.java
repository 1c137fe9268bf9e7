package io.blocgraph.explorer.drawing;

import io.blocgraph.explorer.Lettering;
import io.blocgraph.explorer.Mark;
import io.blocgraph.explorer.Picture;
import io.blocgraph.explorer.Picture.Edge;
import io.blocgraph.explorer.Picture.Face;
import io.blocgraph.explorer.Picture.Legend;
import io.blocgraph.explorer.Picture.Node;
import io.blocgraph.explorer.Picture.Text;
import io.blocgraph.explorer.Picture.Type;
import io.blocgraph.explorer.drawing.Canvas.Paint;
import io.blocgraph.responsibility.LinkStatus;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Draws a picture, on whatever it is asked to. */
final class Artist {

    private static final double BASELINE = 0.97;

    private final Picture picture;
    private final Scheme scheme;
    private final Map<String, String> colours;
    private final NumberFormat numbers;
    private final Function<Mark, String> marks;

    /**
     * One who draws a picture.
     *
     * @param picture the picture
     * @param scheme its colours
     * @param language how numbers are written
     * @param marks what is written at what has changed
     */
    Artist(Picture picture, Scheme scheme, Locale language, Function<Mark, String> marks) {
        this.numbers = NumberFormat.getIntegerInstance(language);
        this.picture = picture;
        this.scheme = scheme;
        this.marks = marks;
        this.colours = picture.legend().entries().stream().collect(Collectors.toMap(Legend.Entry::key, this::colour));
    }

    Scheme scheme() {
        return scheme;
    }

    private String colour(Legend.Entry entry) {
        return scheme == Scheme.LIGHT ? entry.light() : entry.dark();
    }

    /** Draws all of it: frames, then the lines, then what stands in the frames. */
    void draw(Canvas canvas) {
        picture.nodes().stream().filter(node -> node.type() == Type.FRAME).forEach(node -> node(canvas, node));
        picture.edges().forEach(edge -> edge(canvas, edge));
        picture.nodes().stream().filter(node -> node.type() != Type.FRAME).forEach(node -> node(canvas, node));
    }

    /** Draws what the colours say, one below the other, and says how high it is. */
    double legend(Canvas canvas, double x, double y, double size, double room) {
        double left = x;
        double top = y;
        for (Legend.Entry entry : picture.legend().entries()) {
            String said = "%s (%s)".formatted(entry.label(), numbers.format(entry.count()));
            double width = size * 2.2 + Lettering.width(said, size, false) + size * 1.5;
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
                    new Paint(colour(entry), scheme.line, size / 14, false));
            canvas.text(left + size * 2.1, top + size * 0.92, size, false, scheme.ink, said);
            left += width;
        }
        return top + size * 1.8 - y;
    }

    private void edge(Canvas canvas, Edge edge) {
        Paint paint = switch (edge.kind()) {
            case PART_OF -> Paint.line(scheme.line, 1.6);
            case ANSWERS -> Paint.line(edge.status() == LinkStatus.LAPSED ? scheme.alarm : scheme.accent, 1.6);
            case SEAT -> Paint.line(scheme.faint, 1.2);
        };
        boolean dashed = edge.change() == Mark.GONE || edge.status() == LinkStatus.LAPSED;
        canvas.line(edge.points(), dashed ? paint.dashes() : paint);
    }

    private void node(Canvas canvas, Node node) {
        canvas.begin(node.id(), node.type().name(), title(node));
        double unit = unit(node);
        canvas.box(node.x(), node.y(), node.width(), node.height(), 8 * unit, paint(node, unit));
        if (node.type() == Type.FRAME && colours.containsKey(String.valueOf(node.value()))) {
            String colour = colours.get(String.valueOf(node.value()));
            canvas.box(node.x(), node.y(), node.width(), 10 * unit, 5 * unit, Paint.filled(colour));
        }
        for (Face face : node.faces()) {
            face(canvas, face);
        }
        for (Text text : node.texts()) {
            text(canvas, text);
        }
        if (node.change() != null) {
            mark(canvas, node, node.change(), unit);
        }
        canvas.end();
    }

    /** How large a unit's length is here: what lies in a box is drawn at a smaller scale. */
    private static double unit(Node node) {
        return node.texts().isEmpty() ? 1 : node.texts().getFirst().size() / 10;
    }

    private static String title(Node node) {
        String code = node.code().isEmpty() ? "" : node.code() + " ";
        return code + node.name();
    }

    private Paint paint(Node node, double unit) {
        boolean hole = node.status() == LinkStatus.VACANT;
        boolean gone = node.change() == Mark.GONE;
        String fill = node.type() == Type.FRAME
                ? scheme.frame
                : colours.getOrDefault(String.valueOf(node.value()), scheme.box);
        String line = hole || gone ? scheme.alarm : node.type() == Type.FRAME ? scheme.frameLine : scheme.line;
        double width = (hole ? 2.2 : 1) * unit;
        return new Paint(fill, line, width, hole || gone);
    }

    private void face(Canvas canvas, Face face) {
        boolean nobody = face.initials().isEmpty();
        Paint paint =
                nobody ? new Paint(scheme.ground, scheme.alarm, face.radius() / 8, true) : Paint.filled(scheme.accent);
        canvas.circle(face.x(), face.y(), face.radius(), paint);
        double size = face.radius() * 0.95;
        String said = nobody ? "?" : face.initials();
        double width = Lettering.width(said, size, true);
        canvas.text(
                face.x() - width / 2, face.y() + size * 0.36, size, true, nobody ? scheme.alarm : scheme.ground, said);
    }

    private void text(Canvas canvas, Text text) {
        String colour = switch (text.says()) {
            case NAME, PERSON -> scheme.ink;
            case CODE, COUNT -> scheme.faint;
            case NOTE -> scheme.alarm;
        };
        double y = text.y();
        for (String line : text.lines()) {
            canvas.text(text.x(), y + text.size() * BASELINE, text.size(), text.bold(), colour, line);
            y += text.size() * Lettering.LINE;
        }
    }

    /** A tag on the upper edge: what has become of the node, in words. */
    private void mark(Canvas canvas, Node node, Mark mark, double unit) {
        String said = marks.apply(mark);
        double size = 9 * unit;
        double width = Lettering.width(said, size, true) + size;
        double x = node.x() + node.width() - width - 6 * unit;
        double y = node.y() - size * 0.8;
        canvas.box(x, y, width, size * 1.6, size * 0.4, Paint.filled(mark == Mark.GONE ? scheme.alarm : scheme.accent));
        canvas.text(x + size / 2, y + size * 1.15, size, true, scheme.ground, said);
    }
}
