package io.blocgraph.rule;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A new waiver.
 *
 * @param unit the id of the unit
 * @param rule the rule
 * @param until the first day on which it no longer holds
 * @param reason why
 */
record WaiveInput(
        String unit,
        RuleCode rule,
        @Nullable LocalDate until,
        @Nullable String reason) {}
