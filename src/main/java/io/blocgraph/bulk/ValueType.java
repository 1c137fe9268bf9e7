/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.bulk;

import io.blocgraph.history.DeltaCodec;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a column holds: how its value is read from a file, and written to one.
 *
 * @param reader reads the value of a column; null if it is empty or missing
 * @param writer writes a value of the database
 */
record ValueType(BiFunction<CsvRow, String, @Nullable Object> reader, Function<Object, String> writer) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static final ValueType ID = read(CsvRow::idOrNull);

    static final ValueType CODE = read(CsvRow::code);

    /** A text of one line. */
    static final ValueType LINE = read(CsvRow::nameOrNull);

    /** A text of any number of lines. */
    static final ValueType TEXT = read(CsvRow::textOrNull);

    /** A text as it is, such as a key. */
    static final ValueType RAW = read((row, column) -> row.rawText(column).isEmpty() ? null : row.rawText(column));

    static final ValueType DAY = read(CsvRow::dayOrNull);

    static final ValueType COUNT = read(CsvRow::countOrNull);

    static final ValueType FLAG = read(CsvRow::flagOrNull);

    /** A number, without the exponent that large ones have otherwise. */
    static final ValueType NUMBER = new ValueType(
            CsvRow::numberOrNull,
            value -> new BigDecimal(value.toString()).stripTrailingZeros().toPlainString());

    /** Ids, separated by spaces. */
    static final ValueType IDS = new ValueType(
            CsvRow::idsOrNull,
            value -> ((List<?>) value).stream().map(String::valueOf).collect(Collectors.joining(" ")));

    static final ValueType TIME = read(CsvRow::timeOrNull);

    /** Texts of any kind, as JSON. */
    static final ValueType TEXTS =
            new ValueType((row, column) -> row.jsonOrNull(column, List.class), JSON::writeValueAsString);

    /** Properties of any kind, as JSON. */
    static final ValueType PROPERTIES = new ValueType(
            (row, column) -> {
                Map<?, ?> json = row.jsonOrNull(column, Map.class);
                return json == null ? null : DeltaCodec.decodeProperties(json);
            },
            value -> JSON.writeValueAsString(new TreeMap<>(DeltaCodec.encodeProperties((Map<?, ?>) value))));

    private static ValueType read(BiFunction<CsvRow, String, @Nullable Object> reader) {
        return new ValueType(reader, String::valueOf);
    }

    /** {@return the type of a column that holds the name of one of the constants} */
    static <E extends Enum<E>> ValueType oneOf(Class<E> constants) {
        return read((row, column) -> {
            E value = row.enumValueOrNull(constants, column);
            return value == null ? null : value.name();
        });
    }
}
