/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.bulk;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A CSV file (RFC 4180, UTF-8) with a header that names its columns. The separator (comma, semicolon or tab) is
 * detected from the header. Title lines and a line {@code sep=;} before the header are skipped, and so are rows of separators.
 *
 * @param name the file's name
 * @param required the columns that it must have
 * @param optional the columns that it may have; other columns are ignored with a warning
 */
record CsvFile(String name, List<String> required, List<String> optional) {

    private static final Logger log = LoggerFactory.getLogger(CsvFile.class);
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /**
     * Reads the file.
     *
     * @param source the source of the file
     * @param errors receives what is wrong with the file and its rows
     * @param reader reads a row and reports what is wrong with it
     * @return the rows without errors, in the order of the file; empty if the file does not exist
     */
    <T> Optional<List<T>> read(BulkSource source, BulkErrors errors, Function<CsvRow, T> reader) {
        List<T> rows = new ArrayList<>();
        try (InputStream bytes = source.open(name).orElse(null)) {
            if (bytes == null) {
                return Optional.empty();
            }
            var decoder = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            BufferedReader text = new BufferedReader(new InputStreamReader(bytes, decoder));
            skipByteOrderMark(text);
            records(text, errors, source.isExport(), row -> {
                long before = errors.count();
                T read = reader.apply(row);
                if (errors.count() == before) {
                    rows.add(read);
                } else {
                    errors.skip(row.rawText(required.getFirst()));
                }
            });
        } catch (CharacterCodingException notUtf8) {
            errors.addUnreadable(new BulkException(
                    name,
                    "is not UTF-8; save it as “CSV UTF-8”. If it was made with TCVN3 (.VnTime) or VNI fonts, convert the text to"
                            + " Unicode first"));
        } catch (IOException unreadable) {
            errors.addUnreadable(new BulkException(name, "cannot be read (" + unreadable.getMessage() + ")"));
        } catch (BulkException malformed) {
            errors.addUnreadable(malformed);
        }
        return Optional.of(rows);
    }

    private void records(BufferedReader text, BulkErrors errors, boolean exported, Consumer<CsvRow> reader)
            throws IOException {
        CsvStart start = CsvStart.of(text, columns());
        for (String title : start.skip(text)) {
            log.warn("{}: the line before the header is ignored: {}", name, title);
        }
        long line = start.lines() + 1L;
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(start.separator())
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            Iterator<CsvRecord> records = csv.iterator();
            if (!records.hasNext()) {
                throw new BulkException(name, "is empty; its first line must name the columns " + required);
            }
            CsvRecord header = records.next();
            long before = errors.count();
            Map<String, Integer> columns = columns(header, start.lines() + header.getStartingLineNumber(), errors);
            if (errors.count() > before) {
                return;
            }
            while (records.hasNext()) {
                CsvRecord values = records.next();
                line = start.lines() + values.getStartingLineNumber();
                if (values.getFields().stream().allMatch(String::isBlank)) {
                    continue;
                }
                CsvRow row = new CsvRow(name, line, columns, values, errors, exported);
                String misfit = misfit(header, values, start.separator());
                if (misfit.isEmpty()) {
                    reader.accept(row);
                } else {
                    errors.add(row.location().exception("-", misfit));
                    errors.skip(row.rawText(required.getFirst()));
                }
            }
        } catch (CsvParseException malformed) {
            throw new BulkException(
                    name, line, "-", "the row after this line is not valid CSV (RFC 4180): " + reason(malformed));
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    /** Returns why a row does not fit the header; empty if it does. Separators at the end of the header may be in the rows too. */
    private static String misfit(CsvRecord header, CsvRecord values, char separator) {
        int columns = width(header);
        int fields = values.getFieldCount();
        boolean moreIsEmpty = fields <= header.getFieldCount() && width(values) <= columns;
        if (fields < columns) {
            return "the row has %d fields, the header has %d columns; it is cut off, or a separator or a quote is missing"
                    .formatted(fields, columns);
        }
        return fields == columns || moreIsEmpty
                ? ""
                : "the row has %d fields, the header has %d columns; put values that contain the separator '%s' in double quotes, and look at the quotes in the line before too"
                        .formatted(fields, columns, separator == '\t' ? "tab" : separator);
    }

    /** Returns the number of fields without the empty ones at the end. */
    private static int width(CsvRecord values) {
        int width = values.getFieldCount();
        while (width > 0 && values.getField(width - 1).isBlank()) {
            width--;
        }
        return width;
    }

    private static String reason(Throwable malformed) {
        Throwable cause = malformed.getCause() == null ? malformed : malformed.getCause();
        return String.valueOf(cause.getMessage());
    }

    private List<String> columns() {
        return Stream.concat(required.stream(), optional.stream()).toList();
    }

    private Map<String, Integer> columns(CsvRecord header, long line, BulkErrors errors) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (int i = 0; i < width(header); i++) {
            String column = header.getField(i).strip();
            if (!column.isEmpty() && columns.put(column, i) != null) {
                errors.addUnreadable(new BulkException(name, line, column, "is named twice in the header"));
            }
        }
        List<String> missing = new ArrayList<>(columns());
        missing.removeAll(columns.keySet());
        Map<String, String> meant = new HashMap<>();
        columns.keySet().stream().filter(column -> !columns().contains(column)).forEach(unknown -> {
            Optional<String> near = ColumnNames.nearest(unknown, missing);
            near.ifPresent(column -> meant.put(column, unknown));
            log.warn(
                    "{}, line {}, column {}: unknown column, ignored{}",
                    name,
                    line,
                    unknown,
                    near.map(column -> "; rename it if it is " + column).orElse(""));
        });
        for (String column : required) {
            if (!columns.containsKey(column)) {
                String near = meant.containsKey(column)
                        ? "; rename the column '%s' if that is it".formatted(meant.get(column))
                        : "";
                errors.addUnreadable(new BulkException(
                        name,
                        line,
                        column,
                        "is missing in the header, which has %s%s".formatted(columns.keySet(), near)));
            }
        }
        return columns;
    }

    private static void skipByteOrderMark(BufferedReader text) throws IOException {
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
    }
}
