package io.blocgraph.screen.access;

import io.blocgraph.screen.Days;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** How moments are written: the day as everywhere, and the time of day in the configured zone. */
@Component
class Moments {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Clock clock;

    Moments(Clock clock) {
        this.clock = clock;
    }

    String written(Instant moment, Locale locale) {
        var local = moment.atZone(clock.getZone());
        return Days.written(local.toLocalDate(), locale) + " " + TIME.format(local);
    }

    Clock clock() {
        return clock;
    }
}
