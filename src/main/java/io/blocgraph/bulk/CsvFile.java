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
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A CSV file (RFC 4180, UTF-8) with a header that names its columns. The separator (comma, semicolon or tab) is
 * detected from the header.
 *
 * @param name the file's name
 * @param required the columns that it must have
 * @param optional the columns that it may have; other columns are ignored with a warning
 */
record CsvFile(String name, List<String> required, List<String> optional) {

    private static final Logger log = LoggerFactory.getLogger(CsvFile.class);
    private static final int LONGEST_HEADER = 4096;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /**
     * Reads the file and passes each row to a consumer.
     *
     * @param source the source of the file
     * @param reader the consumer of the rows, in the order of the file
     * @return whether the file exists
     * @throws BulkException if the file is malformed, or if the consumer rejects a row
     */
    boolean read(BulkSource source, Consumer<CsvRow> reader) {
        try (InputStream bytes = source.open(name).orElse(null)) {
            if (bytes == null) {
                return false;
            }
            var decoder = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            BufferedReader text = new BufferedReader(new InputStreamReader(bytes, decoder));
            skipByteOrderMark(text);
            rows(text, reader);
            return true;
        } catch (CharacterCodingException notUtf8) {
            throw new BulkException(name, "is not UTF-8; save it as CSV UTF-8");
        } catch (IOException unreadable) {
            throw new BulkException(name, "cannot be read (" + unreadable.getMessage() + ")");
        }
    }

    private void rows(BufferedReader text, Consumer<CsvRow> reader) throws IOException {
        long line = 1;
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(separator(text))
                .missingFieldStrategy(FieldMismatchStrategy.STRICT)
                .extraFieldStrategy(FieldMismatchStrategy.STRICT)
                .ofCsvRecord(text)) {
            Iterator<CsvRecord> records = csv.iterator();
            if (!records.hasNext()) {
                throw new BulkException(name, "is empty; its first line must name the columns " + required);
            }
            Map<String, Integer> columns = columns(records.next());
            while (records.hasNext()) {
                CsvRecord values = records.next();
                line = values.getStartingLineNumber();
                reader.accept(new CsvRow(name, line, columns, values));
            }
        } catch (CsvParseException malformed) {
            throw new BulkException(
                    name, line, "-", "the row after this line is not valid CSV (RFC 4180): " + reason(malformed));
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    private static String reason(Throwable malformed) {
        Throwable cause = malformed.getCause() == null ? malformed : malformed.getCause();
        return String.valueOf(cause.getMessage());
    }

    private Map<String, Integer> columns(CsvRecord header) {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < header.getFieldCount(); i++) {
            String column = header.getField(i).strip();
            if (columns.put(column, i) != null) {
                throw new BulkException(name, 1, column, "is named twice in the header");
            }
            if (!required.contains(column) && !optional.contains(column)) {
                log.warn("{}, line 1, column {}: unknown column, ignored", name, column);
            }
        }
        for (String column : required) {
            if (!columns.containsKey(column)) {
                throw new BulkException(name, 1, column, "is missing in the header");
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

    private static char separator(BufferedReader text) throws IOException {
        text.mark(LONGEST_HEADER);
        char[] buffer = new char[LONGEST_HEADER];
        int length = Math.max(text.read(buffer), 0);
        text.reset();
        String header = new String(buffer, 0, length).lines().findFirst().orElse("");
        return Stream.of(',', ';', '\t')
                .max((a, b) -> Long.compare(count(header, a), count(header, b)))
                .orElse(',');
    }

    private static long count(String text, char sought) {
        return text.chars().filter(c -> c == sought).count();
    }
}
