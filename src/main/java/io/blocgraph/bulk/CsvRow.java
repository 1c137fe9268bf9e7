/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.bulk;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.blocgraph.graph.MisreadText;
import io.blocgraph.graph.Period;
import io.blocgraph.graph.VietnameseText;
import io.blocgraph.history.InputValidation;
import io.blocgraph.history.MutationRejectedException;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A row of a file. Values are read by column name, and what they stand for is checked as in a change. An invalid value is
 * reported to {@link BulkErrors} with its location, and another is returned in its place: the row is dropped later.
 */
final class CsvRow {

    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}._-]{1,64}");

    private static final Pattern COUNT = Pattern.compile("\\d{1,9}");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,15})?");

    /** Stands for a date that cannot be read, until the row is dropped. */
    private static final LocalDate NO_DAY = LocalDate.EPOCH;

    private final String file;
    private final long line;
    private final Map<String, Integer> columns;
    private final CsvRecord values;
    private final BulkErrors errors;
    private final boolean exported;

    CsvRow(
            String file,
            long line,
            Map<String, Integer> columns,
            CsvRecord values,
            BulkErrors errors,
            boolean exported) {
        this.exported = exported;
        this.file = file;
        this.line = line;
        this.columns = columns;
        this.values = values;
        this.errors = errors;
    }

    /** Returns the location of the row, for errors found by checks across rows. */
    Location location() {
        return new Location(file, line);
    }

    /** {@return whether the row was written by an export: texts are as they are, and nothing follows from what is missing} */
    boolean isExported() {
        return exported;
    }

    /** {@return whether the file has a column} */
    boolean has(String column) {
        return columns.containsKey(column);
    }

    /** Reports an error in a column. */
    void error(String column, String reason) {
        errors.add(location(), column, rawText(column), reason);
    }

    /** Returns what a column holds, empty if it is missing. */
    String rawText(String column) {
        Integer index = columns.get(column);
        if (index == null || index >= values.getFieldCount()) {
            return "";
        }
        String text = values.getField(index);
        return exported ? text : VietnameseText.normalize(text);
    }

    /** Returns the id in a column, which must not be empty. */
    String id(String column) {
        String id = text(column);
        if (!id.isEmpty() && !ID.matcher(id).matches()) {
            error(column, "is not an id: 1 to 64 letters, digits, '-', '_' or '.'");
        }
        return id;
    }

    /** Returns the id in a column, or null if it is empty or missing. */
    @Nullable
    String idOrNull(String column) {
        return rawText(column).isEmpty() ? null : id(column);
    }

    /** Returns the ids in a column, separated by spaces, or null if it is empty or missing. */
    @Nullable
    List<String> idsOrNull(String column) {
        String ids = rawText(column);
        return ids.isEmpty() ? null : List.of(ids.split(" "));
    }

    /** Returns whether a column holds {@code true}, or null if it is empty or missing. */
    @Nullable
    Boolean flagOrNull(String column) {
        String text = rawText(column);
        if (!text.isEmpty() && !text.equals("true") && !text.equals("false")) {
            error(column, "is neither true nor false");
        }
        return text.isEmpty() ? null : Boolean.valueOf(text);
    }

    /** Returns the version of what the row is about, 1 if the file does not have the column; null if it is empty. */
    @Nullable
    Long version() {
        return has("version") ? countOrNull("version") : Long.valueOf(1);
    }

    /** Returns the period between the days in two columns; null if the file does not have the first. */
    @Nullable
    Period periodIfGiven(String since, String until) {
        return has(since) ? new Period(dayOrNull(since), dayOrNull(until)) : null;
    }

    /** Returns the code in a column, which must not be empty, as a change would accept it. */
    String code(String column) {
        return checked(column, text(column), InputValidation::code);
    }

    /** Returns the name in a column, which must not be empty, as a change would accept it. */
    String name(String column) {
        return checked(column, text(column), InputValidation::name);
    }

    /** Returns the name in a column, as a change would accept it, or null if it is empty or missing. */
    @Nullable
    String nameOrNull(String column) {
        return rawText(column).isEmpty() ? null : name(column);
    }

    /** Returns the text of any number of lines in a column, as a change would accept it, or null if it is empty or missing. */
    @Nullable
    String textOrNull(String column) {
        return rawText(column).isEmpty() ? null : checked(column, rawText(column), InputValidation::text);
    }

    /** Returns the whole number from 0 on in a column, or null if it is empty or missing. */
    @Nullable
    Long countOrNull(String column) {
        String text = rawText(column);
        if (!text.isEmpty() && !COUNT.matcher(text).matches()) {
            error(column, "is not a whole number from 0 on");
            return null;
        }
        return text.isEmpty() ? null : Long.valueOf(text);
    }

    /** Returns the number in a column, with a point before decimals, or null if it is empty or missing. */
    @Nullable
    Double numberOrNull(String column) {
        String text = rawText(column);
        if (!text.isEmpty() && !NUMBER.matcher(text).matches()) {
            error(column, "is not a number, such as 12 or 0.5");
            return null;
        }
        return text.isEmpty() ? null : Double.valueOf(text);
    }

    private String checked(
            String column, String text, BiFunction<String, @Nullable String, Optional<String>> validation) {
        if (exported) {
            return text;
        }
        if (MisreadText.isSuspected(text)) {
            error(column, MisreadText.REASON);
        } else if (!text.isEmpty()) {
            try {
                return validation.apply(column, text).orElse("");
            } catch (MutationRejectedException refusal) {
                errors.add(location(), column, text, refusal);
            }
        }
        return "";
    }

    /** Returns the text in a column, normalized as it is stored, which must not be empty. */
    String text(String column) {
        String text = rawText(column);
        if (text.isEmpty()) {
            errors.add(location().exception(column, "must not be empty"));
        }
        return text;
    }

    /** Returns the enum constant named in a column, which must not be empty. */
    <E extends Enum<E>> E enumValue(Class<E> type, String column) {
        return parseEnum(type, column, text(column));
    }

    /** Returns the enum constant named in a column, or null if it is empty or missing. */
    <E extends Enum<E>> @Nullable E enumValueOrNull(Class<E> type, String column) {
        String name = rawText(column);
        return name.isEmpty() ? null : parseEnum(type, column, name);
    }

    private <E extends Enum<E>> E parseEnum(Class<E> type, String column, String name) {
        E[] constants = type.getEnumConstants();
        for (E constant : constants) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        if (!name.isEmpty()) {
            error(column, "is not one of " + Arrays.toString(constants));
        }
        return constants[0];
    }

    /** Returns the date in a column, which must not be empty. */
    LocalDate day(String column) {
        LocalDate day = dayOrNull(column);
        if (rawText(column).isEmpty()) {
            errors.add(location().exception(column, "must be a date, YYYY-MM-DD, and is empty"));
        }
        return day == null ? NO_DAY : day;
    }

    /** Returns the date in a column, or null if it is empty or missing. */
    @Nullable
    LocalDate dayOrNull(String column) {
        String text = rawText(column);
        if (text.isEmpty()) {
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
        error(column, "is not a date, YYYY-MM-DD");
        return null;
    }

    /** Returns the time in a column, or null if it is empty or missing. */
    @Nullable
    ZonedDateTime timeOrNull(String column) {
        try {
            return rawText(column).isEmpty() ? null : ZonedDateTime.parse(rawText(column));
        } catch (DateTimeParseException notATime) {
            error(column, "is not a time, such as 2026-11-23T12:00+07:00");
            return null;
        }
    }

    /** Returns the JSON in a column, or null if it is empty or missing. */
    <T> @Nullable T jsonOrNull(String column, Class<T> type) {
        try {
            return rawText(column).isEmpty() ? null : JsonMapper.shared().readValue(rawText(column), type);
        } catch (JacksonException notJson) {
            error(column, "is not JSON");
            return null;
        }
    }

    /**
     * The location of a row.
     *
     * @param file the file's name
     * @param line the line on which the row begins
     */
    record Location(String file, long line) {

        BulkException exception(String column, String reason) {
            return new BulkException(file, line, column, reason);
        }
    }
}
