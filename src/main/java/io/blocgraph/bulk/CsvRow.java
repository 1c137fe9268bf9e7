/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.bulk;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.blocgraph.graph.VietnameseText;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file. Values are read by column name; an invalid value is reported with its location as a
 * {@link BulkException}.
 */
final class CsvRow {

    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}._-]{1,64}");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cs}]");

    private final String file;
    private final long line;
    private final Map<String, Integer> columns;
    private final CsvRecord values;

    CsvRow(String file, long line, Map<String, Integer> columns, CsvRecord values) {
        this.file = file;
        this.line = line;
        this.columns = columns;
        this.values = values;
    }

    /** Returns the location of the row, for errors found by checks across rows. */
    Location location() {
        return new Location(file, line);
    }

    /**
     * Returns the id in a column.
     *
     * @throws BulkException if it is empty or not an id
     */
    String id(String column) {
        String id = text(column);
        if (!ID.matcher(id).matches()) {
            throw exception(column, "'%s' is not an id: 1 to 64 letters, digits, '-', '_' or '.'".formatted(id));
        }
        return id;
    }

    /** Returns the id in a column, or null if it is empty or missing. */
    @Nullable
    String idOrNull(String column) {
        return textOrNull(column) == null ? null : id(column);
    }

    /** Returns the text in a column, which must not be empty. */
    String text(String column) {
        String text = textOrNull(column);
        if (text == null) {
            throw exception(column, "must not be empty");
        }
        return text;
    }

    /** Returns the text in a column, normalized as it is stored, or null if it is empty or missing. */
    @Nullable
    String textOrNull(String column) {
        Integer index = columns.get(column);
        if (index == null) {
            return null;
        }
        String text = VietnameseText.normalize(values.getField(index));
        if (CONTROL.matcher(text).find()) {
            throw exception(column, "contains a control character");
        }
        return text.isEmpty() ? null : text;
    }

    /** Returns the enum constant named in a column, which must not be empty. */
    <E extends Enum<E>> E enumValue(Class<E> type, String column) {
        return parseEnum(type, column, text(column));
    }

    /** Returns the enum constant named in a column, or null if it is empty or missing. */
    <E extends Enum<E>> @Nullable E enumValueOrNull(Class<E> type, String column) {
        String name = textOrNull(column);
        return name == null ? null : parseEnum(type, column, name);
    }

    private <E extends Enum<E>> E parseEnum(Class<E> type, String column, String name) {
        try {
            return Enum.valueOf(type, name);
        } catch (IllegalArgumentException unknown) {
            throw exception(column, "'%s' is not one of %s".formatted(name, Arrays.toString(type.getEnumConstants())));
        }
    }

    /** Returns the date in a column, which must not be empty. */
    LocalDate day(String column) {
        LocalDate day = dayOrNull(column);
        if (day == null) {
            throw exception(column, "must be a date, YYYY-MM-DD, and is empty");
        }
        return day;
    }

    /** Returns the date in a column, or null if it is empty or missing. */
    @Nullable
    LocalDate dayOrNull(String column) {
        String text = textOrNull(column);
        if (text == null) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= 1 && day.getYear() <= 9999) {
                return day;
            }
        } catch (DateTimeParseException ignored) {
            // reported below, like a year out of range
        }
        throw exception(column, "'%s' is not a date, YYYY-MM-DD".formatted(text));
    }

    BulkException exception(String column, String reason) {
        return location().exception(column, reason);
    }

    /**
     * The location of a row.
     *
     * @param file the file's name
     * @param line the line on which the row begins; the header is line 1
     */
    record Location(String file, long line) {

        BulkException exception(String column, String reason) {
            return new BulkException(file, line, column, reason);
        }
    }
}
