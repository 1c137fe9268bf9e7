/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.importer.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.blocgraph.importer.sheet.UnreadableFileException.Reason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Reads text whose columns are separated by commas, semicolons or tabs (RFC 4180), as spreadsheets save and copy it. */
final class DelimitedText {

    private static final String SEPARATOR_LINE = "sep=";
    private static final List<Character> SEPARATORS = List.of('\t', ';', ',');

    /** The number of lines that are looked at to recognize the separator. */
    private static final int SAMPLE = 50;

    private DelimitedText() {}

    static List<Sheet.Row> rows(String text) {
        String first = text.lines().findFirst().orElse("").toLowerCase(Locale.ROOT);
        boolean named = first.startsWith(SEPARATOR_LINE) && first.length() > SEPARATOR_LINE.length();
        char separator = named ? first.charAt(SEPARATOR_LINE.length()) : separator(text);
        List<Sheet.Row> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(separator)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            for (CsvRecord values : csv) {
                List<String> cells = cells(values);
                boolean isSeparatorLine = named && values.getStartingLineNumber() == 1;
                if (!cells.isEmpty() && !isSeparatorLine) {
                    rows.add(new Sheet.Row((int) values.getStartingLineNumber(), cells));
                }
                if (rows.size() > SheetFile.MAX_ROWS) {
                    throw new UnreadableFileException(Reason.TOO_MANY_ROWS);
                }
            }
        } catch (CsvParseException | IllegalArgumentException | IOException damaged) {
            throw new UnreadableFileException(Reason.DAMAGED_FILE, damaged);
        }
        return rows;
    }

    private static List<String> cells(CsvRecord values) {
        List<String> cells = new ArrayList<>();
        values.getFields().stream().limit(SheetFile.MAX_COLUMNS).forEach(field -> cells.add(field.strip()));
        while (!cells.isEmpty() && cells.getLast().isEmpty()) {
            cells.removeLast();
        }
        return cells;
    }

    /** Returns the separator that occurs in the most lines, equally often in many of them. */
    private static char separator(String text) {
        List<String> lines =
                text.lines().filter(line -> !line.isBlank()).limit(SAMPLE).toList();
        return SEPARATORS.stream()
                .max(Comparator.comparingLong(separator -> lines.stream()
                        .filter(line -> line.indexOf(separator) >= 0)
                        .mapToLong(line -> Math.min(
                                3, line.chars().filter(c -> c == separator).count()))
                        .sum()))
                .orElse(',');
    }
}
