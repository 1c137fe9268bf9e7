package io.blocgraph.explorer;

import io.blocgraph.responsibility.LinkStatus;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A picture, or what is looked at of one. Lengths are units of the layout; a pixel at scale 1.
 *
 * @param key changes when anything in the picture does, wherever one looks
 * @param form how it is built
 * @param unit the id of the unit at the top
 * @param asOf the day
 * @param width how wide the whole is
 * @param height how high the whole is
 * @param nodes what stands in it, each after what it lies in
 * @param edges what ties them
 * @param legend what the colours say
 * @param summary the whole in numbers
 */
public record Diagram(
        String key,
        LayoutKind form,
        String unit,
        LocalDate asOf,
        double width,
        double height,
        List<Node> nodes,
        List<Edge> edges,
        Legend legend,
        Summary summary) {

    /** What a node is. */
    public enum NodeType {
        /** A unit. */
        UNIT,
        /** Somebody. */
        PERSON,
        /** What holds units that belong together: a cluster, or those that are in none. */
        FRAME
    }

    /**
     * A box in the picture.
     *
     * @param id the id of a unit; of a person in their cell the id of the seat, in the free form that of the member
     * @param type what it is
     * @param kind the kind of a unit; null of others
     * @param code the code of the unit or member; empty if it has none
     * @param name the name
     * @param x the left edge
     * @param y the upper edge
     * @param width how wide it is
     * @param height how high it is
     * @param parent the id of the node under which it hangs
     * @param frame the id of the node in which it lies
     * @param level 0 of blocs, 1 of clusters, 2 of organizations, 3 of cells, 4 of people
     * @param members how many members belong to it and to what is below
     * @param officialMembers how many of them are official
     * @param folded how many units are hidden in it; 0 if it is open
     * @param hiddenEdges how many ties end at what is hidden in it
     * @param value by which entry of the legend it is coloured; null if by none
     * @param status how it stands with who answers at it, the worst counts; null where nobody must
     * @param change what became of it; null if nothing, or nothing is compared
     * @param person who answers: by seat, for a cluster by assignment; of a person's node, that person
     * @param assigned who answers for it by assignment, besides
     * @param texts what is written in it, and where
     * @param faces the circles of people in it, and where
     */
    public record Node(
            String id,
            NodeType type,
            @Nullable String kind,
            String code,
            String name,
            double x,
            double y,
            double width,
            double height,
            @Nullable String parent,
            @Nullable String frame,
            int level,
            long members,
            long officialMembers,
            int folded,
            int hiddenEdges,
            @Nullable String value,
            @Nullable LinkStatus status,
            @Nullable ChangeKind change,
            @Nullable Person person,
            @Nullable Person assigned,
            List<TextBlock> texts,
            List<AvatarCircle> faces) {

        /** The same, lying in nothing and holding nothing. */
        Node unframed() {
            NodeType bare = type == NodeType.FRAME ? NodeType.UNIT : type;
            return copy(bare, null, x, y, width, height, texts, faces);
        }

        /** The same with what can be read at a scale. */
        Node withLegibleTexts(double scale) {
            List<TextBlock> read = texts.stream()
                    .filter(text -> text.size() * scale >= TextMetrics.MIN_PIXELS)
                    .toList();
            List<AvatarCircle> seen = faces.stream()
                    .filter(face -> face.radius() * scale >= TextMetrics.MIN_PIXELS / 2)
                    .toList();
            boolean all = read.size() == texts.size() && seen.size() == faces.size();
            return all ? this : copy(type, frame, x, y, width, height, read, seen);
        }

        /** The same at its place in the picture: what is written in it moves with it. */
        Node placedAt(double left, double top, double newWidth, double newHeight) {
            return copy(
                    type,
                    frame,
                    rounded(left),
                    rounded(top),
                    rounded(newWidth),
                    rounded(newHeight),
                    texts.stream().map(text -> text.moved(left, top)).toList(),
                    faces.stream().map(face -> face.moved(left, top)).toList());
        }

        private Node copy(
                NodeType newType,
                @Nullable String newFrame,
                double newX,
                double newY,
                double newWidth,
                double newHeight,
                List<TextBlock> newTexts,
                List<AvatarCircle> newFaces) {
            return new Node(
                    id,
                    newType,
                    kind,
                    code,
                    name,
                    newX,
                    newY,
                    newWidth,
                    newHeight,
                    parent,
                    newFrame,
                    level,
                    members,
                    officialMembers,
                    folded,
                    hiddenEdges,
                    value,
                    status,
                    change,
                    person,
                    assigned,
                    newTexts,
                    newFaces);
        }
    }

    /**
     * Somebody who answers.
     *
     * @param id the id of the member
     * @param name the full name
     * @param initials the initials of family name and given name
     * @param role the role of the seat; null if by assignment
     * @param since since when, where that is known
     * @param status how that stands
     */
    public record Person(
            String id,
            String name,
            String initials,
            @Nullable String role,
            @Nullable LocalDate since,
            LinkStatus status) {}

    /** What a text says. */
    public enum TextRole {
        /** The name. */
        NAME,
        /** The code. */
        CODE,
        /** Who answers. */
        PERSON,
        /** Numbers. */
        COUNT,
        /** What is missing or has changed. */
        NOTE
    }

    /**
     * Lines of text, set in Liberation Sans or any other type as wide as Arial; a line is 1.25 times as high as the type.
     *
     * @param says what it says
     * @param x where it begins
     * @param y the upper edge of the first line
     * @param size the size of the type
     * @param bold whether it is bold
     * @param lines the lines, broken so that they fit
     */
    public record TextBlock(TextRole says, double x, double y, double size, boolean bold, List<String> lines) {

        TextBlock moved(double right, double down) {
            return new TextBlock(says, rounded(x + right), rounded(y + down), size, bold, lines);
        }

        /** How high all lines are together. */
        double height() {
            return lines.size() * size * TextMetrics.LINE_HEIGHT;
        }
    }

    /**
     * The circle that stands for a person.
     *
     * @param x its middle
     * @param y its middle
     * @param radius its radius
     * @param initials what is written in it; empty where nobody is
     */
    public record AvatarCircle(double x, double y, double radius, String initials) {

        AvatarCircle moved(double right, double down) {
            return new AvatarCircle(rounded(x + right), rounded(y + down), radius, initials);
        }
    }

    /** A hundredth of a unit is less than anybody sees. */
    private static double rounded(double length) {
        return Math.round(length * 100) / 100.0;
    }

    /** What an edge says. */
    public enum EdgeKind {
        /** One stands under the other. */
        PART_OF,
        /** A person answers for a unit by assignment. */
        ANSWERS,
        /** A person has a seat on the committee that leads a unit. */
        SEAT
    }

    /**
     * A line between two nodes.
     *
     * @param id its id
     * @param from the id of the node at its beginning: the upper one, or the person
     * @param to the id of the node at its end
     * @param kind what it says
     * @param points the points of the line: x, y, x, y, …
     * @param status how that stands; null where it says nothing
     * @param change what became of it; null if nothing
     */
    public record Edge(
            String id,
            String from,
            String to,
            EdgeKind kind,
            List<Double> points,
            @Nullable LinkStatus status,
            @Nullable ChangeKind change) {}

    /**
     * What the colours say.
     *
     * @param measure what they are about
     * @param entries the colours that are there, in their order
     */
    public record Legend(ColorEncoding measure, List<Entry> entries) {

        /**
         * A colour.
         *
         * @param key the value of nodes that bear it
         * @param label what it says, in the language asked for
         * @param light the colour on light ground, {@code #rrggbb}
         * @param dark the colour on dark ground
         * @param count how many nodes bear it
         */
        public record Entry(String key, String label, String light, String dark, long count) {}
    }

    /**
     * The whole in numbers, whatever is folded or looked at.
     *
     * @param clusters how many clusters there are
     * @param organizations how many organizations there are
     * @param covered how many organizations have a chain of responsibility without a hole
     * @param cells how many cells there are
     * @param members how many members there are
     * @param officialMembers how many of them are official
     * @param units how many units there are, of all kinds
     * @param coveredUnits how many units have a chain without a hole
     * @param appeared how many units and ties are there on the day only, and not on the one compared with
     * @param gone how many are there only on the day compared with
     * @param moved how many stand elsewhere
     * @param handedOver how many have somebody else who answers
     */
    public record Summary(
            long clusters,
            long organizations,
            long covered,
            long cells,
            long members,
            long officialMembers,
            long units,
            long coveredUnits,
            long appeared,
            long gone,
            long moved,
            long handedOver) {}
}
