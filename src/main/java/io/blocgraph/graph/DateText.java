/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes dates in texts for people; {@link DateParser} reads them. */
public final class DateText {

    private DateText() {}

    /**
     * Formats a date in the customary form: {@code 31/12/2009} in Vietnamese, {@code 31 Dec 2009} in English.
     *
     * @param day the day
     * @param locale the language
     * @return the formatted date
     */
    public static String of(LocalDate day, Locale locale) {
        String pattern = locale.getLanguage().equals("vi") ? "dd/MM/uuuu" : "d MMM uuuu";
        return DateTimeFormatter.ofPattern(pattern, locale).format(day);
    }
}
