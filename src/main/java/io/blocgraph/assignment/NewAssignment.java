package io.blocgraph.assignment;

import io.blocgraph.graph.RelationshipType;
import io.blocgraph.history.ChangeContext;
import io.blocgraph.history.MutationRejectedException;
import io.blocgraph.history.NodeSnapshot;
import io.blocgraph.history.Problem;
import io.blocgraph.history.UnitOfWork;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An assignment as it is to be.
 *
 * @param member the id of who shall answer
 * @param topic for what besides units; null if for nothing
 * @param until the first day on which it no longer holds; null if it lasts
 */
record NewAssignment(
        String member, @Nullable String topic, @Nullable LocalDate until) {

    /** An assignment of the same person for the same unit in the same time, or for the same topic where that is all there is. */
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
     * Sees to it that nobody answers for the same twice in the same time: ending one of two would change nothing.
     *
     * @param context the context of the change
     * @param context the context of the change, with the member locked
     * @param holder the member
     * @param units the ids of the units that it covers from the day of the change on
     * @param except the id of the assignment that this is, if it is there already
     * @param field the field of the input that is at fault
     * @throws MutationRejectedException if there is another
     */
    void refuseSecond(
            ChangeContext context, NodeSnapshot holder, Collection<String> units, String except, String field) {
        Map<String, @Nullable Object> same =
                new HashMap<>(Map.of("member", member, "units", List.copyOf(units), "except", except));
        same.put("topic", topic);
        same.put("until", until);
        for (Map<String, Object> row : context.read(SAME, same)) {
            throw new MutationRejectedException(
                    Problem.error(AssignmentProblem.ALREADY_ASSIGNED, field, holder.displayName(), row.get("name"))
                            .withEntities(List.of((String) row.get("id"))));
        }
    }

    /**
     * Makes it from the day of the change on.
     *
     * @param units the ids of the units that it covers
     * @return its id
     */
    String create(ChangeContext context, UnitOfWork work, Collection<String> units) {
        Map<String, @Nullable Object> properties = new HashMap<>();
        properties.put("topic", topic);
        properties.put("since", context.day());
        properties.put("until", until);
        properties.put("version", 1L);
        String id = work.create("Assignment", properties);
        work.relate(RelationshipType.ANSWERS_BY, member, id, Map.of());
        units.forEach(unit -> work.relationships().begin(RelationshipType.COVERS, id, unit, until));
        context.decision().ifPresent(decision -> work.relate(RelationshipType.DECIDED_BY, id, decision, Map.of()));
        return id;
    }
}
