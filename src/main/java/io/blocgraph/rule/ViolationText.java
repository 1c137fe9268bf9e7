/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The key and the arguments of the texts about a violation.
 *
 * @param rule the violated rule
 * @param variant the way in which it is violated; empty if there is only one
 * @param values the names of unit and member, then the values of the rule; null where a value is not known
 */
record ViolationText(RuleCode rule, String variant, List<@Nullable Object> values) {

    /** The variant of a violation that concerns an entity that is not visible to the caller: its texts name nothing. */
    static final String MASKED = "unseen";
}
