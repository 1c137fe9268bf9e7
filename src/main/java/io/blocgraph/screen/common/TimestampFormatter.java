/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.common;

import io.blocgraph.graph.DateText;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Formats timestamps as date and time of day in the configured time zone. */
@Component
public class TimestampFormatter {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Clock clock;

    TimestampFormatter(Clock clock) {
        this.clock = clock;
    }

    /**
     * Formats a timestamp.
     *
     * @param moment the moment
     * @param locale the language of the date
     * @return the text
     */
    public String format(Instant moment, Locale locale) {
        var local = moment.atZone(clock.getZone());
        return DateText.of(local.toLocalDate(), locale) + " " + TIME.format(local);
    }

    /**
     * Returns the clock of the application.
     *
     * @return the clock, with its time zone
     */
    public Clock clock() {
        return clock;
    }
}
