/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.responsibility;

import io.blocgraph.hierarchy.UnitKind;
import io.blocgraph.hierarchy.UnitRef;
import io.blocgraph.member.MemberRef;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Everything for which a member answers on a day: the chain asked from the other end.
 *
 * @param asOf the day
 * @param entries the units answered for directly, then those below them, each once
 * @param total what is in all of them together
 */
record Span(LocalDate asOf, List<SpanEntry> entries, Counts total) {

    /**
     * A seat or an assignment by which a member answers.
     *
     * @param member the member
     * @param via whether it is a seat or an assignment
     * @param acting whether it is a deputy's seat
     * @param decision the number of the decision, of an assignment
     * @param units the unit that it is about, and those below it, nearest first
     */
    record ResponsibilitySource(
            MemberRef member, Via via, boolean acting, Optional<String> decision, List<SpanUnit> units) {}

    /**
     * A unit that a tie reaches.
     *
     * @param unit the unit
     * @param path the ids from the unit that the tie is about to this one
     * @param cluster the id of its cluster
     * @param members how many members belong to it itself
     */
    record SpanUnit(UnitRef unit, List<String> path, Optional<String> cluster, long members) {

        String id() {
            return unit.id();
        }

        boolean direct() {
            return path.size() == 1;
        }
    }

    /** How many organizations, cells and members there are. */
    record Counts(long organizations, long cells, long members) {

        static final Counts NONE = new Counts(0, 0, 0);

        static Counts of(SpanUnit below) {
            return new Counts(
                    below.unit().isA(UnitKind.ORGANIZATION) ? 1 : 0,
                    below.unit().isA(UnitKind.CELL) ? 1 : 0,
                    below.members());
        }

        Counts plus(Counts other) {
            return new Counts(organizations + other.organizations, cells + other.cells, members + other.members);
        }
    }

    /**
     * Adds up what ties reach. A unit that more than one of them reaches is answered for by each that is about it directly,
     * else by the nearest.
     *
     * @param asOf the day
     * @param ties the seats and assignments by which the member answers
     * @return the span
     */
    static Span of(LocalDate asOf, List<ResponsibilitySource> ties) {
        SequencedMap<String, SpanEntry> nearest = new LinkedHashMap<>();
        List<SpanEntry> direct = new ArrayList<>();
        for (ResponsibilitySource tie : ties) {
            Map<String, Counts> counts = counts(tie.units());
            for (SpanUnit below : tie.units()) {
                SpanEntry entry = new SpanEntry(below, tie, counts.getOrDefault(below.id(), Counts.NONE));
                if (below.direct()) {
                    direct.add(entry);
                }
                nearest.merge(below.id(), entry, Span::nearer);
            }
        }
        List<SpanEntry> entries = new ArrayList<>(direct);
        nearest.values().stream().filter(entry -> !entry.direct()).forEach(entries::add);
        return new Span(asOf, List.copyOf(entries), total(nearest.values()));
    }

    private static SpanEntry nearer(SpanEntry one, SpanEntry other) {
        return other.below().path().size() < one.below().path().size() ? other : one;
    }

    /** Each unit counts for all on its way; what is in an organization counts for its cluster too, which is on no way. */
    private static Map<String, Counts> counts(List<SpanUnit> units) {
        Map<String, String> clusters = new HashMap<>();
        units.forEach(unit -> unit.cluster().ifPresent(cluster -> clusters.put(unit.id(), cluster)));
        Map<String, Counts> counts = new HashMap<>();
        for (SpanUnit unit : units) {
            for (String id : unit.path()) {
                counts.merge(id, Counts.of(unit), Counts::plus);
                String cluster = clusters.get(id);
                if (cluster != null && !unit.path().contains(cluster)) {
                    counts.merge(cluster, Counts.of(unit), Counts::plus);
                }
            }
        }
        return counts;
    }

    private static Counts total(Collection<SpanEntry> each) {
        return each.stream().map(entry -> Counts.of(entry.below())).reduce(Counts.NONE, Counts::plus);
    }

    /** How many different organizations are answered for. */
    public long organizationCount() {
        return total.organizations();
    }

    /** How many different cells are answered for. */
    public long cellCount() {
        return total.cells();
    }

    /** How many different members belong to what is answered for. */
    public long memberCount() {
        return total.members();
    }
}
