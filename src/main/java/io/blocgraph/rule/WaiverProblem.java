/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.rule;

import io.blocgraph.history.ProblemCode;

/** The problems of changes of waivers. The message key is {@code problem.} followed by the name. */
enum WaiverProblem implements ProblemCode {
    /** The rule is of severity error and cannot be waived. */
    NOT_WAIVABLE,
    /** The unit already has a waiver of the rule in that period. */
    ALREADY_WAIVED
}
