/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.rule;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The input of {@code waive}.
 *
 * @param unit the id of the unit
 * @param rule the rule
 * @param until the first day on which the waiver is no longer valid; null if it is open-ended
 * @param reason the reason; null if there is none
 */
record WaiveInput(
        String unit,
        RuleCode rule,
        @Nullable LocalDate until,
        @Nullable String reason) {}
