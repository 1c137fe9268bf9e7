package io.blocgraph.screen.common;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A seat of a member.
 *
 * @param id its id
 * @param version its version
 * @param role its role
 * @param since its first day; null where that is not known
 * @param until the first day after it; null while it lasts
 * @param committee the committee on which it is
 */
public record MemberSeat(
        String id,
        int version,
        String role,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        CommitteeRef committee) {}
