/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.explorer;

import io.blocgraph.explorer.Diagram.Node;
import io.blocgraph.explorer.Diagram.NodeType;
import io.blocgraph.explorer.Diagram.TextRole;
import io.blocgraph.hierarchy.UnitKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Builds the frames around the direct children of the root unit: one per cluster, and one for the units in no cluster. */
final class ClusterFrames {

    private static final double GAP = 14;
    private static final double FRAME_PADDING = 16;
    private static final String COMMITTEE_SUFFIX = "/people";

    private final LayoutInput input;
    private final DiagramTexts.Localized words;
    private final UnitBoxes boxes;

    ClusterFrames(LayoutInput input, DiagramTexts.Localized words) {
        this.input = input;
        this.words = words;
        this.boxes = new UnitBoxes(input, words);
    }

    /**
     * Builds all frames, ordered by code. Units in no cluster get a frame of their own where there are clusters, otherwise one
     * without a name.
     */
    List<LayoutBox> all() {
        SubtreeSnapshot subtree = input.subtree();
        List<LayoutBox> frames = new ArrayList<>();
        List<UnitSnapshot> loose = new ArrayList<>();
        for (UnitSnapshot below : subtree.children(subtree.top())) {
            if (below.isA(UnitKind.CLUSTER)) {
                frames.add(clusterFrame(below));
            } else if (below.cluster()
                    .flatMap(subtree::unit)
                    .filter(it -> it != subtree.top())
                    .isEmpty()) {
                loose.add(below);
            }
        }
        if (!loose.isEmpty()) {
            frames.add(unclusteredFrame(loose, frames.isEmpty()));
        }
        if (subtree.top().members() > 0 && !subtree.top().committee().isEmpty()) {
            frames.add(committeeFrame(subtree.top()));
        }
        return frames;
    }

    /** Builds the box of the root unit. */
    LayoutBox top(double width) {
        UnitSnapshot top = input.subtree().top();
        double scale = width / 400;
        UnitBoxes.TextColumn column = new UnitBoxes.TextColumn(12 * scale, 10 * scale, width - 24 * scale, scale);
        SubtreeSnapshot.MemberCount size = input.subtree().size(top);
        column.codeAndCount(top.code(), words.message("members.official", size.members(), size.official()), 10);
        column.text(TextRole.NAME, top.name(), 16, true, 2);
        boxes.addResponsible(top, column);
        return LayoutBox.of(boxes.node(top, null, null, width, column.y() + 6 * scale, false, column), List.of());
    }

    private LayoutBox clusterFrame(UnitSnapshot cluster) {
        List<UnitSnapshot> organizations = input.subtree().children(cluster);
        int columns = columns(organizations.size(), 1.1);
        boolean folded = input.folded(cluster);
        double width = folded ? width(1) : width(columns);
        UnitBoxes.TextColumn column = new UnitBoxes.TextColumn(FRAME_PADDING, 12, width - 2 * FRAME_PADDING, 1.35);
        SubtreeSnapshot.MemberCount size = input.subtree().size(cluster);
        column.codeAndCount(cluster.code(), words.message("frame.count", organizations.size(), size.members()), 9.5);
        column.text(TextRole.NAME, cluster.name(), 14, true, 2);
        boxes.addResponsible(cluster, column);
        List<LayoutBox> inside = List.of();
        double height = column.y() + 6;
        if (folded) {
            column.text(TextRole.NOTE, words.message("folded", input.hiddenUnits(cluster)), 10, false, 1);
            height = column.y() + 6;
        } else if (!organizations.isEmpty()) {
            inside = grid(organizations, columns, column.y() + 6, cluster.id());
            height = bottom(inside);
        }
        Node node = boxes.node(cluster, input.subtree().top().id(), null, width, height, folded, column);
        return LayoutBox.of(node, inside);
    }

    /** Builds the frame around the units in no cluster. */
    private LayoutBox unclusteredFrame(List<UnitSnapshot> units, boolean alone) {
        int columns = columns(units.size(), alone ? 1.9 : 1.1);
        UnitBoxes.TextColumn column =
                new UnitBoxes.TextColumn(FRAME_PADDING, 12, width(columns) - 2 * FRAME_PADDING, 1.35);
        String title = alone ? "" : words.message("frame.loose");
        if (!alone) {
            column.text(TextRole.NAME, title, 14, true, 1);
        }
        List<LayoutBox> inside = grid(
                units,
                columns,
                alone ? FRAME_PADDING : column.y() + 6,
                id(input.subtree().top()));
        return frameOf(id(input.subtree().top()), title, inside, width(columns), column);
    }

    /** Builds the frame around the committee of a unit to which members belong. */
    private LayoutBox committeeFrame(UnitSnapshot top) {
        int columns = columns(top.committee().size(), 1.4);
        UnitBoxes.TextColumn column =
                new UnitBoxes.TextColumn(FRAME_PADDING, 12, width(columns) - 2 * FRAME_PADDING, 1.35);
        String title = words.message("frame.people");
        column.text(TextRole.NAME, title, 14, true, 1);
        List<LayoutBox> inside = new ArrayList<>();
        double y = column.y() + 6;
        for (int i = 0; i < top.committee().size(); i++) {
            LayoutBox box =
                    boxes.person(top.committee().get(i), top.id(), top.id() + COMMITTEE_SUFFIX, UnitBoxes.WIDTH);
            inside.add(box.movedTo(FRAME_PADDING + i % columns * (UnitBoxes.WIDTH + GAP), y));
            y += i % columns == columns - 1 ? box.height() + GAP : 0;
        }
        return frameOf(top.id() + COMMITTEE_SUFFIX, title, inside, width(columns), column);
    }

    /** Builds a frame that does not represent a cluster. */
    private LayoutBox frameOf(
            String id, String title, List<LayoutBox> inside, double width, UnitBoxes.TextColumn column) {
        Node node = new Node(
                id,
                NodeType.FRAME,
                null,
                "",
                title,
                0,
                0,
                width,
                bottom(inside),
                input.subtree().top().id(),
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
        return LayoutBox.of(node, inside);
    }

    /** {@return the id of the frame around the units under a unit that are in no cluster} */
    static String id(UnitSnapshot top) {
        return top.id() + "/loose";
    }

    /**
     * Arranges boxes in columns, each in the column that is shortest with everything expanded, so that folding a unit moves only what
     * is below it in its column.
     */
    private List<LayoutBox> grid(List<UnitSnapshot> units, int columns, double top, String frame) {
        List<LayoutBox> placed = new ArrayList<>();
        double[] bottoms = new double[columns];
        double[] open = new double[columns];
        Arrays.fill(bottoms, top);
        for (UnitSnapshot unit : units) {
            int column = shortest(open);
            LayoutBox box = boxes.unit(unit, input.subtree().top().id(), frame);
            open[column] += boxes.expandedHeight(unit, box) + GAP;
            placed.add(box.movedTo(FRAME_PADDING + column * (UnitBoxes.WIDTH + GAP), bottoms[column]));
            bottoms[column] += box.height() + GAP;
        }
        return placed;
    }

    /** {@return the bottom edge of a frame around boxes} */
    private static double bottom(List<LayoutBox> inside) {
        return inside.stream().mapToDouble(box -> box.y() + box.height()).max().orElse(0) + FRAME_PADDING;
    }

    private static int shortest(double[] heights) {
        int shortest = 0;
        for (int i = 1; i < heights.length; i++) {
            // an invisible difference must not decide the column
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
