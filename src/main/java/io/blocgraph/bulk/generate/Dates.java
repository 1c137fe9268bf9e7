/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.bulk.generate;

import java.time.LocalDate;

/** Reference dates of the generated organizations, and operations on dates. */
final class Dates {

    /** Represents "not ended"; written as an empty value. */
    static final LocalDate LASTING = LocalDate.MAX;

    /** Represents "unknown" or "not yet"; written as an empty value. */
    static final LocalDate NONE = LocalDate.MIN;

    /** The current day of the generated organizations. */
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    /** The last day of joining for members who are official on {@link #TODAY}. */
    static final LocalDate LAST_OFFICIAL = TODAY.minusYears(1).minusDays(5);

    private Dates() {}

    /** Formats a date as in the bulk format. */
    static String text(LocalDate date) {
        return date.equals(LASTING) || date.equals(NONE) ? "" : date.toString();
    }

    /** Returns the earlier of two dates. */
    static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /** Returns the later of two dates. */
    static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
