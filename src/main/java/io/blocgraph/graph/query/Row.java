/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph.query;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A map returned by the database, read by type. For a node read by a selection, the values are stored under the response keys.
 *
 * <p>The driver can map values to records itself, but looks up the constructor each time, at some hundred microseconds per record,
 * which a span of a thousand units would feel, and supports neither enums nor missing values.
 *
 * @param values the values; where two types resolve one response key differently, under {@code key@Type}
 */
public record Row(Map<String, Object> values) {

    /** The key of the labels of a node selected through an interface. */
    static final String LABELS = "labels()";

    /** The key of the ids of the members whose personal data was read with the node: one, or a list. */
    public static final String PERSONAL_READS = "read()";

    /**
     * Returns the value of a field.
     *
     * @param key the field's response key
     * @param type the node's type
     * @return the value from the database; null if there is none
     */
    public @Nullable Object value(String key, String type) {
        Object value = values.get(key);
        return value == null ? values.get(key + "@" + type) : value;
    }

    /** {@return the labels of the node; empty unless it was selected through an interface} */
    public List<String> labels() {
        return values.get(LABELS) instanceof List<?> labels
                ? labels.stream().map(String.class::cast).toList()
                : List.of();
    }

    /**
     * Reads a text.
     *
     * @param key its key
     * @return the text
     * @throws NullPointerException if it is missing
     */
    public String text(String key) {
        return (String) Objects.requireNonNull(values.get(key), key);
    }

    /**
     * Reads an optional text.
     *
     * @param key its key
     * @return the text; empty if it is missing
     */
    public Optional<String> textIfAny(String key) {
        return Optional.ofNullable((String) values.get(key));
    }

    /**
     * Reads a day.
     *
     * @param key its key
     * @return the day; null if it is missing
     */
    public @Nullable LocalDate day(String key) {
        return (LocalDate) values.get(key);
    }

    /**
     * Reads a point in time.
     *
     * @param key its key
     * @return the time
     * @throws NullPointerException if it is missing
     */
    public ZonedDateTime time(String key) {
        return (ZonedDateTime) Objects.requireNonNull(values.get(key), key);
    }

    /**
     * Reads an optional point in time.
     *
     * @param key its key
     * @return the time; empty if it is missing
     */
    public Optional<ZonedDateTime> timeIfAny(String key) {
        return Optional.ofNullable((ZonedDateTime) values.get(key));
    }

    /**
     * Reads a number.
     *
     * @param key its key
     * @return the number
     * @throws NullPointerException if it is missing
     */
    public long number(String key) {
        return (Long) Objects.requireNonNull(values.get(key), key);
    }

    /**
     * Reads a boolean.
     *
     * @param key its key
     * @return whether it is true; false if it is missing
     */
    public boolean is(String key) {
        return values.get(key) == Boolean.TRUE;
    }

    /**
     * Reads a nested map.
     *
     * @param key its key
     * @return the map
     * @throws NullPointerException if it is missing
     */
    public Row row(String key) {
        return of((Map<?, ?>) Objects.requireNonNull(values.get(key), key));
    }

    /**
     * Reads an optional nested map.
     *
     * @param key its key
     * @return the map; empty if it is missing
     */
    public Optional<Row> rowIfAny(String key) {
        return values.get(key) instanceof Map<?, ?> map ? Optional.of(of(map)) : Optional.empty();
    }

    /**
     * Reads a list of maps.
     *
     * @param key its key
     * @return the maps; empty if the list is missing
     */
    public List<Row> rows(String key) {
        return list(key).stream().map(row -> of((Map<?, ?>) row)).toList();
    }

    /**
     * Reads a list of texts.
     *
     * @param key its key
     * @return the texts; empty if the list is missing
     */
    public List<String> texts(String key) {
        return list(key).stream().map(String.class::cast).toList();
    }

    /**
     * Reads a list.
     *
     * @param key its key
     * @return its values, null for unknown ones; empty if the list is missing
     */
    public List<?> list(String key) {
        return values.get(key) instanceof List<?> list ? list : List.of();
    }

    /** Collects the ids of the members whose personal data a result holds. */
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
     * Wraps a result from the database.
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
     * Creates a row from a map returned by the database.
     *
     * @param map a map with text keys
     * @return the row
     */
    @SuppressWarnings("unchecked")
    public static Row of(Map<?, ?> map) {
        return new Row((Map<String, Object>) map);
    }
}
