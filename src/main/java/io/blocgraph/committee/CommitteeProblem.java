package io.blocgraph.committee;

import io.blocgraph.history.ProblemCode;

/** Problems with changes of committees. The message is {@code problem.} followed by the name. */
enum CommitteeProblem implements ProblemCode {
    /** The member holds the same role on the committee in that period. */
    ALREADY_SEATED
}
