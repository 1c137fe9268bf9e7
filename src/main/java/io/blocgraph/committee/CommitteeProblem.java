/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.committee;

import io.blocgraph.history.ProblemCode;

/** The problems of changes of committees. The message key is {@code problem.} followed by the name. */
enum CommitteeProblem implements ProblemCode {
    /** The member already has a seat in the same role on the committee in that period. */
    ALREADY_SEATED
}
