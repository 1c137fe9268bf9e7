/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.assignment;

import io.blocgraph.history.ProblemCode;

/** The problems of changes of assignments. The message key is {@code problem.} followed by the name. */
enum AssignmentProblem implements ProblemCode {
    /** An assignment has neither a unit nor a topic. */
    NO_UNITS,
    /** The member is already responsible for the same unit or topic in that period. */
    ALREADY_ASSIGNED,
    /** Assignments are reassigned to their present holder. */
    REASSIGN_SELF,
    /** The member has no assignments that could be reassigned. */
    NOTHING_ASSIGNED
}
