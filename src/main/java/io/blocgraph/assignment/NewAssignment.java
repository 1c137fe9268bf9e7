package io.blocgraph.assignment;

import io.blocgraph.graph.Tie;
import io.blocgraph.history.Edit;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An assignment that is to be made.
 *
 * @param member the id of who shall answer
 * @param topic for what besides units; null if for nothing
 * @param until the first day on which it no longer holds; null if it lasts
 */
record NewAssignment(
        String member, @Nullable String topic, @Nullable LocalDate until) {

    /**
     * Makes it from the day of the change on.
     *
     * @param units the ids of the units that it covers
     * @return its id
     */
    String make(Edit edit, Collection<String> units) {
        Map<String, @Nullable Object> properties = new HashMap<>();
        properties.put("topic", topic);
        properties.put("since", edit.day());
        properties.put("until", until);
        properties.put("version", 1L);
        String id = edit.make("Assignment", properties);
        edit.tie(Tie.ANSWERS_BY, member, id, Map.of());
        units.forEach(unit -> edit.tie(Tie.COVERS, id, unit, until));
        edit.decision().ifPresent(decision -> edit.tie(Tie.DECIDED_BY, id, decision, Map.of()));
        return id;
    }
}
