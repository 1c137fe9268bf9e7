/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes tables as comma-separated values. Spreadsheets take a text that begins with an operator for a formula and run it, so
 * such texts get an apostrophe in front (OWASP, CSV injection). The mark at the beginning tells them that it is UTF-8.
 */
final class CsvTableWriter {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String OPERATORS = "=+-@\t\r";

    private CsvTableWriter() {}

    static <T> void write(Table<T> table, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        CsvWriter csv = CsvWriter.builder().build(writer);
        if (!table.origin().isEmpty()) {
            csv.writeRecord(harmless(table.title() + " · " + table.origin()));
        }
        csv.writeRecord(table.columns().stream().map(Table.Column::heading).toList());
        for (T row : table.rows()) {
            List<String> texts =
                    table.values(row).stream().map(CsvTableWriter::text).toList();
            csv.writeRecord(texts);
        }
        csv.flush();
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case String text -> harmless(text);
            default -> value.toString();
        };
    }

    private static String harmless(String text) {
        return !text.isEmpty() && OPERATORS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
