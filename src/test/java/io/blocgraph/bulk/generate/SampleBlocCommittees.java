/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.bulk.generate;

import io.blocgraph.bulk.generate.Terms.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Elects the committees of a bloc. The secretary, the deputies and one more come from the bloc's own
 * office; the others lead an organization.
 */
final class SampleBlocCommittees {

    /** The term in which the report was written, which only Đà Nẵng has. */
    static final Term BLOC_2005 = new Term(2005, LocalDate.of(2005, 10, 14), LocalDate.of(2010, 8, 20));

    private static final Term STEERING = new Term(2025, LocalDate.of(2025, 9, 3), Dates.LASTING);

    private final SampleGraph graph;
    private final SamplePlan plan;
    private final SampleCommittees committees;
    private final SamplePopulation population;

    SampleBlocCommittees(SampleGraph graph, SampleCommittees committees, SamplePopulation population) {
        this.graph = graph;
        this.plan = graph.plan;
        this.committees = committees;
        this.population = population;
    }

    /** The executive committee of a term in the order of rank; the first ones are the standing committee. */
    record Slate(Term term, List<Person> executive, int standing) {

        List<Person> standingCommittee() {
            return executive.subList(0, standing);
        }

        List<Person> others() {
            return executive.subList(standing, executive.size());
        }
    }

    List<Slate> elect() {
        List<Slate> slates = new ArrayList<>();
        if (plan.id().equals("dn")) {
            slates.add(slate(BLOC_2005, officeOf2005(), 21, 9, List.of()));
        }
        Term both = new Term(2020, Terms.BLOC_2020.start(), Dates.LASTING);
        List<Person> office = office(both);
        Slate first = slate(Terms.BLOC_2020, office.subList(0, 4), plan.executive(), 9, List.of());
        List<Person> present = List.of(office.get(1), office.get(4), office.get(2), office.get(5));
        slates.add(first);
        slates.add(slate(Terms.BLOC_2025, present, plan.executive(), plan.standing(), first.executive()));
        slates.forEach(this::write);
        if (plan.id().equals("dn")) {
            steeringBoard(slates.getLast());
        }
        return slates;
    }

    private List<Person> office(Term term) {
        return graph.eligible(graph.organization(1), term.start(), term.end()).stream()
                .sorted(Comparator.comparing(Person::joined))
                .limit(6)
                .toList();
    }

    private List<Person> officeOf2005() {
        List<Person> office = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            office.add(population.retired(graph.unit(graph.organization(1))));
        }
        return office;
    }

    private Slate slate(Term term, List<Person> office, int seats, int standing, List<Person> before) {
        Set<Person> inBloc = new HashSet<>(graph.eligible(plan.id(), term.start(), term.end()));
        List<Person> secretaries = graph.organizations().stream()
                .filter(u -> u.lives() && !u.id.equals(graph.organization(1)) && !u.id.equals("dn-023"))
                .filter(u -> u.hasCells() || plan.members() < 2000)
                .map(u -> committees.secretary(u.id, term.year()))
                .flatMap(Optional::stream)
                .filter(inBloc::contains)
                .distinct()
                .toList();
        Set<Person> slate = new LinkedHashSet<>(office);
        List<Person> again = before.stream().filter(secretaries::contains).toList();
        List<Person> fresh =
                secretaries.stream().filter(p -> !before.contains(p)).toList();
        // Some of those who sat before move up, the others make room.
        slate.addAll(graph.random.sample(again, 2));
        slate.addAll(graph.random.sample(fresh, standing - slate.size() + 3));
        slate.addAll(graph.random.sample(again, seats / 3));
        slate.addAll(graph.random.sample(fresh, fresh.size()));
        slate.addAll(graph.random.sample(again, again.size()));
        return new Slate(term, slate.stream().limit(seats).toList(), standing);
    }

    private void write(Slate slate) {
        Term term = slate.term();
        String years = ", nhiệm kỳ " + term.year() + "–" + (term.year() + 5);
        String executive = committee(term, "ec", "EXECUTIVE", "Ban Chấp hành Đảng bộ khối" + years);
        graph.seats.addAll(ElectionSimulator.seats(executive, slate.executive(), 2, term.start(), term.end()));
        String standing = committee(term, "sc", "STANDING", "Ban Thường vụ Đảng ủy khối" + years);
        graph.seats.addAll(ElectionSimulator.seats(standing, slate.standingCommittee(), 2, term.start(), term.end()));
        if (term.year() > 2005) {
            String inspection = committee(term, "ic", "INSPECTION", "Ủy ban Kiểm tra Đảng ủy khối" + years);
            List<Person> all = slate.executive();
            List<Person> inspectors = new ArrayList<>(List.of(all.get(3)));
            inspectors.addAll(all.subList(slate.standing() + 1, slate.standing() + 5));
            graph.seats.addAll(ElectionSimulator.seatsUnderHead(inspection, inspectors, 1, term.start(), term.end()));
        }
    }

    private void steeringBoard(Slate slate) {
        String board = committee(
                STEERING,
                "sb",
                "STEERING",
                "Ban Chỉ đạo học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh");
        graph.seats.addAll(ElectionSimulator.seatsUnderHead(
                board, slate.executive().subList(0, 7), 2, STEERING.start(), STEERING.end()));
    }

    private String committee(Term term, String suffix, String kind, String name) {
        String id = term.committee(plan.id(), suffix);
        graph.committees.add(new Row.Committee(id, plan.id(), kind, name, term.start(), term.end()));
        return id;
    }
}
