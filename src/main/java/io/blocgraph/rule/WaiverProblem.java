package io.blocgraph.rule;

import io.blocgraph.history.ProblemCode;

/** Problems with waivers. The message is {@code problem.} followed by the name. */
enum WaiverProblem implements ProblemCode {
    /** The rule cannot be waived. */
    NOT_WAIVABLE,
    /** The rule is waived for the unit in that period. */
    ALREADY_WAIVED
}
