package io.blocgraph.committee;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A new seat.
 *
 * @param committee the id of the committee
 * @param member the id of the member
 * @param role the role of the seat
 * @param until the first day on which it no longer holds
 */
record SeatMemberInput(
        String committee,
        String member,
        SeatRole role,
        @Nullable LocalDate until) {}
