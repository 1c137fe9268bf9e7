package io.blocgraph.hierarchy;

import io.blocgraph.history.ProblemCode;

/** Problems with changes of units. The message is {@code problem.} followed by the name. */
enum UnitProblem implements ProblemCode {
    /** A unit to be dissolved still has units. */
    HAS_UNITS,
    /** A unit to be dissolved still has members. */
    HAS_MEMBERS,
    /** The unit has been dissolved. */
    DISSOLVED,
    /** An organization has no form. */
    FORM_MISSING,
    /** A unit that is no organization has a form. */
    FORM_NOT_HERE,
    /** A unit that is no organization has a cluster. */
    CLUSTER_NOT_HERE,
    /** A unit is merged into itself. */
    MERGE_SELF,
    /** Units of different kinds are merged. */
    MERGE_KIND,
    /** A unit or member to be moved by a split is not under the unit that is split. */
    NOT_UNDER
}
