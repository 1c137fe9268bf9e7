/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.assignment;

import io.blocgraph.graph.RelationshipType;
import io.blocgraph.graph.query.Row;
import io.blocgraph.history.ChangeContext;
import io.blocgraph.history.MutationRejectedException;
import io.blocgraph.history.NodeSnapshot;
import io.blocgraph.history.PlannedEnd;
import io.blocgraph.history.Problem;
import io.blocgraph.history.UnitOfWork;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An assignment to be created.
 *
 * @param member the id of the member who becomes responsible
 * @param topic the topic; null for none
 * @param until the first day on which it is no longer valid; null if it is open-ended
 */
record NewAssignment(
        String member, @Nullable String topic, @Nullable LocalDate until) {

    /**
     * Finds an assignment of the same member with an overlapping period that covers one of the units, or, without units, has
     * the same topic.
     */
    private static final String SAME = """
            MATCH (:Entity {id: $member})-[:ANSWERS_BY|ANSWERED_BY /* ever */]->(a)
            WHERE a.id <> $except
            OPTIONAL MATCH (a)-[c:COVERS|COVERED /* ever */]->(u)
            WHERE u.id IN $units AND coalesce(c.until > $asOf, true) AND coalesce(c.since < $until, true)
            WITH a, u
            WHERE u IS NOT NULL
               OR size($units) = 0 AND toLower(a.topic) = toLower($topic) AND a.since IS NOT NULL
                  AND coalesce(a.until > $asOf, true) AND coalesce(a.since < $until, true)
            RETURN a.id AS id, coalesce(u.name, a.topic) AS name LIMIT 1""";

    /**
     * Rejects the assignment if the member is already responsible for the same unit or topic in an overlapping period: with
     * two such assignments, ending one would have no effect.
     *
     * @param context the context of the change, with the member locked
     * @param holder the member
     * @param units the ids of the units that it covers from the effective date on
     * @param except the id of this assignment if it already exists, otherwise empty
     * @param field the input field at fault
     * @throws MutationRejectedException {@code ALREADY_ASSIGNED} if there is another
     */
    void refuseSecond(
            ChangeContext context, NodeSnapshot holder, Collection<String> units, String except, String field) {
        Map<String, @Nullable Object> same =
                new HashMap<>(Map.of("member", member, "units", List.copyOf(units), "except", except));
        same.put("topic", topic);
        same.put("until", until);
        for (Map<String, Object> found : context.read(SAME, same)) {
            Row row = Row.of(found);
            throw new MutationRejectedException(
                    Problem.error(AssignmentProblem.ALREADY_ASSIGNED, field, holder.displayName(), row.text("name"))
                            .withEntities(List.of(row.text("id"))));
        }
    }

    /**
     * Creates the assignment from the effective date on.
     *
     * @param context the context of the change
     * @param work collects the changes
     * @param units the ids of the units that it covers
     * @return the id of the assignment
     */
    String create(ChangeContext context, UnitOfWork work, Collection<String> units) {
        Map<String, @Nullable Object> properties = new HashMap<>();
        properties.put("topic", topic);
        properties.put("since", context.day());
        properties.put("until", PlannedEnd.of(context, work, until, List.of(member)));
        properties.put("version", 1L);
        String id = work.create("Assignment", properties);
        work.relate(RelationshipType.ANSWERS_BY, member, id, Map.of());
        cover(context, work, id, units);
        context.decision().ifPresent(decision -> work.relate(RelationshipType.DECIDED_BY, id, decision, Map.of()));
        return id;
    }

    /**
     * Lets the assignment cover units from the effective date on.
     *
     * @param context the context of the change
     * @param work collects the changes
     * @param id the id of the assignment
     * @param units the ids of the units
     */
    void cover(ChangeContext context, UnitOfWork work, String id, Collection<String> units) {
        for (String unit : units) {
            LocalDate end = PlannedEnd.of(context, work, until, List.of(unit, member));
            work.relationships().begin(RelationshipType.COVERS, id, unit, end);
        }
    }
}
