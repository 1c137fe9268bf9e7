/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.explorer;

import io.blocgraph.committee.Seat;
import io.blocgraph.explorer.Diagram.AvatarCircle;
import io.blocgraph.explorer.Diagram.Node;
import io.blocgraph.explorer.Diagram.NodeType;
import io.blocgraph.explorer.Diagram.Person;
import io.blocgraph.explorer.Diagram.TextBlock;
import io.blocgraph.explorer.Diagram.TextRole;
import io.blocgraph.hierarchy.UnitKind;
import io.blocgraph.responsibility.LinkStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Builds the boxes of units with their contents: the units below, smaller, and the committees of units to which members belong.
 * Everything is present at once; illegible texts are omitted at small scales. Lengths are those of an organization's
 * box; the contents of a box are drawn at a smaller scale.
 */
final class UnitBoxes {

    /** The width of the box of a unit. */
    static final double WIDTH = 220;

    private static final double PADDING = 10;
    private static final double GAP = 6;
    private static final double AVATAR_RADIUS = 11;
    private static final int COLUMNS = 2;
    private static final double PERSON_WIDTH = 150;

    /** The additional height of a box per member, up to a few hundred members. */
    private static final double HEIGHT_PER_MEMBER = 0.5;

    private static final long MAX_MEMBERS = 400;

    private final LayoutInput input;
    private final DiagramTexts.Localized words;

    UnitBoxes(LayoutInput input, DiagramTexts.Localized words) {
        this.input = input;
        this.words = words;
    }

    /** Builds the box of a unit in a frame. */
    LayoutBox unit(UnitSnapshot unit, @Nullable String parent, @Nullable String frame) {
        return unit(unit, parent, frame, WIDTH);
    }

    /** {@return the height of the box of a unit with everything expanded} */
    double expandedHeight(UnitSnapshot unit, LayoutBox box) {
        return input.folded().isEmpty()
                ? box.height()
                : new UnitBoxes(input.unfolded(), words).unit(unit, null, null).height();
    }

    private LayoutBox unit(UnitSnapshot unit, @Nullable String parent, @Nullable String frame, double width) {
        double scale = width / WIDTH;
        TextColumn column = new TextColumn(PADDING * scale, PADDING * scale, width - 2 * PADDING * scale, scale);
        SubtreeSnapshot.MemberCount size = input.subtree().size(unit);
        column.codeAndCount(unit.code(), words.message("members", size.members()), 9.5);
        column.text(TextRole.NAME, unit.name(), 14, true, 3);
        addResponsible(unit, column);
        boolean folded = input.folded(unit);
        List<LayoutBox> inside = folded ? List.of() : childBoxes(unit, column);
        if (folded) {
            column.text(TextRole.NOTE, words.message("folded", input.hiddenUnits(unit)), 10, false, 1);
        }
        double least = column.headHeight + HEIGHT_PER_MEMBER * Math.min(size.members(), MAX_MEMBERS) * scale;
        double height = Math.max(column.y + PADDING * scale, least);
        return LayoutBox.of(node(unit, parent, frame, width, height, folded, column), inside);
    }

    /** Builds the node of a unit with its texts. */
    Node node(
            UnitSnapshot unit,
            @Nullable String parent,
            @Nullable String frame,
            double width,
            double height,
            boolean folded,
            TextColumn column) {
        SubtreeSnapshot.MemberCount size = input.subtree().size(unit);
        return new Node(
                unit.id(),
                unit.isA(UnitKind.CLUSTER) ? NodeType.FRAME : NodeType.UNIT,
                unit.kind().code(),
                unit.code(),
                unit.name(),
                0,
                0,
                width,
                height,
                parent,
                frame,
                level(unit),
                size.members(),
                size.official(),
                folded ? input.hiddenUnits(unit) : 0,
                folded ? input.hiddenEdges(unit) : 0,
                input.values().get(unit.id()),
                input.status(unit).orElse(null),
                input.changeKind(unit).orElse(null),
                input.responsiblePerson(unit).orElse(null),
                input.assignedPerson(unit).orElse(null),
                List.copyOf(column.texts),
                List.copyOf(column.avatars));
    }

    /**
     * Returns the level of a unit. A kind added by configuration has the level of the nearest standard kind above it.
     */
    private static int level(UnitSnapshot unit) {
        return Math.clamp(unit.kind().rank() / 10 - 1, 0, 3);
    }

    /** Adds the responsible person, or a note of the vacancy. */
    void addResponsible(UnitSnapshot unit, TextColumn column) {
        Optional<Person> person = input.responsiblePerson(unit);
        if (person.isPresent()) {
            column.person(person.get(), role(person.get(), unit));
        } else if (unit.kind().secretaryRequired()) {
            column.vacancy(words.message("vacant.SEAT"));
        } else if (unit.kind().assignmentRequired()) {
            column.vacancy(words.message("vacant.ASSIGNMENT"));
        }
        if (unit.kind().assignmentRequired() && !unit.isA(UnitKind.CLUSTER)) {
            Optional<Person> assigned = input.assignedPerson(unit);
            boolean hole = input.subtree().hasVacancy(unit) && assigned.isEmpty();
            if (assigned.isPresent()) {
                String key = assigned.get().status() == LinkStatus.LAPSED ? "assigned.lapsed" : "assigned";
                column.text(TextRole.PERSON, words.message(key, assigned.get().name()), 10.5, false, 1);
            } else {
                column.text(
                        hole ? TextRole.NOTE : TextRole.PERSON,
                        words.message(hole ? "vacant.ASSIGNMENT" : "assigned.cluster"),
                        10.5,
                        hole,
                        1);
            }
        }
    }

