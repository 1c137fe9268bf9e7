package io.blocgraph.graph.query;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A thing as one selection asked for it: its values under the keys of the response.
 *
 * @param values the values; where two types answer one key differently, under {@code key@Type}
 */
public record Row(Map<String, Object> values) {

    /** The key under which a thing of an interface's type keeps its labels. */
    static final String LABELS = "labels()";

    /** The key under which a thing keeps the ids of the members whose personal data were read with it: one, or a list. */
    public static final String PERSONAL_READS = "read()";

    /**
     * The value of a field.
     *
     * @param key the field's key in the response
     * @param type the type of the thing
     * @return what the database answered, null if nothing
     */
    public @Nullable Object value(String key, String type) {
        Object value = values.get(key);
        return value == null ? values.get(key + "@" + type) : value;
    }

    /**
     * The GraphQL type of the thing.
     *
     * @return the type's name; empty unless the selection was on an interface
     */
    public Optional<String> type() {
        return values.get(LABELS) instanceof List<?> labels ? Optional.of(typeOf(labels)) : Optional.empty();
    }

    /** Labels and types bear the same names. Units of kinds that a deployment added have a type in common. */
    private static String typeOf(List<?> labels) {
        return labels.stream()
                .map(String.class::cast)
                .filter(FieldMappings.OBJECT_TYPES::contains)
                .findFirst()
                .orElse("OtherUnit");
    }

    /** Collects the ids of the members whose personal data an answer holds. */
    static void collectPersonalReads(@Nullable Object answer, Set<String> members) {
        switch (answer) {
            case Map<?, ?> map ->
                map.forEach((key, value) -> {
                    if (PERSONAL_READS.equals(key)) {
                        collectIds(value, members);
                    } else {
                        collectPersonalReads(value, members);
                    }
                });
            case List<?> list -> list.forEach(each -> collectPersonalReads(each, members));
            case null, default -> {}
        }
    }

    private static void collectIds(@Nullable Object value, Set<String> members) {
        switch (value) {
            case String id -> members.add(id);
            case List<?> list -> list.forEach(each -> collectIds(each, members));
            case null, default -> {}
        }
    }

    /**
     * Wraps what the database answered.
     *
     * @param read a value, a map, a list of either, or null
     * @return the same with maps as rows
     */
    public static @Nullable Object wrap(@Nullable Object read) {
        return switch (read) {
            case Map<?, ?> map -> of(map);
            case List<?> list -> list.stream().map(Row::wrap).toList();
            case null -> null;
            default -> read;
        };
    }

    /**
     * A map that the database answered.
     *
     * @param map its keys are texts
     * @return the row
     */
    @SuppressWarnings("unchecked")
    public static Row of(Map<?, ?> map) {
        return new Row((Map<String, Object>) map);
    }
}
