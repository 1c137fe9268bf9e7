/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.committee;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The input of {@code seatMember}.
 *
 * @param committee the id of the committee
 * @param member the id of the member
 * @param role the role of the seat
 * @param until the first day on which the seat is no longer held; null if it is open-ended
 */
record SeatMemberInput(
        String committee,
        String member,
        SeatRole role,
        @Nullable LocalDate until) {}
