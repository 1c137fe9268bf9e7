/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.importer;

import com.ibm.icu.text.UnicodeSet;
import io.blocgraph.graph.DateParser;
import io.blocgraph.graph.MisreadText;
import io.blocgraph.graph.ReadableText;
import io.blocgraph.graph.VietnameseText;
import io.blocgraph.history.Problem;
import io.blocgraph.importer.mapping.FieldType;
import io.blocgraph.importer.mapping.ImportField;
import io.blocgraph.importer.mapping.ImportValues;
import io.blocgraph.importer.sheet.LegacyFont;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Parses the cells of lists, as people write them.
 *
 * @param today the current date
 * @param font the font in which the texts were written before Unicode; null if they are in Unicode
 * @param capitalized whether names in capitals are written with initial capitals
 */
record CellParser(LocalDate today, @Nullable LegacyFont font, boolean capitalized) {

    /** What shows nothing: such characters come from web pages and word processors. */
    private static final UnicodeSet INVISIBLE = new UnicodeSet("[[:Default_Ignorable_Code_Point:][:Cf:]]").freeze();

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern SHORTENED = Pattern.compile("\\d[.,]\\d+[eE]\\+\\d+");
    private static final Pattern SERIAL = Pattern.compile("\\d{5}");
    private static final Pattern YEAR = Pattern.compile("(?iU)(?:năm\\s*)?(\\d{4})");
    private static final Pattern MONTH =
            Pattern.compile("(?iU)(?:tháng\\s*|t\\s?)?(\\d{1,2})(?:\\s*[/.-]\\s*|\\s*năm\\s*)(\\d{4})");
    private static final Pattern QUARTER =
            Pattern.compile("(?iU)(?:quý|q|quarter)\\s*(III|II|IV|I|[1-4])(?:\\s*[/.-]\\s*|\\s*năm\\s*|\\s+)(\\d{4})");
    private static final Pattern WORDS =
            Pattern.compile("(?iU)(?:ngày\\s*)?(\\d{1,2})\\s*tháng\\s*(\\d{1,2}),?\\s*năm\\s*(\\d{4})");
    private static final Pattern ROMAN_MONTH =
            Pattern.compile("(\\d{1,2}\\s*[/.-]\\s*)([IVX]+)(\\s*[/.-]\\s*\\d{2,4})");
    private static final List<String> ROMAN =
            List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII");

    /** Day 0 of the dates of spreadsheets, whose 1900 has a 29 February. */
    private static final LocalDate SERIAL_START = LocalDate.of(1899, 12, 30);

    private static final int FIRST_YEAR = 1850;
    private static final int HALF_A_CENTURY = 50;
    private static final int MONTHS_OF_A_QUARTER = 3;

    /**
     * Returns the text of a cell in Unicode (NFC), without what is invisible, with one ordinary space for several.
     *
     * @param text the text of the cell
     * @return the text
     */
    String clean(String text) {
        String unicode = font == null ? text : font.toUnicode(text);
        StringBuilder visible = new StringBuilder();
        unicode.codePoints().filter(c -> !INVISIBLE.contains(c)).forEach(visible::appendCodePoint);
        String line = SPACES.matcher(visible).replaceAll(" ");
        return ReadableText.line(line).replace('Ð', 'Đ').replace('ð', 'đ');
    }

    /**
     * Returns the text of a cell as {@link #clean} does, with its lines.
     *
     * @param text the text of the cell
     * @return the text
     */
    String cleanLines(String text) {
        return text.lines().map(this::clean).collect(Collectors.joining("\n")).strip();
    }

