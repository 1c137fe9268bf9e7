/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.committee;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The input of {@code createCommittee}.
 *
 * @param unit the id of the unit that the committee leads
 * @param kind the kind
 * @param name the name; null if it has none of its own
 * @param termStart the first day of the term; null for the effective date
 * @param termEnd the first day after the term; null if it is not known
 * @param replaces the id of the committee that it replaces; null if there is none
 * @param seats the first seats; null for none
 */
record CreateCommitteeInput(
        String unit,
        CommitteeKind kind,
        @Nullable String name,
        @Nullable LocalDate termStart,
        @Nullable LocalDate termEnd,
        @Nullable String replaces,
        @Nullable List<NewSeatInput> seats) {}
