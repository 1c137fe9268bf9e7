package io.blocgraph.assignment;

import io.blocgraph.history.ProblemCode;

/** Problems with changes of assignments. The message is {@code problem.} followed by the name. */
enum AssignmentProblem implements ProblemCode {
    /** An assignment covers no unit and has no topic. */
    NO_UNITS,
    /** The member is responsible for the same unit or topic in that period. */
    ALREADY_ASSIGNED,
    /** Assignments are handed over to the member who has them. */
    REASSIGN_SELF,
    /** The member has no assignments to hand over. */
    NOTHING_ASSIGNED
}
