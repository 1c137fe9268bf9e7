/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.followup;

import io.blocgraph.graph.query.Row;
import io.blocgraph.history.ChangeContext;
import io.blocgraph.history.InputValidation;
import io.blocgraph.history.MutationRejectedException;
import io.blocgraph.history.NodeSnapshot;
import io.blocgraph.history.Problem;
import io.blocgraph.history.UnitOfWork;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The targets of some units, as a change has read them under their locks, to be set or changed.
 *
 * @param responsibleMembers determines who is responsible
 * @param present those that are set already
 */
record Targets(ResponsibleMembers responsibleMembers, Map<Key, StoredFollowUp> present) {

    /** Years that somebody could mean. */
    private static final int EARLIEST = 1930;

    private static final int YEARS_AHEAD = 10;

    private static final List<String> QUARTERS = List.of("q1", "q2", "q3", "q4");

    private static final String PRESENT = """
            UNWIND $keys AS key
            MATCH (f:FollowUp {kind: 'TARGET', aboutId: key.unit} WHERE f.day IS NOT NULL) USING INDEX f:FollowUp(kind, aboutId, day)
            WHERE f.year = key.year AND toLower(f.title) = key.measure
            RETURN f.id AS id, key.unit AS unit, key.year AS year, key.measure AS measure,
                   head(COLLECT { MATCH (f)-[:HANDLED_BY|WAS_HANDLED_BY /* ever */]->(m) RETURN m.id }) AS handler""";

    /** A target by what it cannot be twice: the unit, the year, and the measure without regard to case. */
    record Key(String unit, long year, String measure) {

        static Key of(String unit, int year, String title) {
            return new Key(unit, year, title.toLowerCase(Locale.ROOT));
        }
    }

    /** Reads the targets that are set, and locks them. */
    static Targets of(ChangeContext context, ResponsibleMembers responsibleMembers, Collection<Key> keys) {
        List<Map<String, Object>> wanted = new HashSet<>(keys)
                .stream()
                        .map(key -> Map.<String, Object>of(
                                "unit", key.unit(), "year", key.year(), "measure", key.measure()))
                        .toList();
        Map<Key, Row> found = new HashMap<>();
        context.read(PRESENT, Map.of("keys", wanted)).stream()
                .map(Row::of)
                .forEach(row ->
                        found.putIfAbsent(new Key(row.text("unit"), row.number("year"), row.text("measure")), row));
        context.lock(found.values().stream().map(row -> row.text("id")).toList());
        Map<Key, StoredFollowUp> present = new HashMap<>();
        found.forEach((key, row) -> present.put(
                key,
                new StoredFollowUp(
                        context.node("unit", row.text("id"), "Target"), key.unit(), row.textIfAny("handler"))));
        return new Targets(responsibleMembers, present);
    }

    /**
     * Rejects a year that nobody means, or in which the unit does not exist.
     *
     * @throws MutationRejectedException {@code YEAR} if it is not near, {@code UNIT_NOT_ESTABLISHED} or {@code UNIT_DISSOLVED}
     */
    static void requireYear(ChangeContext context, NodeSnapshot unit, int year) {
        if (year < EARLIEST || year > context.today().getYear() + YEARS_AHEAD) {
            throw MutationRejectedException.of(FollowUpProblem.YEAR, "year", String.valueOf(year));
        }
        UnitLifetime.of(unit).requireAny("year", LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /**
     * Rejects a figure that nobody can reach.
     *
     * @throws MutationRejectedException {@code FIGURE_NEGATIVE} if it is below zero
     */
    static void requireNotNegative(String field, @Nullable Double figure) {
        if (figure != null && figure < 0) {
            throw MutationRejectedException.of(FollowUpProblem.FIGURE_NEGATIVE, field, figure);
        }
    }

    /**
     * Returns a warning if a figure that is given is below one of an earlier quarter, or above one of a later quarter: figures count from
     * the beginning of the year.
     *
     * @param before the properties of the target; empty if it is new
     * @param given what is given of them
     * @param field the input field of a quarter
     */
    static Optional<Problem> findFall(
            Map<String, ? extends @Nullable Object> before,
            Map<String, ? extends @Nullable Object> given,
            UnaryOperator<String> field) {
        Map<String, @Nullable Object> all = new HashMap<>(before);
        all.putAll(given);
        String earlier = null;
        for (String quarter : QUARTERS) {
            if (!(all.get(quarter) instanceof Double figure)) {
                continue;
            }
            if (earlier != null
                    && all.get(earlier) instanceof Double former
                    && figure < former
                    && (given.containsKey(quarter) || given.containsKey(earlier))) {
                return Optional.of(Problem.warningAt(
                        field.apply(given.containsKey(quarter) ? quarter : earlier),
                        FollowUpProblem.FIGURE_FALLS,
                        quarter.substring(1),
                        figure,
                        earlier.substring(1),
                        former));
            }
            earlier = quarter;
        }
        return Optional.empty();
    }

    /** {@return what is to be reached, as it is stored} */
    static String title(String field, String given) {
        return InputValidation.name(field, given).orElseThrow();
    }

    /**
     * Sets a target, or changes it if it is set already.
     *
     * @param unit the unit
     * @param year the year
     * @param title what is to be reached, as it is stored
     * @param given the other properties that are given; null removes one
     * @param responsible the id of the responsible member; null for the present one, or the nearest in the chain
     * @return the id of the target
     */
    String set(
            ChangeContext context,
            UnitOfWork work,
            NodeSnapshot unit,
            int year,
            String title,
            Map<String, @Nullable Object> given,
            @Nullable String responsible) {
        StoredFollowUp target = present.get(Key.of(unit.id(), year, title));
        if (target != null) {
            if (responsible != null) {
                responsibleMembers.find(context, responsible, unit.id());
                target.handOver(work, responsible);
            }
            target.update(work, state(target.node(), given), context.day(), given);
            return target.id();
        }
        NewFollowUp made = new NewFollowUp(FollowUpKind.TARGET, state(given))
                .with("year", (long) year)
                .with("title", title)
                .with("dueOn", LocalDate.of(year, 12, 31))
                .handledBy(responsibleMembers.find(context, responsible, unit.id()));
        given.forEach(made::with);
        return made.create(context, work, unit.id());
    }

    /** {@return the state of a target with other values} */
    static FollowUpState state(NodeSnapshot target, Map<String, @Nullable Object> values) {
        Map<String, @Nullable Object> all = new HashMap<>(target.properties());
        all.putAll(values);
        return state(all);
    }

    /** A target is reached if the last figure is not below the planned one. */
    private static FollowUpState state(Map<String, @Nullable Object> values) {
        for (String quarter : QUARTERS.reversed()) {
            if (values.get(quarter) instanceof Double actual && values.get("planned") instanceof Double planned) {
                return actual >= planned ? FollowUpState.DONE : FollowUpState.OPEN;
            }
        }
        return FollowUpState.OPEN;
    }
}
