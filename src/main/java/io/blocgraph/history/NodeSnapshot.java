/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.history;

import io.blocgraph.graph.query.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A node as a change has read it under its lock.
 *
 * @param id the id
 * @param labels the labels without {@code Entity}
 * @param properties the properties
 */
public record NodeSnapshot(String id, List<String> labels, Map<String, Object> properties) {

    /** Maps a row with {@code id}, {@code labels} and {@code properties}. */
    static NodeSnapshot of(Row row) {
        List<String> labels = row.texts("labels").stream()
                .filter(label -> !label.equals("Entity"))
                .toList();
        return new NodeSnapshot(row.text("id"), labels, row.row("properties").values());
    }

    /**
     * Returns whether the node has a label.
     *
     * @param label the label
     * @return whether it does
     */
    public boolean hasLabel(String label) {
        return labels.contains(label);
    }

    /**
     * Returns a text property.
     *
     * @param property the name of the property
     * @return the text; null if the node lacks the property
     */
    public @Nullable String text(String property) {
        return (String) properties.get(property);
    }

    /**
     * Returns a date property.
     *
     * @param property the name of the property
     * @return the date; null if the node lacks the property
     */
    public @Nullable LocalDate day(String property) {
        return (LocalDate) properties.get(property);
    }

    /** {@return the name under which users know the node: its name or title, or else its number or code, or else its id} */
    public String displayName() {
        for (String property : List.of("name", "fullName", "title", "number", "code")) {
            if (properties.get(property) instanceof String name && !name.isEmpty()) {
                return name;
            }
        }
        return id;
    }

    /** {@return the version of the node; 1 if it has never changed} */
    long version() {
        return properties.get("version") instanceof Long version ? version : 1;
    }
}
