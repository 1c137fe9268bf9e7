package io.blocgraph.responsibility;

import io.blocgraph.hierarchy.UnitKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Everything for which a member answers: the chain asked from the other end.
 *
 * @param entries the units answered for directly, then those below them, each once
 * @param total what is in all of them together
 */
record Span(List<Entry> entries, Counts total) {

    /**
     * A seat or an assignment by which a member answers.
     *
     * @param id its id
     * @param via whether it is a seat or an assignment
     * @param acting whether it is a deputy's seat
     * @param decision the number of the decision, of an assignment
     * @param units the unit that it is about, and those below it, nearest first
     */
    record ResponsibilitySource(String id, Via via, boolean acting, Optional<String> decision, List<SpanUnit> units) {}

    /**
     * A unit that a tie reaches.
     *
     * @param id its id
     * @param name its name
     * @param kind the code of its kind
     * @param path the ids from the unit that the tie is about to this one
     * @param cluster the id of its cluster
     * @param members how many members belong to it itself
     */
    record SpanUnit(String id, String name, String kind, List<String> path, Optional<String> cluster, long members) {

        boolean direct() {
            return path.size() == 1;
        }
    }

    /**
     * A unit for which the member answers.
     *
     * @param unit the unit
     * @param source by what
     * @param counts what is in it
     */
    record Entry(SpanUnit unit, ResponsibilitySource source, Counts counts) {}

    /** How many organizations, cells and members there are. */
    record Counts(long organizations, long cells, long members) {

        static final Counts NONE = new Counts(0, 0, 0);

        static Counts of(SpanUnit unit) {
            return new Counts(
                    unit.kind().equals(UnitKind.ORGANIZATION) ? 1 : 0,
                    unit.kind().equals(UnitKind.CELL) ? 1 : 0,
                    unit.members());
        }

        Counts plus(Counts other) {
            return new Counts(organizations + other.organizations, cells + other.cells, members + other.members);
        }
    }

    /**
     * Adds up what ties reach. A unit that more than one of them reaches is answered for by each that is about it directly,
     * else by the nearest.
     *
     * @param ties the seats and assignments by which the member answers
     * @return the span
     */
    static Span of(List<ResponsibilitySource> ties) {
        SequencedMap<String, Entry> nearest = new LinkedHashMap<>();
        List<Entry> direct = new ArrayList<>();
        for (ResponsibilitySource tie : ties) {
            Map<String, Counts> counts = counts(tie.units());
            for (SpanUnit unit : tie.units()) {
                Entry entry = new Entry(unit, tie, counts.getOrDefault(unit.id(), Counts.NONE));
                if (unit.direct()) {
                    direct.add(entry);
                }
                nearest.merge(unit.id(), entry, Span::nearer);
            }
        }
        List<Entry> entries = new ArrayList<>(direct);
        nearest.values().stream().filter(entry -> !entry.unit().direct()).forEach(entries::add);
        return new Span(List.copyOf(entries), total(nearest.values()));
    }

    private static Entry nearer(Entry one, Entry other) {
        return other.unit().path().size() < one.unit().path().size() ? other : one;
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

    private static Counts total(Collection<Entry> each) {
        return each.stream().map(entry -> Counts.of(entry.unit())).reduce(Counts.NONE, Counts::plus);
    }
}
