/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.explorer;

import io.blocgraph.responsibility.LinkStatus;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A diagram, or the part of it in the viewport. Lengths are in layout units: one pixel at scale 1.
 *
 * @param key identifies the content of the whole diagram, whatever the viewport; changes with it
 * @param form the layout
 * @param unit the id of the root unit
 * @param asOf the day
 * @param width the width of the whole diagram
 * @param height the height of the whole diagram
 * @param nodes the nodes, each after the node that contains it
 * @param edges the edges between them
 * @param legend the legend of the colors
 * @param summary the totals of the whole diagram
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

    /** The type of a node. */
    public enum NodeType {
        /** A unit. */
        UNIT,
        /** A person. */
        PERSON,
        /** A frame around units that belong together: those of a cluster, or those in no cluster. */
        FRAME
    }

    /**
     * A box in the diagram.
     *
     * @param id the id of a unit; of a person in a cell that of the seat, in the network layout that of the member
     * @param type the type
     * @param kind the kind of a unit; null for other nodes
     * @param code the code of the unit or member; empty if it has none
     * @param name the name
     * @param x the left edge
     * @param y the top edge
     * @param width the width
     * @param height the height
     * @param parent the id of the parent node
     * @param frame the id of the node that contains it
     * @param level 0 for blocs, 1 for clusters, 2 for organizations, 3 for cells, 4 for people
     * @param members the number of members of the unit and its subtree
     * @param officialMembers the number of those who are official
     * @param folded the number of units hidden in it; 0 if it is expanded
     * @param hiddenEdges the number of edges to nodes hidden in it
     * @param value the key of its legend entry; null if it is not colored
     * @param status the status of the responsibility for it, the worst of its links; null where nobody must be responsible
     * @param change how it changed; null if it did not, or if no days are compared
     * @param person the responsible person: by seat, for a cluster by assignment; for the node of a person, that person
     * @param assigned the person responsible by assignment in addition
     * @param texts the texts in it, with their positions
     * @param faces the avatars in it, with their positions
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

        /** {@return a copy outside of any frame and without contents} */
        Node unframed() {
            NodeType bare = type == NodeType.FRAME ? NodeType.UNIT : type;
            return copy(bare, null, x, y, width, height, texts, faces);
        }

        /** {@return a copy with the texts that are legible at a scale} */
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

        /** {@return a copy at its position in the diagram, with its texts moved along} */
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
     * A responsible person.
     *
     * @param id the id of the member
     * @param name the full name
     * @param initials the initials of family name and given name
     * @param role the role of the seat; null if by assignment
     * @param since the first day, if known
     * @param status the status of the responsibility
     */
    public record Person(
            String id,
            String name,
            String initials,
            @Nullable String role,
            @Nullable LocalDate since,
            LinkStatus status) {}

    /** The role of a text. */
    public enum TextRole {
        /** The name. */
        NAME,
        /** The code. */
        CODE,
        /** The responsible person. */
        PERSON,
        /** Numbers. */
        COUNT,
        /** A vacancy or a change. */
        NOTE
    }

    /**
     * Lines of text, set in Liberation Sans or another font metrically compatible with Arial; the line height is 1.25 times the font size.
     *
     * @param says the role
     * @param x the left edge
     * @param y the top edge of the first line
     * @param size the font size
     * @param bold whether it is bold
     * @param lines the wrapped lines
     */
    public record TextBlock(TextRole says, double x, double y, double size, boolean bold, List<String> lines) {

        TextBlock moved(double right, double down) {
            return new TextBlock(says, rounded(x + right), rounded(y + down), size, bold, lines);
        }

        /** {@return the height of all lines together} */
        double height() {
            return lines.size() * size * TextMetrics.LINE_HEIGHT;
        }
    }

    /**
     * The circle that represents a person.
     *
     * @param x the center
     * @param y the center
     * @param radius the radius
     * @param initials the initials in it; empty for a vacancy
     */
    public record AvatarCircle(double x, double y, double radius, String initials) {

        AvatarCircle moved(double right, double down) {
            return new AvatarCircle(rounded(x + right), rounded(y + down), radius, initials);
        }
    }

    /** Rounds a length; differences below a hundredth of a layout unit are invisible. */
    private static double rounded(double length) {
        return Math.round(length * 100) / 100.0;
    }

    /** The meaning of an edge. */
    public enum EdgeKind {
        /** A unit and its parent unit. */
        PART_OF,
        /** A person is responsible for a unit by assignment. */
        ANSWERS,
        /** A person has a seat on the committee that leads a unit. */
        SEAT
    }

    /**
     * An edge between two nodes.
     *
     * @param id its id
     * @param from the id of the source node: the upper one, or the person
     * @param to the id of the target node
     * @param kind the meaning
     * @param points the points of the line: x, y, x, y, …
     * @param status the status of the responsibility; null where it has none
     * @param change how it changed; null if it did not
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
     * The legend of the colors.
     *
     * @param measure the color encoding
     * @param entries the colors in use, in their order
     */
    public record Legend(ColorEncoding measure, List<Entry> entries) {

        /**
         * An entry of the legend.
         *
         * @param key the value of nodes with this color
         * @param label the label, in the requested language
         * @param light the color in the light theme, {@code #rrggbb}
         * @param dark the color in the dark theme
         * @param count the number of nodes with this color
         */
        public record Entry(String key, String label, String light, String dark, long count) {}
    }

    /**
     * The totals of the whole diagram, whatever is folded or in the viewport.
     *
     * @param clusters the number of clusters
     * @param organizations the number of organizations
     * @param covered the number of organizations with a complete chain of responsibility
     * @param cells the number of cells
     * @param members the number of members
     * @param officialMembers the number of those who are official
     * @param units the number of units of all kinds
     * @param coveredUnits the number of units with a complete chain
     * @param appeared the number of units and relationships that exist on the day, but not on the day compared with
     * @param gone the number of those that exist only on the day compared with
     * @param moved the number of those that have moved
     * @param handedOver the number of those with another responsible person
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
