/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.bulk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A file of the bulk format and what it is in the graph. Its columns are named once, for reading and for writing.
 *
 * @param name the file's name
 * @param rows the Cypher that matches the rows to be exported, with the parameter {@code today}
 * @param order the Cypher expressions by which they are ordered, beginning with the id
 * @param columns the columns in the order of writing
 */
record BulkTable(String name, String rows, String order, List<CsvColumn> columns) {

    /**
     * Returns the beginning of a pattern that goes along the index of ids, so that the rows of the nodes {@code n} need not be ordered in
     * memory.
     *
     * @param label the label of the nodes, of which there are many
     */
    static String inOrderOfIds(String label) {
        return "MATCH (n:Entity) USING INDEX n:Entity(id) WHERE n.id IS NOT NULL AND n:" + label + "\n";
    }

    /** Reads all rows of the file, as {@link CsvFile#read}. */
    <T> Optional<List<T>> read(BulkSource source, BulkErrors errors, Function<CsvRow, T> reader) {
        return new CsvFile(name, names(true), names(false)).read(source, errors, reader);
    }

    /** Reads all rows of a file that may be missing. */
    <T> List<T> readOptional(BulkSource source, BulkErrors errors, Function<CsvRow, T> reader) {
        return read(source, errors, reader).orElseGet(List::of);
    }

    /** Reads all rows of a file that must not be missing. */
    <T> List<T> readRequired(BulkSource source, BulkErrors errors, Function<CsvRow, T> reader) {
        return read(source, errors, reader).orElseGet(() -> {
            errors.addUnreadable(new BulkException(name, "is missing"));
            return new ArrayList<>();
        });
    }

    private List<String> names(boolean required) {
        return columns.stream()
                .filter(column -> column.isRequired() == required)
                .map(CsvColumn::name)
                .toList();
    }

    /** Returns the properties in the columns of a row; those without a value are missing. */
    Map<String, Object> properties(CsvRow row) {
        Map<String, Object> properties = new HashMap<>();
        for (CsvColumn column : columns) {
            Object value = column.isProperty() ? column.type().reader().apply(row, column.name()) : null;
            if (value != null) {
                properties.put(column.propertyName(), value);
            }
        }
        return properties;
    }

    /** {@return the columns that are written} */
    List<CsvColumn> written() {
        return columns.stream().filter(column -> !column.expression().isEmpty()).toList();
    }

    /** {@return the statement that reads the rows to be written} */
    String export() {
        return "%s%nRETURN %s%nORDER BY %s"
                .formatted(
                        rows.strip(),
                        written().stream()
                                .map(column -> column.expression() + " AS " + column.name())
                                .collect(Collectors.joining(", ")),
                        order);
    }
}
