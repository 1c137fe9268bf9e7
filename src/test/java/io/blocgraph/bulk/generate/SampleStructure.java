/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.bulk.generate;

import io.blocgraph.bulk.generate.SamplePlan.Shape;
import io.blocgraph.bulk.generate.WorkplaceNames.Workplace;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Sets up the units of a bloc as they are today. */
final class SampleStructure {

    /** Units that were there before this day take part in the term of 2005. */
    private static final LocalDate OLD = LocalDate.of(2002, 12, 31);

    /** Two official members and one on probation. */
    private static final int TINY = 3;

    private static final LocalDate YOUNGEST = LocalDate.of(2015, 12, 31);

    private final SampleGraph graph;
    private final SamplePlan plan;
    private final WorkplaceNames names;
    private final Map<String, Integer> sizes = new LinkedHashMap<>();

    SampleStructure(SampleGraph graph) {
        this.graph = graph;
        this.plan = graph.plan;
        this.names = new WorkplaceNames(graph.random);
    }

    /** Adds the units, and answers how many members each of those that hold members is to have. */
    Map<String, Integer> build() {
        graph.add(new SampleUnit(plan.id(), "BLOC", plan.name(), "", plan.established()));
        for (int cluster = 1; cluster <= plan.clusters().size(); cluster++) {
            String name = plan.clusters().get(cluster - 1);
            graph.add(new SampleUnit(graph.cluster(cluster), "CLUSTER", name, plan.id(), plan.established()));
        }
        List<Workplace> workplaces = plan.sectors().isEmpty() ? agencies() : enterprises();
        Set<Integer> small = new HashSet<>();
        for (int i = 0; i < workplaces.size(); i++) {
            if (workplaces.get(i).sector().equals("MASS_ORGANIZATION")) {
                small.add(i + 1);
            }
        }
        new SampleShapes(graph).shapes(small).forEach((n, shape) -> organization(n, workplaces.get(n - 1), shape));
        return sizes;
    }

    private List<Workplace> enterprises() {
        List<Workplace> workplaces = new ArrayList<>();
        new TreeMap<>(plan.sectors()).forEach((sector, count) -> {
            for (int i = 0; i < count; i++) {
                workplaces.add(names.enterprise(sector));
            }
        });
        List<Workplace> mixed = new ArrayList<>(graph.random.sample(workplaces, workplaces.size()));
        // The organizations that the history is about were there early: state-owned once, equitized now.
        for (int number : new int[] {12, 13, 17, 23, 29, 37, 52, 63, 64, 70, 71}) {
            int index = number - 2;
            for (int other = 71; !mixed.get(index).sector().equals("EQUITIZED"); other++) {
                Collections.swap(mixed, index, other);
            }
        }
        mixed.addFirst(new Workplace(plan.office(), "STATE_AGENCY"));
        return mixed;
    }

    private List<Workplace> agencies() {
        List<Workplace> all = new ArrayList<>();
        for (int i = 0; i < names.agencies(); i++) {
            all.add(names.agency());
        }
        Set<Workplace> chosen = new HashSet<>(graph.random.sample(all, plan.organizations() - 1));
        List<Workplace> workplaces =
                new ArrayList<>(all.stream().filter(chosen::contains).toList());
        workplaces.addFirst(new Workplace(plan.office(), "STATE_AGENCY"));
        return workplaces;
    }

    private void organization(int number, Workplace workplace, Shape shape) {
        boolean withCells = !shape.cells().isEmpty();
        String id = graph.organization(number);
        LocalDate established = established(number, workplace);
        SampleUnit unit = graph.add(new SampleUnit(
                id, "ORGANIZATION", WorkplaceNames.organization(workplace, withCells), plan.id(), established));
        unit.form = withCells ? "COMMITTEE" : "CELL";
        unit.sector = workplace.sector();
        int clusters = plan.clusters().size();
        if (clusters > 0 && number != plan.unclustered()) {
            int clustered = plan.organizations() - (plan.unclustered() > 0 ? 1 : 0);
            unit.cluster = graph.cluster(1 + (number - 1) * clusters / clustered);
        }
        for (int cell = 0; cell < shape.cells().size(); cell++) {
            // Every sixth cell was set up later than its organization.
            LocalDate set = graph.random.chance(0.16) ? graph.random.day(established, YOUNGEST) : established;
            String name = WorkplaceNames.cell(workplace, cell);
            graph.add(new SampleUnit(shape.cells().get(cell), "CELL", name, id, set));
        }
        if (withCells) {
            spread(shape);
        } else {
            sizes.put(id, shape.members());
            groups(number, unit, shape.members());
        }
    }

    private LocalDate established(int number, Workplace workplace) {
        LocalDate first = plan.established().plusDays(30);
        boolean young = Set.of("PRIVATE", "FOREIGN_INVESTED").contains(workplace.sector());
        if (number == 1) {
            return plan.established();
        }
        return young
                ? graph.random.day(LocalDate.of(1999, 6, 1), YOUNGEST)
                : graph.random.day(Dates.later(first, LocalDate.of(1982, 1, 1)), OLD);
    }

    /** Some of the larger grassroots cells have groups. */
    private void groups(int number, SampleUnit unit, int members) {
        if (members < 15 || !(number == 45 || graph.random.chance(0.6))) {
            return;
        }
        for (int group = 1; group <= (members >= 25 ? 3 : 2); group++) {
            LocalDate established = graph.random.day(unit.established.plusYears(1), LocalDate.of(2020, 12, 31));
            graph.add(new SampleUnit(unit.id + "-t" + group, "GROUP", "Tổ đảng " + group, unit.id, established));
        }
    }

    /** Spreads the members of an organization over its cells. */
    private void spread(Shape shape) {
        List<String> open = new ArrayList<>(shape.cells());
        int left = shape.members();
        if (open.remove(SampleVacancies.TINY_CELL)) {
            left -= TINY;
        }
        shape.cells().forEach(cell -> sizes.put(cell, open.contains(cell) ? 0 : TINY));
        for (int i = 0; i < left; i++) {
            // Two in three in turn, the rest by draw: no cell is tiny, and hardly two are alike.
            String cell = i < left * 2 / 3 ? open.get(i % open.size()) : graph.random.pick(open);
            sizes.merge(cell, 1, Integer::sum);
        }
    }
}
