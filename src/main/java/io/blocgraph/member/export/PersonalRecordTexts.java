/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.member.export;

import io.blocgraph.graph.DateText;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * The texts and formats of a personal record in one language.
 *
 * @param messages the texts of the screens
 * @param locale the language
 * @param zone the time zone of times
 */
record PersonalRecordTexts(MessageSource messages, Locale locale, ZoneId zone) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    /** {@return the text for a key; the key itself if there is none} */
    String text(String key, Object... values) {
        return String.valueOf(messages.getMessage(key, values, key, locale));
    }

    /** {@return the text for a code; the code itself if there is none; empty if it is null} */
    String label(String prefix, @Nullable String code) {
        return code == null ? "" : String.valueOf(messages.getMessage(prefix + code, null, code, locale));
    }

    /** {@return a date in the format of the language; empty if it is null} */
    String date(@Nullable LocalDate day) {
        return day == null ? "" : DateText.of(day, locale);
    }

    /** {@return a time in the format of the language and in the time zone} */
    String dateTime(OffsetDateTime moment) {
        ZonedDateTime local = moment.atZoneSameInstant(zone);
        return date(local.toLocalDate()) + " " + TIME.format(local);
    }

    /** {@return a period in words; empty if neither its beginning nor its end is known} */
    String period(PersonalRecord.Period period) {
        return period(date(period.since()), date(period.until()));
    }

    private String period(String since, String until) {
        if (since.isEmpty()) {
            return until.isEmpty() ? "" : text("record.until", until);
        }
        return until.isEmpty() ? text("record.since", since) : text("period", since, until);
    }

    /** {@return a value of the history, with dates and periods in the format of the language; a dash if it is null} */
    String historyValue(@Nullable String value) {
        if (value == null) {
            return "–";
        }
        if (value.matches("(\\d{4}-\\d\\d-\\d\\d)?/(\\d{4}-\\d\\d-\\d\\d)?")) {
            int slash = value.indexOf('/');
            return period(formatDate(value.substring(0, slash)), formatDate(value.substring(slash + 1)));
        }
        return value.matches("\\d{4}-\\d\\d-\\d\\d") ? formatDate(value) : value;
    }

    private String formatDate(String day) {
        return day.isEmpty() ? "" : date(LocalDate.parse(day));
    }
}
