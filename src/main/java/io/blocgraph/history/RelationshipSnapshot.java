package io.blocgraph.history;

import io.blocgraph.graph.RelationshipType;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A relationship as a change has read it.
 *
 * @param type what it is
 * @param from the id of the node where it begins
 * @param to the id of the node where it ends
 * @param properties its properties
 */
public record RelationshipSnapshot(RelationshipType type, String from, String to, Map<String, Object> properties) {

    /** Maps a row with {@code type}, {@code from}, {@code to} and {@code properties}. */
    static RelationshipSnapshot of(Map<String, Object> row) {
        return new RelationshipSnapshot(
                RelationshipType.ofStored((String) row.get("type")),
                (String) row.get("from"),
                (String) row.get("to"),
                properties(row.get("properties")));
    }

    @SuppressWarnings("unchecked") // the value of Cypher's properties()
    static Map<String, Object> properties(Object read) {
        return (Map<String, Object>) read;
    }

    /** {@return the delta from this relationship to one with other properties; null deletes it} */
    Delta changedTo(@Nullable Map<String, Object> after) {
        return new Delta.RelationshipDelta(type, from, to, properties, after);
    }

    /**
     * Its first day.
     *
     * @return the day; null if it is not known
     */
    public @Nullable LocalDate since() {
        return (LocalDate) properties.get("since");
    }

    /**
     * The first day on which it no longer holds.
     *
     * @return the day; null while it lasts
     */
    public @Nullable LocalDate until() {
        return (LocalDate) properties.get("until");
    }

    /**
     * Whether it holds on a day.
     *
     * @param day the day
     * @return whether it does
     */
    public boolean holdsOn(LocalDate day) {
        return hasBegunBy(day) && (until() == null || until().isAfter(day));
    }

    /**
     * Whether its first day is not after a day.
     *
     * @param day the day
     * @return whether it has begun
     */
    public boolean hasBegunBy(LocalDate day) {
        return since() == null || !since().isAfter(day);
    }

    /** Its properties with another end. */
    Map<String, Object> until(@Nullable LocalDate day) {
        Map<String, Object> changed = new HashMap<>(properties);
        changed.remove("until");
        if (day != null) {
            changed.put("until", day);
        }
        return changed;
    }
}
