/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.common;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A seat on a committee.
 *
 * @param id its id
 * @param version its version
 * @param role its role
 * @param since its first day; null if unknown
 * @param until the first day after it; null if it has not ended
 * @param member the member who holds it
 */
public record Seat(
        String id,
        int version,
        String role,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        MemberRef member) {}
