/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.assignment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The input of {@code assign}.
 *
 * @param member the id of the member who becomes responsible
 * @param units the ids of the units that the assignment covers; null for none
 * @param topic the topic; null for none
 * @param until the first day on which the assignment is no longer valid; null if it is open-ended
 */
record AssignInput(
        String member,
        @Nullable List<String> units,
        @Nullable String topic,
        @Nullable LocalDate until) {}
