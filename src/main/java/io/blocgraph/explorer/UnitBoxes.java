package io.blocgraph.explorer;

import io.blocgraph.committee.Seat;
import io.blocgraph.explorer.Picture.Face;
import io.blocgraph.explorer.Picture.Node;
import io.blocgraph.explorer.Picture.Person;
import io.blocgraph.explorer.Picture.Says;
import io.blocgraph.explorer.Picture.Text;
import io.blocgraph.explorer.Picture.Type;
import io.blocgraph.hierarchy.UnitKind;
import io.blocgraph.responsibility.LinkStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Builds the boxes of units, with what lies in them: the units below, smaller, and the people of those to which members belong.
 * All is there at once; what is too small to be read is left out when one looks from afar. Lengths are those of an organization's
 * box; what lies in a box is drawn at a smaller scale.
 */
final class UnitBoxes {

    /** How wide the box of a unit is. */
    static final double WIDTH = 220;

    private static final double PADDING = 10;
    private static final double GAP = 6;
    private static final double FACE = 11;
    private static final int COLUMNS = 2;
    private static final double PERSON_WIDTH = 150;

    /** A box grows with the members: so much for each, up to a few hundred. */
    private static final double MEMBER = 0.5;

    private static final long MOST_MEMBERS = 400;

    private final Facts facts;
    private final PictureWords.In words;

    UnitBoxes(Facts facts, PictureWords.In words) {
        this.facts = facts;
        this.words = words;
    }

    /** The box of a unit as it stands in a frame. */
    Box unit(Place place, @Nullable String parent, @Nullable String frame) {
        return unit(place, parent, frame, WIDTH);
    }

    /** How high the box of a unit is if nothing is folded. */
    double openHeight(Place place, Box box) {
        return facts.folded().isEmpty()
                ? box.height()
                : new UnitBoxes(facts.unfolded(), words).unit(place, null, null).height();
    }

    private Box unit(Place place, @Nullable String parent, @Nullable String frame, double width) {
        double scale = width / WIDTH;
        Column column = new Column(PADDING * scale, PADDING * scale, width - 2 * PADDING * scale, scale);
        Scene.Size size = facts.scene().size(place);
        column.ends(place.code(), words.say("members", size.members()), 9.5);
        column.text(Says.NAME, place.name(), 14, true, 3);
        people(place, column);
        boolean folded = facts.folded(place);
        List<Box> inside = folded ? List.of() : inside(place, column);
        if (folded) {
            column.text(Says.NOTE, words.say("folded", facts.hiddenUnits(place)), 10, false, 1);
        }
        double least = column.head + MEMBER * Math.min(size.members(), MOST_MEMBERS) * scale;
        double height = Math.max(column.y + PADDING * scale, least);
        return Box.of(node(place, parent, frame, width, height, folded, column), inside);
    }

    /** The node of a unit, with what is written in it. */
    Node node(
            Place place,
            @Nullable String parent,
            @Nullable String frame,
            double width,
            double height,
            boolean folded,
            Column column) {
        Scene.Size size = facts.scene().size(place);
        return new Node(
                place.id(),
                place.isA(UnitKind.CLUSTER) ? Type.FRAME : Type.UNIT,
                place.kind().code(),
                place.code(),
                place.name(),
                0,
                0,
                width,
                height,
                parent,
                frame,
                level(place),
                size.members(),
                size.official(),
                folded ? facts.hiddenUnits(place) : 0,
                folded ? facts.hiddenEdges(place) : 0,
                facts.values().get(place.id()),
                facts.status(place).orElse(null),
                facts.change(place).orElse(null),
                facts.person(place).orElse(null),
                facts.assigned(place).orElse(null),
                List.copyOf(column.texts),
                List.copyOf(column.faces));
    }

    /** Kinds that a deployment adds stand at the level of the next of the usual kinds above them. */
    private static int level(Place place) {
        return Math.clamp(place.kind().rank() / 10 - 1, 0, 3);
    }

    /** Who answers, or that nobody does. */
    void people(Place place, Column column) {
        Optional<Person> person = facts.person(place);
        if (person.isPresent()) {
            column.person(person.get(), role(person.get(), place));
        } else if (place.kind().secretary()) {
            column.nobody(words.say("vacant.SEAT"));
        } else if (place.kind().answered()) {
            column.nobody(words.say("vacant.ASSIGNMENT"));
        }
        if (place.kind().answered() && !place.isA(UnitKind.CLUSTER)) {
            Optional<Person> assigned = facts.assigned(place);
            boolean hole = facts.scene().hole(place) && assigned.isEmpty();
            if (assigned.isPresent()) {
                String key = assigned.get().status() == LinkStatus.LAPSED ? "assigned.lapsed" : "assigned";
                column.text(Says.PERSON, words.say(key, assigned.get().name()), 10.5, false, 1);
            } else {
                column.text(
                        hole ? Says.NOTE : Says.PERSON,
                        words.say(hole ? "vacant.ASSIGNMENT" : "assigned.cluster"),
                        10.5,
                        hole,
                        1);
            }
        }
    }

