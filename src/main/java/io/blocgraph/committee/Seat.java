/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.committee;

import io.blocgraph.member.MemberRef;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A seat on a committee, with its holder.
 *
 * @param id the id
 * @param role the role
 * @param since the first day on which it is held; null if that is not known
 * @param member the holder
 */
public record Seat(String id, SeatRole role, @Nullable LocalDate since, MemberRef member) {

    /** {@return whether the holder can lead the unit: as secretary, or as a deputy who acts} */
    public boolean leads() {
        return role == SeatRole.SECRETARY || role == SeatRole.DEPUTY_SECRETARY;
    }
}
