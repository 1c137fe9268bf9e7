/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.history;

import io.blocgraph.graph.RelationshipType;
import io.blocgraph.graph.query.Row;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A relationship as a change has read it.
 *
 * @param type the type
 * @param from the id of the start node
 * @param to the id of the end node
 * @param properties the properties
 */
public record RelationshipSnapshot(RelationshipType type, String from, String to, Map<String, Object> properties) {

    /** Maps a row with {@code type}, {@code from}, {@code to} and {@code properties}. */
    static RelationshipSnapshot of(Row row) {
        return new RelationshipSnapshot(
                RelationshipType.ofStored(row.text("type")),
                row.text("from"),
                row.text("to"),
                row.row("properties").values());
    }

    /** {@return the delta that gives this relationship other properties, or deletes it if they are null} */
    Delta changedTo(@Nullable Map<String, Object> after) {
        return new Delta.RelationshipDelta(type, from, to, properties, after);
    }

    /** {@return the first day on which the relationship is valid; null if it is not known} */
    public @Nullable LocalDate since() {
        return (LocalDate) properties.get("since");
    }

    /** {@return the first day on which the relationship is no longer valid; null if it is open-ended} */
    public @Nullable LocalDate until() {
        return (LocalDate) properties.get("until");
    }

    /**
     * Returns whether the relationship is valid on a day.
     *
     * @param day the day
     * @return whether it is
     */
    public boolean holdsOn(LocalDate day) {
        return hasBegunBy(day) && (until() == null || until().isAfter(day));
    }

    /**
     * Returns whether the relationship begins on a day or before it.
     *
     * @param day the day
     * @return whether it does; true if the beginning is not known
     */
    public boolean hasBegunBy(LocalDate day) {
        return since() == null || !since().isAfter(day);
    }

    /** {@return a copy of the properties with another end date, or without one if it is null} */
    Map<String, Object> until(@Nullable LocalDate day) {
        Map<String, Object> changed = new HashMap<>(properties);
        changed.remove("until");
        if (day != null) {
            changed.put("until", day);
        }
        return changed;
    }
}
