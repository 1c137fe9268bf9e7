/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.common;

import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import io.blocgraph.graph.DateParser;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Configures date pickers for each language. */
final class DatePickerTexts {

    private DatePickerTexts() {}

    /**
     * Returns the texts and the date format of a date picker. Input in other formats is parsed by {@link DateParser}.
     *
     * @param locale the language
     * @param today the label of the button that selects today
     * @param cancel the label of the button that closes the calendar
     * @return the texts
     */
    static DatePickerI18n of(Locale locale, String today, String cancel) {
        var i18n = new DatePickerI18n()
                .setMonthNames(Arrays.stream(Month.values())
                        .map(it -> capitalize(it.getDisplayName(TextStyle.FULL_STANDALONE, locale), locale))
                        .toList())
                .setWeekdays(weekdays(TextStyle.FULL_STANDALONE, locale))
                .setWeekdaysShort(weekdays(TextStyle.SHORT_STANDALONE, locale))
                .setFirstDayOfWeek(1)
                .setToday(today)
                .setCancel(cancel);
        return isVietnamese(locale)
                ? i18n.setDateFormats("dd/MM/yyyy")
                : i18n.setDateFormats("d MMM yyyy", "d MMMM yyyy");
    }

    private static List<String> weekdays(TextStyle style, Locale locale) {
        return Stream.of(
                        DayOfWeek.SUNDAY,
                        DayOfWeek.MONDAY,
                        DayOfWeek.TUESDAY,
                        DayOfWeek.WEDNESDAY,
                        DayOfWeek.THURSDAY,
                        DayOfWeek.FRIDAY,
                        DayOfWeek.SATURDAY)
                .map(it -> it.getDisplayName(style, locale))
                .toList();
    }

    private static String capitalize(String word, Locale locale) {
        return word.substring(0, 1).toUpperCase(locale) + word.substring(1);
    }

    private static boolean isVietnamese(Locale locale) {
        return locale.getLanguage().equals("vi");
    }
}
