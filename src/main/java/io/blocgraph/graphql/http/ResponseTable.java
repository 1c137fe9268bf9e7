/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graphql.http;

import io.blocgraph.exchange.Table;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the data of a response as a table: a row for each node of its connection, a column for each field that is selected of it,
 * {@code cell.name} for one below another. A list within a node becomes one text.
 */
final class ResponseTable {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private ResponseTable() {}

    /**
     * Reads the one connection of a response.
     *
     * @param data the data of the response
     * @return the table; empty if there is no connection whose nodes are selected, or more than one
     */
    static Optional<Table<Map<String, @Nullable Object>>> of(@Nullable Object data) {
        Map<String, List<?>> connections = new LinkedHashMap<>();
        find("data", data, connections);
        if (connections.size() != 1) {
            return Optional.empty();
        }
        Map.Entry<String, List<?>> connection =
                connections.entrySet().iterator().next();
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        List<String> headings = new ArrayList<>();
        for (Object node : connection.getValue()) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            flatten("", node, row);
            row.keySet().forEach(heading -> insert(heading, headings));
            rows.add(row);
        }
        headings.removeIf(heading -> headings.stream().anyMatch(other -> other.startsWith(heading + ".")));
        List<Table.Column<Map<String, @Nullable Object>>> columns = headings.stream()
                .map(heading -> new Table.Column<Map<String, @Nullable Object>>(heading, row -> row.get(heading)))
                .toList();
        return Optional.of(new Table<>(connection.getKey(), "", columns, rows));
    }

    /** Inserts the heading of a field below an object where the object is that some rows do not have. */
    private static void insert(String heading, List<String> headings) {
        if (headings.contains(heading)) {
            return;
        }
        int place = IntStream.range(0, headings.size())
                .filter(i -> heading.startsWith(headings.get(i) + "."))
                .findFirst()
                .orElse(headings.size());
        headings.add(place, heading);
    }

    /** Connections within the nodes of another are part of its rows. */
    private static void find(String name, @Nullable Object value, Map<String, List<?>> found) {
        if (value instanceof List<?> list) {
            list.forEach(each -> find(name, each, found));
        }
        if (!(value instanceof Map<?, ?> map)) {
            return;
        }
        if (map.get("nodes") instanceof List<?> nodes) {
            found.put(name, nodes);
        } else if (map.get("edges") instanceof List<?> edges) {
            found.put(
                    name,
                    edges.stream()
                            .map(edge -> edge instanceof Map<?, ?> parts ? parts.get("node") : null)
                            .filter(Objects::nonNull)
                            .toList());
        } else {
            map.forEach((key, each) -> find(String.valueOf(key), each, found));
        }
    }

    private static void flatten(String name, @Nullable Object value, Map<String, @Nullable Object> row) {
        switch (value) {
            case Map<?, ?> map ->
                map.forEach((key, each) -> {
                    if (!key.equals("__typename")) {
                        flatten(name.isEmpty() ? String.valueOf(key) : name + "." + key, each, row);
                    }
                });
            case List<?> list ->
                row.put(name, list.stream().map(ResponseTable::text).collect(Collectors.joining("; ")));
            case String text when DATE.matcher(text).matches() -> row.put(name, dateOrText(text));
            case null, default -> row.put(name, value);
        }
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .filter(entry -> !entry.getKey().equals("__typename") && entry.getValue() != null)
                        .map(entry -> text(entry.getValue()))
                        .collect(Collectors.joining(" · "));
            case List<?> list -> list.stream().map(ResponseTable::text).collect(Collectors.joining(", "));
            default -> value.toString();
        };
    }

    private static Object dateOrText(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException noDate) {
            return text;
        }
    }
}