    private String role(Person person, UnitSnapshot unit) {
        if (person.role() == null) {
            return words.message(person.status() == LinkStatus.LAPSED ? "role.lapsed" : "role.assigned");
        }
        return words.message(person.status() == LinkStatus.ACTING ? "role.acting" : "role." + person.role());
    }

    private List<LayoutBox> childBoxes(UnitSnapshot unit, TextColumn column) {
        List<LayoutBox> boxes = new ArrayList<>();
        double width = (column.width - (COLUMNS - 1) * GAP * column.scale) / COLUMNS;
        for (UnitSnapshot below : input.subtree().children(unit)) {
            boxes.add(unit(below, unit.id(), unit.id(), width));
        }
        if (unit.members() > 0) {
            for (Seat seat : unit.committee()) {
                boxes.add(person(seat, unit.id(), unit.id(), width));
            }
        }
        return column.rows(boxes);
    }

    /** Builds the box of a committee member. */
    LayoutBox person(Seat seat, String parent, String frame, double width) {
        double scale = width / PERSON_WIDTH;
        TextColumn column = new TextColumn(4 * scale, 4 * scale, width - 8 * scale, scale);
        Person person = new Person(
                seat.member().id(),
                seat.member().fullName(),
                TextMetrics.initials(seat.member().fullName()),
                seat.role().name(),
                seat.since(),
                LinkStatus.FILLED);
        column.person(person, words.message("role." + seat.role()));
        Node node = new Node(
                seat.id(),
                NodeType.PERSON,
                null,
                "",
                person.name(),
                0,
                0,
                width,
                column.y,
                parent,
                frame,
                4,
                0,
                0,
                0,
                0,
                null,
                null,
                null,
                person,
                null,
                List.copyOf(column.texts),
                List.copyOf(column.avatars));
        return LayoutBox.of(node, List.of());
    }

    /** The texts of a box, added from top to bottom. */
    static final class TextColumn {

        private final double x;
        private final double width;
        private final double scale;
        private final List<TextBlock> texts = new ArrayList<>();
        private final List<AvatarCircle> avatars = new ArrayList<>();
        private double y;
        private double headHeight;

        TextColumn(double x, double y, double width, double scale) {
            this.x = x;
            this.y = y;
            this.width = width;
            this.scale = scale;
        }

        /** {@return the top edge of the next text} */
        double y() {
            return y;
        }

        List<AvatarCircle> avatars() {
            return List.copyOf(avatars);
        }

        List<TextBlock> texts() {
            return List.copyOf(texts);
        }

        /** Adds a line with text at its left end and numbers at its right end. */
        void codeAndCount(String left, String right, double size) {
            double rightWidth = TextMetrics.width(right, size * scale, false);
            add(TextRole.COUNT, x + width - rightWidth, right, size * scale, false, rightWidth + scale, 1);
            add(TextRole.CODE, x, left, size * scale, false, width - rightWidth - 4 * scale, 1);
            advance();
        }

        void text(TextRole says, String text, double size, boolean bold, int maxLines) {
            add(says, x, text, size * scale, bold, width, maxLines);
            advance();
        }

        void person(Person person, String role) {
            addPerson(person.initials(), person.name(), role, TextRole.PERSON);
        }

        void vacancy(String value) {
            addPerson("", value, "", TextRole.NOTE);
        }

        private void addPerson(String initials, String name, String role, TextRole says) {
            double radius = AVATAR_RADIUS * scale;
            avatars.add(new AvatarCircle(x + radius, y + radius, radius, initials));
            double left = x + 2 * radius + 6 * scale;
            double room = width - (left - x);
            double top = y;
            boolean alone = role.isEmpty();
            y = top + (alone ? radius - 6 * scale * TextMetrics.LINE_HEIGHT : 0);
            add(says, left, name, 12 * scale, alone, room, 1);
            if (!alone) {
                y = top + 12 * scale * TextMetrics.LINE_HEIGHT - scale;
                add(TextRole.COUNT, left, role, 9 * scale, false, room, 1);
            }
            y = top + 2 * radius + 5 * scale;
            headHeight = y;
        }

        private void add(
                TextRole says, double left, String value, double size, boolean bold, double room, int maxLines) {
            texts.add(new TextBlock(says, left, y, size, bold, TextMetrics.wrap(value, size, bold, room, maxLines)));
        }

        private void advance() {
            y += texts.getLast().height() + 3 * scale;
            headHeight = y;
        }

        /** Arranges boxes in rows, each as high as the highest box of its row. */
        private List<LayoutBox> rows(List<LayoutBox> boxes) {
            List<LayoutBox> placed = new ArrayList<>();
            for (int i = 0; i < boxes.size(); i += COLUMNS) {
                List<LayoutBox> row = boxes.subList(i, Math.min(i + COLUMNS, boxes.size()));
                double height =
                        row.stream().mapToDouble(LayoutBox::height).max().orElse(0);
                double left = x;
                for (LayoutBox box : row) {
                    placed.add(box.withHeight(height).movedTo(left, y));
                    left += box.width() + GAP * scale;
                }
                y += height + GAP * scale;
            }
            return placed;
        }
    }
}
