/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.bulk.generate;

import io.blocgraph.bulk.generate.SampleBlocCommittees.Slate;
import io.blocgraph.bulk.generate.Terms.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Shares out who answers for what: each cluster has a member of the standing committee, each
 * organization a member of the executive committee, but for those that are covered through their
 * cluster only and for the holes.
 */
final class SampleAssignments {

    private static final Map<String, Set<Integer>> THROUGH_CLUSTER_ONLY =
            Map.of("dn", Set.of(4, 21, 31, 39, 50, 66, 74, 82), "th", Set.of(7, 18, 25, 42));

    /** Far enough apart: within a bloc a number names one decision. */
    private static final Map<Integer, Integer> FIRST_DECISION = Map.of(2005, 17, 2020, 111, 2025, 221);

    private final SampleGraph graph;
    private final SamplePlan plan;
    private int assignments;
    private int decisions;

    SampleAssignments(SampleGraph graph) {
        this.graph = graph;
        this.plan = graph.plan;
    }

    void assign(List<Slate> slates) {
        for (Slate slate : slates) {
            decisions = FIRST_DECISION.get(slate.term().year());
            clusters(slate);
            organizations(slate);
        }
    }

    private void clusters(Slate slate) {
        Term term = slate.term();
        List<Person> holders = slate.standingCommittee().subList(1, slate.standing());
        for (int cluster = 1; cluster <= plan.clusters().size(); cluster++) {
            String unit = graph.cluster(cluster);
            boolean present = term.year() == 2025;
            if (present && unit.equals(SampleVacancies.UNCOVERED_CLUSTER)) {
                continue;
            }
            Person holder = present && unit.equals(SampleVacancies.LAPSED_CLUSTER)
                    ? holders.getLast()
                    : holders.get((cluster + (present ? 0 : 1)) % 8 % holders.size());
            add(holder, List.of(unit), since(term), term.end());
        }
    }

    private void organizations(Slate slate) {
        Term term = slate.term();
        List<SampleUnit> units =
                graph.organizations().stream().filter(u -> isAssigned(u, term)).toList();
        List<Person> holders = slate.others();
        Map<Share, List<String>> shares = new LinkedHashMap<>();
        for (int i = 0; i < units.size(); i++) {
            SampleUnit unit = units.get(i);
            Person holder = isOverload(i, term)
                    ? slate.executive().get(1)
                    : holder(unit, term, holders, i * holders.size() / units.size());
            LocalDate since = Dates.later(since(term), unit.established.plusDays(14));
            LocalDate until = Dates.earlier(term.end(), unit.dissolved);
            shares.computeIfAbsent(new Share(holder, since, until), s -> new ArrayList<>())
                    .add(unit.id);
        }
        shares.forEach((share, ids) -> add(share.holder(), ids, share.since(), share.until()));
    }

    /** In Gia Lai one deputy is responsible for too many; not for the first organization, the deputy's own. */
    private boolean isOverload(int index, Term term) {
        return plan.id().equals("gl") && term.year() == 2025 && index >= 1 && index <= SampleVacancies.OVERLOADED_UNITS;
    }

    private record Share(Person holder, LocalDate since, LocalDate until) {}

    private boolean isAssigned(SampleUnit unit, Term term) {
        int number = Integer.parseInt(unit.id.substring(3));
        boolean throughCluster =
                THROUGH_CLUSTER_ONLY.getOrDefault(plan.id(), Set.of()).contains(number);
        boolean hole = unit.id.equals(SampleVacancies.UNCOVERED_ORGANIZATION) && term.year() == 2025
                || unit.id.equals(SampleVacancies.OUTSIDE_CLUSTERS);
        LocalDate last = Dates.earlier(unit.dissolved, term.end());
        return !throughCluster
                && !hole
                && Dates.later(since(term), unit.established.plusDays(14)).isBefore(last);
    }

    /** Nobody answers for the organization that they belong to: the next one does then. */
    private Person holder(SampleUnit unit, Term term, List<Person> holders, int first) {
        Set<String> own = graph.eligible(unit.id, term.start(), term.start()).stream()
                .map(Person::id)
                .collect(Collectors.toSet());
        return IntStream.range(first, first + holders.size())
                .mapToObj(i -> holders.get(i % holders.size()))
                .filter(p -> !own.contains(p.id()))
                .findFirst()
                .orElseThrow();
    }

    private static LocalDate since(Term term) {
        return term.start().plusDays(18);
    }

    private void add(Person holder, List<String> units, LocalDate since, LocalDate until) {
        String decision = decisions++ + "-QĐ/ĐUK";
        String id = nextId();
        units.forEach(unit -> graph.assignments.add(new Row.Assignment(id, holder, unit, since, until, decision)));
    }

    private String nextId() {
        return "%s-a-%04d".formatted(plan.id(), ++assignments);
    }

    /** Hands over all responsibilities of a person to another from a day on, except for one unit. */
    void handOver(Person from, Person to, String except, LocalDate ended, LocalDate since) {
        List<Row.Assignment> open = graph.assignments.stream()
                .filter(a -> a.member().equals(from)
                        && a.until().equals(Dates.LASTING)
                        && !a.unit().equals(except))
                .toList();
        graph.assignments.replaceAll(
                a -> open.contains(a) ? new Row.Assignment(a.id(), from, a.unit(), a.since(), ended, a.decision()) : a);
        // What ends goes on under its id, what stays becomes an assignment of its own.
        String kept = nextId();
        graph.assignments.replaceAll(a -> a.unit().equals(except) && a.until().equals(Dates.LASTING)
                ? new Row.Assignment(kept, from, except, a.since(), a.until(), a.decision())
                : a);
        add(to, open.stream().map(Row.Assignment::unit).toList(), since, Dates.LASTING);
    }
}
