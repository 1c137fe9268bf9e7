package io.blocgraph.explorer;

import io.blocgraph.explorer.Picture.Node;
import io.blocgraph.explorer.Picture.Says;
import io.blocgraph.explorer.Picture.Type;
import io.blocgraph.hierarchy.UnitKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Builds the frames around what stands right below the unit at the top: one for each cluster, and one for what is in none. */
final class Frames {

    private static final double GAP = 14;
    private static final double FRAME_PADDING = 16;
    private static final String PEOPLE = "/people";

    private final Facts facts;
    private final PictureWords.In words;
    private final UnitBoxes boxes;

    Frames(Facts facts, PictureWords.In words) {
        this.facts = facts;
        this.words = words;
        this.boxes = new UnitBoxes(facts, words);
    }

    /**
     * All of them, in the order of their codes; where there are clusters, what is in none is in a frame of its own, else in one
     * without a name.
     */
    List<Box> all() {
        Scene scene = facts.scene();
        List<Box> frames = new ArrayList<>();
        List<Place> loose = new ArrayList<>();
        for (Place below : scene.below(scene.top())) {
            if (below.isA(UnitKind.CLUSTER)) {
                frames.add(cluster(below));
            } else if (below.cluster()
                    .flatMap(scene::place)
                    .filter(it -> it != scene.top())
                    .isEmpty()) {
                loose.add(below);
            }
        }
        if (!loose.isEmpty()) {
            frames.add(loose(loose, frames.isEmpty()));
        }
        if (scene.top().members() > 0 && !scene.top().committee().isEmpty()) {
            frames.add(people(scene.top()));
        }
        return frames;
    }

    /** The box of the unit at the top. */
    Box top(double width) {
        Place top = facts.scene().top();
        double scale = width / 400;
        UnitBoxes.Column column = new UnitBoxes.Column(12 * scale, 10 * scale, width - 24 * scale, scale);
        Scene.Size size = facts.scene().size(top);
        column.ends(top.code(), words.say("members.official", size.members(), size.official()), 10);
        column.text(Says.NAME, top.name(), 16, true, 2);
        boxes.people(top, column);
        return Box.of(boxes.node(top, null, null, width, column.y() + 6 * scale, false, column), List.of());
    }

    private Box cluster(Place cluster) {
        List<Place> organizations = facts.scene().below(cluster);
        int columns = columns(organizations.size(), 1.1);
        boolean folded = facts.folded(cluster);
        double width = folded ? width(1) : width(columns);
        UnitBoxes.Column column = new UnitBoxes.Column(FRAME_PADDING, 12, width - 2 * FRAME_PADDING, 1.35);
        Scene.Size size = facts.scene().size(cluster);
        column.ends(cluster.code(), words.say("frame.count", organizations.size(), size.members()), 9.5);
        column.text(Says.NAME, cluster.name(), 14, true, 2);
        boxes.people(cluster, column);
        List<Box> inside = List.of();
        double height = column.y() + 6;
        if (folded) {
            column.text(Says.NOTE, words.say("folded", facts.hiddenUnits(cluster)), 10, false, 1);
            height = column.y() + 6;
        } else if (!organizations.isEmpty()) {
            inside = grid(organizations, columns, column.y() + 6, cluster.id());
            height = bottom(inside);
        }
        Node node = boxes.node(cluster, facts.scene().top().id(), null, width, height, folded, column);
        return Box.of(node, inside);
    }

    /** A frame around the units that are in no cluster. */
    private Box loose(List<Place> units, boolean alone) {
        int columns = columns(units.size(), alone ? 1.9 : 1.1);
        UnitBoxes.Column column = new UnitBoxes.Column(FRAME_PADDING, 12, width(columns) - 2 * FRAME_PADDING, 1.35);
        String title = alone ? "" : words.say("frame.loose");
        if (!alone) {
            column.text(Says.NAME, title, 14, true, 1);
        }
        List<Box> inside = grid(
                units,
                columns,
                alone ? FRAME_PADDING : column.y() + 6,
                id(facts.scene().top()));
        return nameless(id(facts.scene().top()), title, inside, width(columns), column);
    }

    /** A frame around the people of a unit to which members belong. */
    private Box people(Place top) {
        int columns = columns(top.committee().size(), 1.4);
        UnitBoxes.Column column = new UnitBoxes.Column(FRAME_PADDING, 12, width(columns) - 2 * FRAME_PADDING, 1.35);
        String title = words.say("frame.people");
        column.text(Says.NAME, title, 14, true, 1);
        List<Box> inside = new ArrayList<>();
        double y = column.y() + 6;
        for (int i = 0; i < top.committee().size(); i++) {
            Box box = boxes.person(top.committee().get(i), top.id(), top.id() + PEOPLE, UnitBoxes.WIDTH);
            inside.add(box.at(FRAME_PADDING + i % columns * (UnitBoxes.WIDTH + GAP), y));
            y += i % columns == columns - 1 ? box.height() + GAP : 0;
        }
        return nameless(top.id() + PEOPLE, title, inside, width(columns), column);
    }

    /** A frame that is no cluster. */
    private Box nameless(String id, String title, List<Box> inside, double width, UnitBoxes.Column column) {
        Node node = new Node(
                id,
                Type.FRAME,
                null,
                "",
                title,
                0,
                0,
                width,
                bottom(inside),
                facts.scene().top().id(),
                null,
                1,
                0,
                0,
                0,
                0,
                null,
                null,
                null,
                null,
                null,
                column.texts(),
                List.of());
        return Box.of(node, inside);
    }

    /** The id of the frame around the units below one that are in no cluster. */
    static String id(Place top) {
        return top.id() + "/loose";
    }

    /**
     * Boxes in columns, each in the one that is the shortest if nothing is folded: so what is folded moves what is below it, and
     * nothing else.
     */
    private List<Box> grid(List<Place> units, int columns, double top, String frame) {
        List<Box> placed = new ArrayList<>();
        double[] bottoms = new double[columns];
        double[] open = new double[columns];
        Arrays.fill(bottoms, top);
        for (Place unit : units) {
            int column = shortest(open);
            Box box = boxes.unit(unit, facts.scene().top().id(), frame);
            open[column] += boxes.openHeight(unit, box) + GAP;
            placed.add(box.at(FRAME_PADDING + column * (UnitBoxes.WIDTH + GAP), bottoms[column]));
            bottoms[column] += box.height() + GAP;
        }
        return placed;
    }

    /** Where a frame around boxes ends. */
    private static double bottom(List<Box> inside) {
        return inside.stream().mapToDouble(box -> box.y() + box.height()).max().orElse(0) + FRAME_PADDING;
    }

    private static int shortest(double[] heights) {
        int shortest = 0;
        for (int i = 1; i < heights.length; i++) {
            // a difference that nobody sees must not decide
            if (heights[i] < heights[shortest] - 1) {
                shortest = i;
            }
        }
        return shortest;
    }

    private static int columns(int units, double wider) {
        return (int) Math.max(1, Math.round(Math.sqrt(units * wider)));
    }

    private static double width(int columns) {
        return 2 * FRAME_PADDING + columns * UnitBoxes.WIDTH + (columns - 1) * GAP;
    }
}
