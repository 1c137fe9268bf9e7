package io.blocgraph.member;

import io.blocgraph.history.MutationInput;
import io.blocgraph.history.MutationRejectedException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The day on which a member was born, which is over. */
final class BirthDate {

    private BirthDate() {}

    /**
     * Takes the day of birth from an input.
     *
     * @return the day; null if it was not given, or as null
     * @throws MutationRejectedException {@code BORN_IN_FUTURE} if it is after today
     */
    static @Nullable LocalDate of(MutationInput input, LocalDate today) {
        LocalDate day = input.day("bornOn").orElse(null);
        if (day != null && day.isAfter(today)) {
            throw MutationRejectedException.of(MemberProblem.BORN_IN_FUTURE, "bornOn");
        }
        return day;
    }
}
