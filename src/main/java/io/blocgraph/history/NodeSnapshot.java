package io.blocgraph.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A node as a change has read it under its lock.
 *
 * @param id its id
 * @param labels its labels, {@code Entity} left out
 * @param properties its properties
 */
public record NodeSnapshot(String id, List<String> labels, Map<String, Object> properties) {

    /** Maps a row with {@code id}, {@code labels} and {@code properties}. */
    static NodeSnapshot of(Map<String, Object> row) {
        List<String> labels = ((List<?>) row.get("labels"))
                .stream()
                        .map(String.class::cast)
                        .filter(label -> !label.equals("Entity"))
                        .toList();
        return new NodeSnapshot((String) row.get("id"), labels, RelationshipSnapshot.properties(row.get("properties")));
    }

    /**
     * Whether it bears a label.
     *
     * @param label the label
     * @return whether it does
     */
    public boolean hasLabel(String label) {
        return labels.contains(label);
    }

    /**
     * A property that is a text.
     *
     * @param property its name
     * @return the text; null if it has none
     */
    public @Nullable String text(String property) {
        return (String) properties.get(property);
    }

    /**
     * A property that is a day.
     *
     * @param property its name
     * @return the day; null if it has none
     */
    public @Nullable LocalDate day(String property) {
        return (LocalDate) properties.get(property);
    }

    /**
     * What people call it.
     *
     * @return its name, else its code, else its id
     */
    public String displayName() {
        for (String property : List.of("name", "fullName", "number", "code")) {
            if (properties.get(property) instanceof String name && !name.isEmpty()) {
                return name;
            }
        }
        return id;
    }

    long version() {
        return properties.get("version") instanceof Long version ? version : 1;
    }
}
