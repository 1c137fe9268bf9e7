package io.blocgraph.bulk.generate;

import java.time.LocalDate;

/** The days that the generated organizations turn around. */
final class Dates {

    /** Stands for "not ended": written as an empty cell. */
    static final LocalDate LASTING = LocalDate.MAX;

    /** Stands for "not known" or "not yet": written as an empty cell. */
    static final LocalDate NONE = LocalDate.MIN;

    /** The day on which the generated organizations are as their files show them. */
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    /** The last day on which somebody can have joined and be official today. */
    static final LocalDate LAST_OFFICIAL = TODAY.minusYears(1).minusDays(5);

    private Dates() {}

    /** As the bulk format writes it. */
    static String text(LocalDate date) {
        return date.equals(LASTING) || date.equals(NONE) ? "" : date.toString();
    }

    /** The earlier of the two. */
    static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /** The later of the two. */
    static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
