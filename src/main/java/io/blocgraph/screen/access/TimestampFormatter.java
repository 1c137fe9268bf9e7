/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.access;

import io.blocgraph.screen.common.DateFormats;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Formats timestamps as date and time of day in the configured time zone. */
@Component
class TimestampFormatter {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Clock clock;

    TimestampFormatter(Clock clock) {
        this.clock = clock;
    }

    String format(Instant moment, Locale locale) {
        var local = moment.atZone(clock.getZone());
        return DateFormats.format(local.toLocalDate(), locale) + " " + TIME.format(local);
    }

    Clock clock() {
        return clock;
    }
}
