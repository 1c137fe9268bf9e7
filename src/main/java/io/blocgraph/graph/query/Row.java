package io.blocgraph.graph.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A map that the database answered, read by type. Where it is a thing as one selection asked for it, its values stand under the keys
 * of the response.
 *
 * <p>The driver can map a value to a record by itself, too. It looks for the constructor each time, at the cost of some hundred
 * microseconds a record, which a span of a thousand units would feel, and knows neither enums nor what may be missing.
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

    /**
     * Reads a text.
     *
     * @param key its key
     * @return the text
     * @throws NullPointerException if there is none
     */
    public String text(String key) {
        return (String) Objects.requireNonNull(values.get(key), key);
    }

    /**
     * Reads a text that may be missing.
     *
     * @param key its key
     * @return the text; empty if there is none
     */
    public Optional<String> textIfAny(String key) {
        return Optional.ofNullable((String) values.get(key));
    }

    /**
     * Reads a day.
     *
     * @param key its key
     * @return the day; null if there is none
     */
    public @Nullable LocalDate day(String key) {
        return (LocalDate) values.get(key);
    }

    /**
     * Reads a number.
     *
     * @param key its key
     * @return the number
     * @throws NullPointerException if there is none
     */
    public long number(String key) {
        return (Long) Objects.requireNonNull(values.get(key), key);
    }

    /**
     * Reads the answer to a condition.
     *
     * @param key its key
     * @return whether it is true; what is not known is not
     */
    public boolean is(String key) {
        return values.get(key) == Boolean.TRUE;
    }

    /**
     * Reads a map within this one.
     *
     * @param key its key
     * @return the map
     * @throws NullPointerException if there is none
     */
    public Row row(String key) {
        return of((Map<?, ?>) Objects.requireNonNull(values.get(key), key));
    }

    /**
     * Reads a map within this one that may be missing.
     *
     * @param key its key
     * @return the map; empty if there is none
     */
    public Optional<Row> rowIfAny(String key) {
        return values.get(key) instanceof Map<?, ?> map ? Optional.of(of(map)) : Optional.empty();
    }

    /**
     * Reads a list of maps.
     *
     * @param key its key
     * @return the maps; none if there is no list
     */
    public List<Row> rows(String key) {
        return list(key).stream().map(row -> of((Map<?, ?>) row)).toList();
    }

    /**
     * Reads a list of texts.
     *
     * @param key its key
     * @return the texts; none if there is no list
     */
    public List<String> texts(String key) {
        return list(key).stream().map(String.class::cast).toList();
    }

    /**
     * Reads a list.
     *
     * @param key its key
     * @return its values, null for what is not known; none if there is no list
     */
    public List<?> list(String key) {
        return values.get(key) instanceof List<?> list ? list : List.of();
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
