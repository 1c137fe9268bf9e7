/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.explorer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Separates overlapping boxes by minimal moves, and then shifts all boxes so that they begin at the margin. */
final class OverlapRemoval {

    static final double MARGIN = 40;

    private static final double GAP = 14;
    private static final int MAX_ROUNDS = 60;
    private static final double WIDER = 1.15;

    /** The ratio of available area to the area of the boxes. */
    private static final double DENSITY_FACTOR = 4.5;

    private final double[] x;
    private final double[] y;
    private final List<LayoutBox> boxes;
    private final List<Integer> order = new ArrayList<>();

    private OverlapRemoval(List<LayoutBox> boxes) {
        this.boxes = boxes;
        x = boxes.stream().mapToDouble(box -> box.x() + box.width() / 2).toArray();
        y = boxes.stream().mapToDouble(box -> box.y() + box.height() / 2).toArray();
        for (int i = 0; i < boxes.size(); i++) {
            order.add(i);
        }
    }

    /** Returns copies of the boxes at positions without overlaps, in the same order. */
    static List<LayoutBox> removeOverlaps(List<LayoutBox> boxes) {
        OverlapRemoval spread = new OverlapRemoval(boxes);
        spread.makeRoom();
        while (!spread.isResolved()) {
            spread.scale(WIDER);
        }
        return spread.boxes();
    }

    /** {@return whether the boxes are free of overlaps after a bounded number of passes} */
    private boolean isResolved() {
        for (int round = 0; round < MAX_ROUNDS; round++) {
            if (!separate()) {
                return true;
            }
        }
        return false;
    }

    /** Scales all positions first where the area is too small to separate the boxes without reordering them. */
    private void makeRoom() {
        double needed = boxes.stream()
                        .mapToDouble(box -> (box.width() + GAP) * (box.height() + GAP))
                        .sum()
                * DENSITY_FACTOR;
        double there = extent(x) * extent(y);
        if (there > 0 && there < needed) {
            scale(Math.sqrt(needed / there));
        }
    }

    private static double extent(double[] places) {
        return Arrays.stream(places).max().orElse(0)
                - Arrays.stream(places).min().orElse(0);
    }

    private void scale(double by) {
        for (int i = 0; i < x.length; i++) {
            x[i] *= by;
            y[i] *= by;
        }
    }

    /** Moves each of two overlapping boxes by half, along the axis with the smaller overlap relative to the size of the boxes. */
    private boolean separate() {
        order.sort(Comparator.comparingDouble((Integer i) -> x[i] - boxes.get(i).width() / 2)
                .thenComparing(i -> i));
        double widest = boxes.stream().mapToDouble(LayoutBox::width).max().orElse(0);
        boolean pushed = false;
        for (int a = 0; a < order.size(); a++) {
            int i = order.get(a);
            for (int b = a + 1; b < order.size(); b++) {
                int j = order.get(b);
                if (x[j] - x[i] > widest + GAP) {
                    break;
                }
                pushed |= separate(i, j);
            }
        }
        return pushed;
    }

    private boolean separate(int i, int j) {
        double overX = (boxes.get(i).width() + boxes.get(j).width()) / 2 + GAP - Math.abs(x[i] - x[j]);
        double overY = (boxes.get(i).height() + boxes.get(j).height()) / 2 + GAP - Math.abs(y[i] - y[j]);
        if (overX <= 0.01 || overY <= 0.01) {
            return false;
        }
        boolean across = overX / (boxes.get(i).width() + boxes.get(j).width())
                < overY / (boxes.get(i).height() + boxes.get(j).height());
        if (across) {
            double way = x[i] <= x[j] ? overX / 2 : -overX / 2;
            x[i] -= way;
            x[j] += way;
        } else {
            double way = y[i] <= y[j] ? overY / 2 : -overY / 2;
            y[i] -= way;
            y[j] += way;
        }
        return true;
    }

    private List<LayoutBox> boxes() {
        double left = Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        for (int i = 0; i < x.length; i++) {
            left = Math.min(left, x[i] - boxes.get(i).width() / 2);
            top = Math.min(top, y[i] - boxes.get(i).height() / 2);
        }
        List<LayoutBox> placed = new ArrayList<>();
        for (int i = 0; i < x.length; i++) {
            LayoutBox box = boxes.get(i);
            placed.add(box.movedTo(x[i] - box.width() / 2 - left + MARGIN, y[i] - box.height() / 2 - top + MARGIN));
        }
        return placed;
    }
}
