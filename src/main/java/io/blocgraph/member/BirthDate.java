package io.blocgraph.member;

import io.blocgraph.history.MutationRejectedException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The day on which a member was born, which is over. */
final class BirthDate {

    private BirthDate() {}

    /**
     * Validates a day of birth.
     *
     * @return the day; null if none was given
     * @throws MutationRejectedException {@code BORN_IN_FUTURE} if it is after today
     */
    static @Nullable LocalDate of(@Nullable LocalDate day, LocalDate today) {
        if (day != null && day.isAfter(today)) {
            throw MutationRejectedException.of(MemberProblem.BORN_IN_FUTURE, "bornOn");
        }
        return day;
    }
}