    /**
     * Parses a text.
     *
     * @param field the field
     * @param text the text, cleaned
     * @param problems receives what is wrong with it
     * @return the value; null if it could not be read
     */
    @Nullable
    Object parse(ImportField field, String text, Consumer<Problem> problems) {
        if (MisreadText.isSuspected(text)) {
            problems.accept(Problem.error(ImportProblem.MISREAD, field.name(), text));
            return null;
        }
        return switch (field.type()) {
            case DATE, BIRTH_DATE -> date(field, text, problems);
            case MONTH -> month(field, text, problems);
            case YEAR -> NumberParser.year(field, text, problems);
            case COUNT -> NumberParser.count(field, text, problems);
            case FIGURE -> NumberParser.figure(field, text, problems);
            case CHOICE -> choice(field, text, problems);
            case CODE -> code(field, text, problems);
            case PERSON_NAME ->
                capitalized && text.equals(text.toUpperCase(Locale.ROOT)) ? VietnameseText.capitalize(text) : text;
            case TEXT -> ImportValues.exact(field.name(), text).orElse(text);
            default -> text;
        };
    }

    private static @Nullable String code(ImportField field, String text, Consumer<Problem> problems) {
        if (SHORTENED.matcher(text).matches()) {
            problems.accept(Problem.error(ImportProblem.DIGITS_LOST, field.name(), text));
            return null;
        }
        // an apostrophe in front keeps spreadsheets from changing a code
        return text.startsWith("'") ? text.substring(1) : text;
    }

    private static @Nullable String choice(ImportField field, String text, Consumer<Problem> problems) {
        Optional<String> value = ImportValues.find(field.name(), text);
        if (value.isEmpty()) {
            problems.accept(Problem.error(
                    ImportProblem.NOT_A_VALUE, field.name(), text, String.join(", ", ImportValues.of(field.name()))));
        }
        return value.orElse(null);
    }

    private @Nullable LocalDate date(ImportField field, String text, Consumer<Problem> problems) {
        boolean birth = field.type() == FieldType.BIRTH_DATE;
        LocalDate day = exact(text, birth);
        if (day == null) {
            day = vague(text);
            if (day != null) {
                problems.accept(Problem.warningAt(field.name(), ImportProblem.DAY_UNKNOWN, text, day));
            }
        }
        if (day == null || day.getYear() < FIRST_YEAR) {
            problems.accept(Problem.error(ImportProblem.NOT_A_DATE, field.name(), text));
            return null;
        }
        if (birth && day.isAfter(today)) {
            problems.accept(Problem.error(ImportProblem.DATE_IN_FUTURE, field.name(), text));
            return null;
        }
        return day;
    }

    private @Nullable LocalDate month(ImportField field, String text, Consumer<Problem> problems) {
        LocalDate day = exact(text, false);
        return day == null ? new MonthParser(today).parse(field, text, problems) : day.withDayOfMonth(1);
    }

    private @Nullable LocalDate exact(String text, boolean birth) {
        // the century of a birth is the one that makes it past
        LocalDate reference = birth ? today.minusYears(HALF_A_CENTURY - 1L) : today;
        String arabic = ROMAN_MONTH
                .matcher(text)
                .replaceAll(found -> found.group(1) + (ROMAN.indexOf(found.group(2)) + 1) + found.group(3));
        LocalDate day = DateParser.parse(arabic, reference).orElse(null);
        Matcher words = WORDS.matcher(text);
        if (day == null && words.matches()) {
            day = of(words.group(3), words.group(2), words.group(1));
        }
        if (day == null && SERIAL.matcher(text).matches()) {
            day = SERIAL_START.plusDays(Long.parseLong(text));
        }
        return day;
    }

    private static @Nullable LocalDate vague(String text) {
        Matcher month = MONTH.matcher(text);
        if (month.matches()) {
            return of(month.group(2), month.group(1), "1");
        }
        Matcher quarter = QUARTER.matcher(text);
        if (quarter.matches()) {
            return ofQuarter(quarter.group(2), quarter.group(1).toUpperCase(Locale.ROOT));
        }
        Matcher year = YEAR.matcher(text);
        return year.matches() ? of(year.group(1), "1", "1") : null;
    }

    private static @Nullable LocalDate ofQuarter(String year, String quarter) {
        int before = ROMAN.contains(quarter) ? ROMAN.indexOf(quarter) : Integer.parseInt(quarter) - 1;
        return of(year, String.valueOf(before * MONTHS_OF_A_QUARTER + 1), "1");
    }

    private static @Nullable LocalDate of(String year, String month, String day) {
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }
}
