/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.bulk.generate;

import io.blocgraph.bulk.generate.SamplePlan.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Shares the members of a bloc out among its organizations, so that the sum is the planned one and
 * every organization has the form that its number of members asks for.
 */
final class SampleShapes {

    private static final int SMALLEST_COMMITTEE = 31;
    private static final int LARGEST_COMMITTEE = 190;
    private static final int SMALLEST_CELL = 7;
    private static final int LARGEST_CELL = 28;

    private final SampleGraph graph;
    private final Map<Integer, Integer> sizes = new TreeMap<>();

    SampleShapes(SampleGraph graph) {
        this.graph = graph;
    }

    /** The shape of each organization by its number; {@code small} are those that rather have no cells. */
    Map<Integer, Shape> shapes(Set<Integer> small) {
        SamplePlan plan = graph.plan;
        List<Integer> free = IntStream.rangeClosed(1, plan.organizations())
                .boxed()
                .filter(n -> !plan.shapes().containsKey(n))
                .toList();
        long fixed = plan.shapes().values().stream()
                .filter(s -> !s.cells().isEmpty())
                .count();
        List<Integer> order = new ArrayList<>(graph.random.sample(free, free.size()));
        order.sort((one, other) -> Boolean.compare(small.contains(one), small.contains(other)));
        Set<Integer> committees = Set.copyOf(order.subList(0, plan.withCells() - (int) fixed));
        free.forEach(n -> sizes.put(n, committees.contains(n) ? committeeSize() : cellSize()));
        int fixedMembers =
                plan.shapes().values().stream().mapToInt(Shape::members).sum();
        balance(List.copyOf(order.subList(0, committees.size())), plan.members() - fixedMembers);
        Map<Integer, Shape> shapes = new TreeMap<>(plan.shapes());
        free.forEach(n -> shapes.put(n, new Shape(sizes.get(n), committees.contains(n) ? cells(n) : List.of())));
        return shapes;
    }

    private int committeeSize() {
        double drawn = Math.pow(graph.random.random().nextDouble(), 3);
        return SMALLEST_COMMITTEE + (int) (drawn * (LARGEST_COMMITTEE - SMALLEST_COMMITTEE));
    }

    private int cellSize() {
        return Math.min(
                graph.random.between(SMALLEST_CELL, LARGEST_CELL), graph.random.between(SMALLEST_CELL, LARGEST_CELL));
    }

    /** Makes committees larger or smaller, the larger one of two drawn ones, until the sum is right. */
    private void balance(List<Integer> committees, int members) {
        int off = members - sizes.values().stream().mapToInt(Integer::intValue).sum();
        while (off != 0) {
            int one = graph.random.pick(committees);
            int other = graph.random.pick(committees);
            int number = sizes.get(one) > sizes.get(other) ? one : other;
            int changed = sizes.get(number) + Integer.signum(off);
            if (changed >= SMALLEST_COMMITTEE && changed <= LARGEST_COMMITTEE) {
                sizes.put(number, changed);
                off -= Integer.signum(off);
            }
        }
    }

    private List<String> cells(int number) {
        int cells = Math.clamp(Math.round(sizes.get(number) / 17f), 2, 12);
        return IntStream.rangeClosed(1, cells)
                .mapToObj(cell -> graph.organization(number) + "-" + cell)
                .toList();
    }
}