    private String role(Person person, Place place) {
        if (person.role() == null) {
            return words.say(person.status() == LinkStatus.LAPSED ? "role.lapsed" : "role.assigned");
        }
        return words.say(person.status() == LinkStatus.ACTING ? "role.acting" : "role." + person.role());
    }

    private List<Box> inside(Place place, Column column) {
        List<Box> boxes = new ArrayList<>();
        double width = (column.width - (COLUMNS - 1) * GAP * column.scale) / COLUMNS;
        for (Place below : facts.scene().below(place)) {
            boxes.add(unit(below, place.id(), place.id(), width));
        }
        if (place.members() > 0) {
            for (Seat seat : place.committee()) {
                boxes.add(person(seat, place.id(), place.id(), width));
            }
        }
        return column.rows(boxes);
    }

    /** The box of somebody on a committee. */
    Box person(Seat seat, String parent, String frame, double width) {
        double scale = width / PERSON_WIDTH;
        Column column = new Column(4 * scale, 4 * scale, width - 8 * scale, scale);
        Person person = new Person(
                seat.member().id(),
                seat.member().fullName(),
                Lettering.initials(seat.member().fullName()),
                seat.role().name(),
                seat.since(),
                LinkStatus.FILLED);
        column.person(person, words.say("role." + seat.role()));
        Node node = new Node(
                seat.id(),
                Type.PERSON,
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
                List.copyOf(column.faces));
        return Box.of(node, List.of());
    }

    /** What is written in a box, from above. */
    static final class Column {

        private final double x;
        private final double width;
        private final double scale;
        private final List<Text> texts = new ArrayList<>();
        private final List<Face> faces = new ArrayList<>();
        private double y;
        private double head;

        Column(double x, double y, double width, double scale) {
            this.x = x;
            this.y = y;
            this.width = width;
            this.scale = scale;
        }

        /** Where what is written next begins. */
        double y() {
            return y;
        }

        List<Face> faces() {
            return List.copyOf(faces);
        }

        List<Text> texts() {
            return List.copyOf(texts);
        }

        /** Text at the left end of a line, and numbers at its right end. */
        void ends(String left, String right, double size) {
            double rightWidth = Lettering.width(right, size * scale, false);
            add(Says.COUNT, x + width - rightWidth, right, size * scale, false, rightWidth + scale, 1);
            add(Says.CODE, x, left, size * scale, false, width - rightWidth - 4 * scale, 1);
            next();
        }

        void text(Says says, String text, double size, boolean bold, int most) {
            add(says, x, text, size * scale, bold, width, most);
            next();
        }

        void person(Person person, String role) {
            face(person.initials(), person.name(), role, Says.PERSON);
        }

        void nobody(String said) {
            face("", said, "", Says.NOTE);
        }

        private void face(String initials, String name, String role, Says says) {
            double radius = FACE * scale;
            faces.add(new Face(x + radius, y + radius, radius, initials));
            double left = x + 2 * radius + 6 * scale;
            double room = width - (left - x);
            double top = y;
            boolean alone = role.isEmpty();
            y = top + (alone ? radius - 6 * scale * Lettering.LINE : 0);
            add(says, left, name, 12 * scale, alone, room, 1);
            if (!alone) {
                y = top + 12 * scale * Lettering.LINE - scale;
                add(Says.COUNT, left, role, 9 * scale, false, room, 1);
            }
            y = top + 2 * radius + 5 * scale;
            head = y;
        }

        private void add(Says says, double left, String said, double size, boolean bold, double room, int most) {
            texts.add(new Text(says, left, y, size, bold, Lettering.lines(said, size, bold, room, most)));
        }

        private void next() {
            y += texts.getLast().height() + 3 * scale;
            head = y;
        }

        /** Boxes in rows, each as high as the highest of its row. */
        private List<Box> rows(List<Box> boxes) {
            List<Box> placed = new ArrayList<>();
            for (int i = 0; i < boxes.size(); i += COLUMNS) {
                List<Box> row = boxes.subList(i, Math.min(i + COLUMNS, boxes.size()));
                double height = row.stream().mapToDouble(Box::height).max().orElse(0);
                double left = x;
                for (Box box : row) {
                    placed.add(box.high(height).at(left, y));
                    left += box.width() + GAP * scale;
                }
                y += height + GAP * scale;
            }
            return placed;
        }
    }
}
