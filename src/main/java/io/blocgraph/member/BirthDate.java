/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.member;

import io.blocgraph.history.MutationRejectedException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Validates dates of birth. */
final class BirthDate {

    private BirthDate() {}

    /**
     * Returns a date of birth that is not in the future.
     *
     * @param day the date; null if it is not known
     * @param today the current date
     * @return the date; null if it is not known
     * @throws MutationRejectedException {@code BORN_IN_FUTURE} if it is after today
     */
    static @Nullable LocalDate of(@Nullable LocalDate day, LocalDate today) {
        if (day != null && day.isAfter(today)) {
            throw MutationRejectedException.of(MemberProblem.BORN_IN_FUTURE, "bornOn");
        }
        return day;
    }
}
