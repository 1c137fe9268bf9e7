/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.bulk.generate;

import io.blocgraph.bulk.generate.Terms.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Elects the committees of cells and organizations of a bloc, term after term. */
final class SampleCommittees {

    /** The one organization that has held no congress in 2025. */
    static final String PAST_ITS_TERM = "th-024";

    /** In cells that were there by this day there were official members in 2005. */
    private static final LocalDate THEN = LocalDate.of(2003, 6, 1);

    /** Here every term has another secretary. */
    private static final String SHOWN = "dn-023";

    private final SampleGraph graph;
    private final SamplePopulation population;
    private final ElectionSimulator elections;
    private final Map<String, List<Person>> slates = new HashMap<>();

    SampleCommittees(SampleGraph graph, SamplePopulation population) {
        this.graph = graph;
        this.population = population;
        this.elections = new ElectionSimulator(graph.random);
    }

    void elect() {
        List<SampleUnit> organizations = graph.organizations();
        graph.units.values().stream().filter(u -> u.kind.equals("CELL")).forEach(this::cell);
        // Predecessors first: their slates are what the successors start from.
        organizations.stream().filter(u -> !u.lives()).forEach(this::organization);
        organizations.stream().filter(SampleUnit::lives).forEach(this::organization);
    }

    /** The secretary of an organization's committee of a term, if it had one at the end of the term. */
    Optional<Person> secretary(String unit, int year) {
        List<Person> slate = slates.getOrDefault(unit + "/" + year, List.of());
        return slate.stream().findFirst();
    }

    private void cell(SampleUnit cell) {
        Terms.TermPair terms = Terms.ofCell(graph.random);
        int seats = elections.seatsOfCell(graph.officialsIn(cell.id));
        if (graph.plan.id().equals("dn") && cell.established.isBefore(THEN)) {
            Term then = new Term(2007, LocalDate.of(2007, 10, 5), LocalDate.of(2010, 3, 20));
            List<Person> slate = elections.elect(eligible(cell, then), Math.min(seats, 2));
            if (!slate.isEmpty()) {
                write(cell, then, "Chi ủy, nhiệm kỳ 2007–2010", slate);
            }
        }
        List<Person> first = elections.elect(eligible(cell, terms.first()), seats);
        List<Person> second = elections.reelect(first, eligible(cell, terms.second()), seats, 0.6);
        write(cell, terms.first(), "Chi ủy, nhiệm kỳ 2022–2025", first);
        write(cell, terms.second(), "Chi ủy, nhiệm kỳ 2025–2027", second);
    }

    private void organization(SampleUnit unit) {
        Terms.TermPair terms = Terms.ofOrganization(graph.random);
        String body = unit.hasCells() ? "Ban Chấp hành" : "Chi ủy";
        if (graph.plan.id().equals("dn")) {
            termOf2005(unit, body + ", nhiệm kỳ 2005–2010");
        }
        boolean past = unit.id.equals(PAST_ITS_TERM);
        Term first = (past ? new Term(2020, terms.first().start(), Dates.LASTING) : terms.first())
                .within(unit.established, unit.dissolved);
        int seats = seats(unit);
        List<Person> slate = elections.reelect(predecessors(unit), eligible(unit, first), seats, 1);
        first(unit, first, body + ", nhiệm kỳ 2020–2025", slate);
        if (unit.lives() && !past) {
            double keep = unit.id.equals(SHOWN) ? 0 : 0.6;
            List<Person> second = elections.reelect(slate, eligible(unit, terms.second()), seats, keep);
            write(unit, terms.second(), body + ", nhiệm kỳ 2025–2030", second);
        }
    }

    /** A younger organization has its first committee as soon as its first members are official. */
    private void termOf2005(SampleUnit unit, String name) {
        LocalDate start = graph.random.day(LocalDate.of(2005, 5, 10), LocalDate.of(2005, 6, 30));
        LocalDate end = graph.random.day(LocalDate.of(2010, 4, 10), LocalDate.of(2010, 5, 5));
        Term term = new Term(2005, Dates.later(start, unit.established.plusMonths(20)), end);
        if (term.start().isBefore(LocalDate.of(2009, 12, 1))) {
            write(unit, term, name, slateOf2005(unit, term));
        }
    }

