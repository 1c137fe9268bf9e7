/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.history;

import io.blocgraph.graph.RelationshipType;
import io.blocgraph.graph.query.Row;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Converts deltas to the JSON in which the history stores them, and back. */
public final class DeltaCodec {

    /** Prefixes of values, which distinguish a date from a text that looks like one. */
    private static final String DAY = "day:";

    private static final String TEXT = "text:";
    private static final JsonMapper JSON = JsonMapper.shared();

    private DeltaCodec() {}

    /**
     * Encodes a delta.
     *
     * @param delta the delta
     * @return its JSON
     */
    public static String encode(Delta delta) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        switch (delta) {
            case Delta.NodeDelta(var id, var labels, var before, var after) -> {
                map.put("id", id);
                map.put("labels", labels);
                map.put("before", encodeValues(before));
                map.put("after", encodeValues(after));
            }
            case Delta.RelationshipDelta(var type, var from, var to, var before, var after) -> {
                map.put("tie", type.name());
                map.put("from", from);
                map.put("to", to);
                map.put("before", encodeValues(before));
                map.put("after", encodeValues(after));
            }
        }
        return JSON.writeValueAsString(map);
    }

    /**
     * Decodes a delta.
     *
     * @param text JSON that {@link #encode} has written
     * @return the delta
     */
    public static Delta decode(String text) {
        Row written = Row.of(JSON.readValue(text, Map.class));
        Map<String, @Nullable Object> before = decodeValues(written.values().get("before"));
        Map<String, @Nullable Object> after = decodeValues(written.values().get("after"));
        if (written.values().get("tie") instanceof String type) {
            return new Delta.RelationshipDelta(
                    RelationshipType.valueOf(type),
                    written.text("from"),
                    written.text("to"),
                    withoutNulls(before),
                    withoutNulls(after));
        }
        return new Delta.NodeDelta(written.text("id"), written.texts("labels"), before, after);
    }

    /**
     * Encodes the properties of a node as those of a delta.
     *
     * @param properties the properties
     * @return what is written as JSON
     */
    public static Map<String, Object> encodeProperties(Map<?, ?> properties) {
        Map<String, Object> texts = new LinkedHashMap<>();
        properties.forEach((name, value) -> texts.put(String.valueOf(name), value));
        return Objects.requireNonNull(withoutNulls(encodeValues(texts)));
    }

    /**
     * Decodes the properties of a node.
     *
     * @param json what {@link #encodeProperties} has written
     * @return the properties
     */
    public static Map<String, Object> decodeProperties(Map<?, ?> json) {
        return Objects.requireNonNull(withoutNulls(decodeValues(json)));
    }

    private static @Nullable Map<String, @Nullable Object> encodeValues(@Nullable Map<String, ?> values) {
        if (values == null) {
            return null;
        }
        Map<String, @Nullable Object> written = new LinkedHashMap<>();
        values.forEach((key, value) -> written.put(
                key,
                switch (value) {
                    case LocalDate day -> DAY + day;
                    case String text -> TEXT + text;
                    case null, default -> value;
                }));
        return written;
    }

    private static @Nullable Map<String, @Nullable Object> decodeValues(@Nullable Object written) {
        if (!(written instanceof Map<?, ?> values)) {
            return null;
        }
        Map<String, @Nullable Object> read = new HashMap<>();
        values.forEach((key, value) -> read.put(
                (String) key,
                switch (value) {
                    case String text when text.startsWith(DAY) -> LocalDate.parse(text.substring(DAY.length()));
                    case String text -> text.substring(TEXT.length());
                    case Integer number -> number.longValue();
                    case null, default -> value;
                }));
        return read;
    }

    private static @Nullable Map<String, Object> withoutNulls(@Nullable Map<String, @Nullable Object> values) {
        if (values == null) {
            return null;
        }
        Map<String, Object> present = new HashMap<>();
        values.forEach((key, value) -> {
            if (value != null) {
                present.put(key, value);
            }
        });
        return present;
    }
}
