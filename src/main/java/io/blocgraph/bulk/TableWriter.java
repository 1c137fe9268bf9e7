/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.bulk;

import io.blocgraph.graph.ReadTransaction;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Writes a file while its rows are read. */
final class TableWriter {

    private static final int BUFFER = 1 << 16;

    private final BulkTable table;
    private final List<CsvColumn> columns;
    private long rows;

    TableWriter(BulkTable table) {
        this.table = table;
        this.columns = table.written();
    }

    /**
     * Writes the file.
     *
     * @param transaction the transaction that reads the rows
     * @param parameters the parameters of the statement
     * @param directory the directory of the file
     * @return the number of rows
     * @throws IOException if it cannot be written
     */
    long write(ReadTransaction transaction, Map<String, Object> parameters, Path directory) throws IOException {
        try (BufferedWriter file = new BufferedWriter(
                Files.newBufferedWriter(directory.resolve(table.name()), StandardCharsets.UTF_8), BUFFER)) {
            file.write(CsvLine.of(columns.stream().map(CsvColumn::name).toList()));
            transaction.stream(table.export(), parameters, row -> write(file, row));
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
        return rows;
    }

    private void write(BufferedWriter file, Map<String, Object> row) {
        try {
            file.write(
                    CsvLine.of(columns.stream().map(column -> cell(row, column)).toList()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        rows++;
    }

    private static String cell(Map<String, Object> row, CsvColumn column) {
        Object value = row.get(column.name());
        return value == null ? "" : column.type().writer().apply(value);
    }
}
