/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses dates in the customary input formats: day, month and year with or without separators, or ISO 8601. */
public final class DateParser {

    private static final String SEPARATOR = "(?:\\s*[/.-]\\s*|\\s+)";
    private static final String YEAR = "(?<year>\\d{4}|\\d{2})";

    private static final Pattern SEPARATED =
            Pattern.compile("(?<day>\\d{1,2})" + SEPARATOR + "(?<month>\\d{1,2})" + SEPARATOR + YEAR);
    private static final Pattern DIGITS = Pattern.compile("(?<day>\\d{2})(?<month>\\d{2})" + YEAR);
    private static final Pattern ISO = Pattern.compile("(?<year>\\d{4})-(?<month>\\d{1,2})-(?<day>\\d{1,2})");

    private static final int YEARS_BEFORE = 50;
    private static final int CENTURY = 100;

    private DateParser() {}

    /**
     * Parses a date.
     *
     * @param text the input
     * @param reference the day that determines the century of a two-digit year: from 50 years before to 49 years after
     *     it, as in the browser
     * @return the date; empty if the text is not a date
     */
    public static Optional<LocalDate> parse(String text, LocalDate reference) {
        String typed = text.strip();
        for (Pattern pattern : new Pattern[] {SEPARATED, DIGITS, ISO}) {
            Matcher found = pattern.matcher(typed);
            if (found.matches()) {
                return day(found, reference);
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> day(Matcher found, LocalDate reference) {
        try {
            return Optional.of(LocalDate.of(
                    year(found.group("year"), reference),
                    Integer.parseInt(found.group("month")),
                    Integer.parseInt(found.group("day"))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int year(String digits, LocalDate reference) {
        int year = Integer.parseInt(digits);
        int first = reference.getYear() - YEARS_BEFORE;
        return digits.length() > 2 ? year : first + Math.floorMod(year - first, CENTURY);
    }
}
