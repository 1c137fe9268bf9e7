/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.hierarchy;

import io.blocgraph.graph.RelationshipType;
import io.blocgraph.history.ChangeContext;
import io.blocgraph.history.NodeSnapshot;
import io.blocgraph.history.RelationshipSnapshot;
import io.blocgraph.history.UnitOfWork;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Ends the coverage of units by assignments. An assignment that has never covered a unit by then, and has no topic, is
 * deleted.
 */
public final class EndedCoverage {

    /**
     * Finds the assignments of which nothing remains: no unit that was covered before the day or continues to be, and no
     * topic that has begun.
     */
    private static final String EMPTY = """
            UNWIND $ids AS id
            MATCH (a:Entity {id: id})
            WHERE (a.topic IS NULL OR coalesce(a.since >= $asOf, false))
              AND NOT EXISTS {
                MATCH (a)-[c:COVERS|COVERED /* ever */]->(u)
                WHERE coalesce(c.since < $asOf, true) OR NOT [id, u.id, c.since] IN $ended
              }
            RETURN a.id AS id""";

    private EndedCoverage() {}

    /**
     * Ends coverage of units on the effective date, and deletes the assignments of which nothing remains.
     *
     * @param context the context of the change
     * @param work collects the changes
     * @param assignments the ids of the assignments at which the relationships start
     * @param covered the {@code COVERS} relationships to be ended
     * @return the ids of the deleted assignments
     */
    public static Set<String> end(
            ChangeContext context,
            UnitOfWork work,
            Collection<String> assignments,
            Collection<RelationshipSnapshot> covered) {
        context.lock(assignments);
        List<List<Object>> ended = covered.stream()
                .filter(bond -> bond.since() != null)
                .map(bond -> List.<Object>of(bond.from(), bond.to(), Objects.requireNonNull(bond.since())))
                .toList();
        Set<String> empty = new HashSet<>();
        context.read(EMPTY, Map.of("ids", List.copyOf(assignments), "ended", ended))
                .forEach(row -> empty.add((String) row.get("id")));
        covered.stream().filter(bond -> !empty.contains(bond.from())).forEach(work.relationships()::end);
        work.delete(empty);
        return empty;
    }

    /**
     * Ends whole assignments on the effective date.
     *
     * @param context the context of the change
     * @param work collects the changes
     * @param assignments the ids of the assignments; those that have already ended are ignored
     */
    public static void end(ChangeContext context, UnitOfWork work, Collection<String> assignments) {
        List<RelationshipSnapshot> covered = context.outgoing(RelationshipType.COVERS, assignments);
        context.lock(assignments);
        List<String> lasting = new ArrayList<>();
        for (NodeSnapshot assignment : context.nodes("id", List.copyOf(assignments), "Assignment")) {
            boolean covers = covered.stream().anyMatch(bond -> bond.from().equals(assignment.id()));
            LocalDate until = assignment.day("until");
            if (covers || assignment.text("topic") != null && (until == null || until.isAfter(context.day()))) {
                lasting.add(assignment.id());
            }
        }
        Set<String> gone = end(context, work, lasting, covered);
        lasting.removeAll(gone);
        context.nodes("id", lasting, "Assignment")
                .forEach(assignment -> work.update(assignment, Map.of("until", context.day())));
    }
}
