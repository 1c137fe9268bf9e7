/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.common;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A seat held by a member.
 *
 * @param id its id
 * @param version its version
 * @param role its role
 * @param since its first day; null if unknown
 * @param until the first day after it; null if it has not ended
 * @param committee the committee of the seat
 */
public record MemberSeat(
        String id,
        int version,
        String role,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        CommitteeRef committee) {}
