/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.bulk.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Fills the cells of a bloc with members, and tells where they were before and who has left. */
final class SamplePopulation {

    /** Who joined by then can have been elected in any of the later terms. */
    private static final LocalDate VETERANS_JOINED_BY = LocalDate.of(2018, 12, 31);

    private static final String OVERDUE_CELL = "th-010-2";

    private final SampleGraph graph;

    SamplePopulation(SampleGraph graph) {
        this.graph = graph;
    }

    /** Settles the given number of members in each unit that holds members. */
    void settle(Map<String, Integer> sizes) {
        sizes.forEach((cell, size) -> {
            LocalDate established = graph.unit(cell).established;
            int veterans = cell.endsWith("-001") ? 14 : Math.max(3, size / 4);
            for (int i = 0; i < size; i++) {
                graph.add(new SampleMember(person(cell, established, i, veterans, size), cell));
            }
        });
        fromDissolved();
        transfers();
        leavers();
    }

    private Person person(String cell, LocalDate established, int number, int veterans, int size) {
        String id = graph.nextMember();
        boolean last = number == size - 1;
        if (cell.equals(SampleVacancies.TINY_CELL)) {
            return last ? graph.people.onProbation(id) : graph.people.veteran(id, established, VETERANS_JOINED_BY);
        }
        if (cell.equals(OVERDUE_CELL) && last) {
            LocalDate joined = LocalDate.of(2025, 5, 19);
            return graph.people.person(id, LocalDate.of(1996, 8, 2), joined, Dates.NONE);
        }
        return number < veterans
                ? graph.people.veteran(id, established, VETERANS_JOINED_BY)
                : graph.people.member(id, established);
    }

    private void fromDissolved() {
        for (String heir : List.of("dn-040", "dn-041")) {
            SampleUnit dissolved = graph.units.get("dn-118");
            graph.members.stream()
                    .filter(m -> m.cell.equals(heir) && m.person.joined().isAfter(dissolved.established))
                    .filter(m -> m.person.officialOn(LocalDate.of(2019, 12, 31)))
                    .limit(7)
                    .forEach(m -> m.cameFrom(dissolved.id, dissolved.dissolved));
        }
    }

    private void transfers() {
        List<SampleUnit> cells = graph.livingCells();
        int transfers = 0;
        while (transfers < graph.plan.transfers()) {
            SampleMember member = graph.random.pick(graph.members);
            SampleUnit other = graph.random.pick(cells);
            LocalDate official = member.person.official();
            boolean may = member.earlier.isEmpty()
                    && member.person.officialOn(LocalDate.of(2025, 6, 30))
                    && graph.membersIn(member.cell) >= 12
                    && !member.cell.endsWith("-001")
                    && !other.id.equals(member.cell)
                    && !other.established.isAfter(member.person.joined());
            if (may) {
                LocalDate first = Dates.later(official.plusMonths(2), LocalDate.of(2012, 1, 5));
                member.cameFrom(other.id, graph.random.day(first, LocalDate.of(2026, 10, 30)));
                transfers++;
            }
        }
    }

    private void leavers() {
        List<SampleUnit> cells = new ArrayList<>(graph.livingCells());
        for (int i = 0; i < graph.plan.leavers(); i++) {
            SampleUnit cell = graph.random.pick(cells);
            Person person = graph.people.veteran(graph.nextMember(), cell.established, VETERANS_JOINED_BY);
            LocalDate left = graph.random.day(
                    Dates.later(person.official().plusYears(1), LocalDate.of(2014, 1, 1)), LocalDate.of(2026, 9, 30));
            leaves(person, cell.id, left);
        }
    }

    /** Adds somebody who was in a cell and has left it. */
    Person leaves(Person person, String cell, LocalDate on) {
        SampleMember member = graph.add(new SampleMember(person, ""));
        member.cameFrom(cell, on);
        return person;
    }

    /** Adds somebody who turns sixty on a day about now, and leaves the cell then. */
    Person retiring(SampleUnit cell, LocalDate on) {
        LocalDate born = on.minusYears(60).minusDays(graph.random.between(1, 25));
        LocalDate joined =
                graph.random.day(Dates.later(cell.established, born.plusYears(20)), LocalDate.of(2004, 12, 1));
        return leaves(graph.people.person(graph.nextMember(), born, joined, joined.plusYears(1)), cell.id, on);
    }

    /** Adds somebody who was well on in years in 2005 and left at sixty or by the end of 2025. */
    Person retired(SampleUnit cell) {
        LocalDate joined = graph.random.day(
                Dates.later(cell.established, LocalDate.of(1981, 3, 26)),
                Dates.later(cell.established, LocalDate.of(1996, 12, 31)).plusMonths(6));
        LocalDate born = graph.random.day(
                Dates.later(LocalDate.of(1951, 1, 1), joined.minusYears(40)), LocalDate.of(1960, 12, 31));
        Person person = graph.people.person(graph.nextMember(), born, joined, joined.plusYears(1));
        LocalDate left =
                Dates.earlier(born.plusYears(60), LocalDate.of(2025, 9, 1)).plusDays(graph.random.between(1, 90));
        return leaves(person, cell.id, Dates.earlier(left, cell.dissolved));
    }
}
