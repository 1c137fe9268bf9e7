/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A period of time. Periods that meet do not overlap: what ends on a day is no longer valid on it.
 *
 * @param since the first day; null if unknown
 * @param until the first day after the period; null if it has not ended
 */
public record Period(@Nullable LocalDate since, @Nullable LocalDate until) {

    private static final Comparator<Period> BY_START =
            Comparator.comparing(Period::since, Comparator.nullsFirst(Comparator.naturalOrder()));

    /** {@return whether the period ends after it begins; an unknown or open end is in order} */
    public boolean ordered() {
        return since == null || until == null || since.isBefore(until);
    }

    /**
     * Returns whether the period belongs to the past.
     *
     * @param day the current day
     * @return whether it has ended by then
     */
    public boolean endedBy(LocalDate day) {
        return until != null && !until.isAfter(day);
    }

    /**
     * Returns whether the periods have a day in common.
     *
     * @param other the other period
     * @return whether they overlap
     */
    public boolean overlaps(Period other) {
        return startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
    }

    private boolean startsBeforeEndOf(Period other) {
        return since == null || other.until == null || since.isBefore(other.until);
    }

    /**
     * Returns whether any two periods overlap.
     *
     * @param periods the periods
     * @return whether two do
     */
    public static boolean anyOverlap(List<Period> periods) {
        List<Period> sorted = periods.stream().sorted(BY_START).toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i - 1).overlaps(sorted.get(i))) {
                return true;
            }
        }
        return false;
    }
}
