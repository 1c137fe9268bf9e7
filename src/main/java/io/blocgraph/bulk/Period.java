/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.bulk;

import io.blocgraph.graph.RelationshipType;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A period of time in the files.
 *
 * @param since the first day; null if unknown
 * @param until the first day after the period; null if it has not ended
 */
record Period(@Nullable LocalDate since, @Nullable LocalDate until) {

    private static final Comparator<Period> BY_START =
            Comparator.comparing(Period::since, Comparator.nullsFirst(Comparator.naturalOrder()));

    /** Returns whether the period ends after it begins; an unknown or open end is in order. */
    boolean ordered() {
        return since == null || until == null || since.isBefore(until);
    }

    /** Returns whether the period has ended by a day. */
    boolean endedBy(LocalDate day) {
        return RelationshipType.hasEnded(until, day);
    }

    /** Returns whether the periods have a day in common; adjacent periods do not overlap. */
    boolean overlaps(Period other) {
        return startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
    }

    private boolean startsBeforeEndOf(Period other) {
        return since == null || other.until == null || since.isBefore(other.until);
    }

    /** Returns whether any two of the periods overlap. */
    static boolean anyOverlap(List<Period> periods) {
        List<Period> sorted = periods.stream().sorted(BY_START).toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i - 1).overlaps(sorted.get(i))) {
                return true;
            }
        }
        return false;
    }
}
