/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.importer;

import io.blocgraph.importer.mapping.ListMapping;
import io.blocgraph.importer.sheet.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Describes the columns of the sheet that is imported, so that their meaning can be corrected. */
final class ImportColumns {

    private static final int SAMPLES = 3;

    private ImportColumns() {}

    /**
     * A column.
     *
     * @param index the index, from 0
     * @param name the name, as {@code D}
     * @param heading the heading; empty if it has none
     * @param fields the fields that it means; empty if it is not imported
     * @param samples the first texts below the heading
     */
    record Column(int index, String name, String heading, List<String> fields, List<String> samples) {}

    /** {@return the columns of an import that have a heading or a text} */
    static List<Column> of(ImportJob job) {
        Sheet sheet = job.sheet();
        ListMapping mapping = job.mapping();
        List<Sheet.Row> head = sheet.rows().stream()
                .filter(row -> row.number() >= mapping.headerRow())
                .limit(mapping.headerRows())
                .toList();
        List<Sheet.Row> below = sheet.rows().stream()
                .filter(row -> mapping.headerRows() == 0
                        || row.number() > head.getLast().number())
                .filter(row -> !RowReader.isColumnNumbers(row))
                .toList();
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < sheet.width(); i++) {
            int index = i;
            String heading = head.stream()
                    .map(row -> row.cell(index))
                    .filter(text -> !text.isEmpty())
                    .map(text -> readable(text, mapping))
                    .collect(Collectors.joining(" · "));
            List<String> samples = below.stream()
                    .map(row -> row.cell(index))
                    .filter(text -> !text.isEmpty())
                    .limit(SAMPLES)
                    .map(text -> readable(text, mapping))
                    .toList();
            if (!heading.isEmpty() || !samples.isEmpty()) {
                columns.add(new Column(
                        i, Sheet.columnName(i), heading, mapping.columns().getOrDefault(i, List.of()), samples));
            }
        }
        return columns;
    }

    private static String readable(String text, ListMapping mapping) {
        String unicode = mapping.font() == null ? text : mapping.font().toUnicode(text);
        return unicode.replaceAll("\\s+", " ");
    }
}