    private int seats(SampleUnit unit) {
        int members = unit.lives() ? (int) graph.membersIn(unit.id) : 30;
        return unit.hasCells()
                ? ElectionSimulator.seatsOfCommittee(members)
                : elections.seatsOfCell(unit.lives() ? graph.officialsIn(unit.id) : 9);
    }

    /** Who led the organizations that this one came from. */
    private List<Person> predecessors(SampleUnit unit) {
        Set<Person> leaders = new LinkedHashSet<>();
        graph.lineage.stream()
                .filter(l -> l.other().equals(unit.id) && !l.kind().equals("TRANSFERRED"))
                .forEach(l -> leaders.addAll(slates.getOrDefault(l.unit() + "/2020", List.of())));
        return List.copyOf(leaders);
    }

    private List<Person> slateOf2005(SampleUnit unit, Term term) {
        List<Person> eligible = eligible(unit, term);
        List<Person> slate = elections.elect(eligible, unit.hasCells() ? 5 : 2);
        if (unit.id.equals(SHOWN) || slate.isEmpty() || graph.random.chance(0.6)) {
            cellOf(unit, term.start().minusMonths(19)).map(population::retired).ifPresent(slate::addFirst);
        }
        return slate;
    }

    /** A cell of the organization, or the organization itself, where members were by a day. */
    private Optional<SampleUnit> cellOf(SampleUnit unit, LocalDate by) {
        return graph.units.values().stream()
                .filter(u -> u.holdsMembers() && (u == unit || u.wasUnder(unit.id, u.established, unit.dissolved)))
                .filter(u -> u.established.isBefore(by))
                .findFirst();
    }

    /** The slate of 2020; in some organizations the secretary retired and the deputy followed. */
    private void first(SampleUnit unit, Term term, String name, List<Person> slate) {
        boolean follows = unit.lives()
                && unit.hasCells()
                && slate.size() > 3
                && !unit.id.equals(SHOWN)
                && !unit.id.equals(PAST_ITS_TERM)
                && unit.earlier.isEmpty()
                && graph.random.chance(0.13)
                && cellOf(unit, THEN).isPresent();
        if (!follows) {
            write(unit, term, name, slate);
            return;
        }
        LocalDate on = graph.random.day(LocalDate.of(2022, 1, 10), LocalDate.of(2024, 6, 30));
        Person retiring = population.retiring(cellOf(unit, THEN).orElseThrow(), on);
        write(unit, term, name, slate);
        String committee = term.committee(unit.id, "ec");
        graph.seats.replaceAll(s -> s.committee().equals(committee) && s.role() == Role.SECRETARY
                ? new Row.Seat(committee, s.member(), Role.SECRETARY, on, s.until())
                : s);
        graph.seats.add(new Row.Seat(committee, slate.getFirst(), Role.DEPUTY_SECRETARY, term.start(), on));
        graph.seats.add(new Row.Seat(committee, retiring, Role.SECRETARY, term.start(), on));
    }

    private List<Person> eligible(SampleUnit unit, Term term) {
        return graph.eligible(unit.id, term.start(), term.end());
    }

    private void write(SampleUnit unit, Term term, String name, List<Person> slate) {
        String committee = term.committee(unit.id, "ec");
        graph.committees.add(new Row.Committee(committee, unit.id, "EXECUTIVE", name, term.start(), term.end()));
        int deputies = slate.size() > 1 ? slate.size() > 8 ? 2 : 1 : 0;
        graph.seats.addAll(ElectionSimulator.seats(committee, slate, deputies, term.start(), term.end()));
        slates.put(unit.id + "/" + term.year(), new ArrayList<>(slate));
    }
}
