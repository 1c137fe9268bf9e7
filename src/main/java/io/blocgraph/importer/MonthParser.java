/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.importer;

import io.blocgraph.graph.VietnameseText;
import io.blocgraph.history.Problem;
import io.blocgraph.importer.mapping.ImportField;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Parses months, as people write them.
 *
 * @param today the current date
 */
record MonthParser(LocalDate today) {

    /** {@code 10/2026}, {@code tháng 10 năm 2026}, {@code T10-2026}, {@code tháng 10}, without signs. */
    private static final Pattern NUMBERED = Pattern.compile("(?:thang |t ?)?(\\d{1,2})(?:(?: nam)? (\\d{4}))?");

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4}) (\\d{1,2})");
    private static final Pattern NAMED = Pattern.compile("([a-z]{3,9})(?: (\\d{4}))?");
    private static final List<String> NAMES = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    private static final int SHORT = 3;
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("MM/yyyy");

    /**
     * Parses a month. One without a year is the last that has begun.
     *
     * @param field the field
     * @param text the text
     * @param problems receives what is wrong with it
     * @return the first day of the month; null if it could not be read
     */
    @Nullable
    LocalDate parse(ImportField field, String text, Consumer<Problem> problems) {
        String typed = VietnameseText.plainWords(text);
        Matcher numbered = NUMBERED.matcher(typed);
        Matcher yearFirst = YEAR_FIRST.matcher(typed);
        Matcher named = NAMED.matcher(typed);
        YearMonth month = null;
        if (yearFirst.matches()) {
            month = of(yearFirst.group(1), Integer.parseInt(yearFirst.group(2)));
        } else if (numbered.matches()) {
            month = of(numbered.group(2), Integer.parseInt(numbered.group(1)));
        } else if (named.matches()) {
            month = of(named.group(2), number(named.group(1)));
        }
        if (month == null) {
            problems.accept(Problem.error(ImportProblem.NOT_A_MONTH, field.name(), text));
            return null;
        }
        if (!typed.contains(String.valueOf(month.getYear()))) {
            problems.accept(Problem.warningAt(field.name(), ImportProblem.YEAR_UNKNOWN, text, WRITTEN.format(month)));
        }
        return month.atDay(1);
    }

    private static int number(String name) {
        for (int i = 0; i < NAMES.size(); i++) {
            if (NAMES.get(i).equals(name) || NAMES.get(i).substring(0, SHORT).equals(name)) {
                return i + 1;
            }
        }
        return 0;
    }

    private @Nullable YearMonth of(@Nullable String year, int month) {
        try {
            YearMonth thisYear = YearMonth.of(year == null ? today.getYear() : Integer.parseInt(year), month);
            return year == null && thisYear.isAfter(YearMonth.from(today)) ? thisYear.minusYears(1) : thisYear;
        } catch (DateTimeException noSuchMonth) {
            return null;
        }
    }
}
