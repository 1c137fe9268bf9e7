/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.bulk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A file whose rows are loaded by one statement.
 *
 * @param table the file
 * @param load the Cypher that writes {@code $rows}: {@code row.properties}, and other columns by their names
 */
record LoadedTable(BulkTable table, String load) {

    /**
     * A row.
     *
     * @param place where it stands
     * @param properties the properties in its columns
     * @param values what is in the other columns
     */
    record TableRow(CsvRow.Location place, Map<String, Object> properties, Map<String, Object> values) {

        String id() {
            return String.valueOf(properties.get("id"));
        }

        Map<String, Object> parameters() {
            Map<String, Object> parameters = new HashMap<>(values);
            parameters.putIfAbsent("properties", properties);
            return parameters;
        }
    }

    List<TableRow> read(BulkSource source, BulkErrors errors) {
        return new ArrayList<>(table.readOptional(source, errors, this::row));
    }

    private TableRow row(CsvRow row) {
        Map<String, Object> values = new HashMap<>();
        for (CsvColumn column : table.columns()) {
            if (column.isRequired()) {
                row.text(column.name());
            }
            Object value = column.isProperty() ? null : column.type().reader().apply(row, column.name());
            if (value != null) {
                values.put(column.name(), value);
            }
        }
        return new TableRow(row.location(), table.properties(row), values);
    }

    /** Checks that ids are unique, and that there is what the rows refer to. */
    void validate(List<TableRow> read, RowIndex rows) {
        for (TableRow row : read) {
            for (CsvColumn column : table.columns()) {
                Object value = row.values().get(column.name());
                if (value != null && column.target() != null) {
                    rows.require((String) value, column.target(), row.place(), column.name());
                }
            }
        }
    }

    BatchStatement statement(List<TableRow> read) {
        return new BatchStatement(load, read.stream().map(TableRow::parameters).toList());
    }
}
