/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.hierarchy;

import io.blocgraph.history.ProblemCode;

/** The problems of changes of units. The message key is {@code problem.} followed by the name. */
enum UnitProblem implements ProblemCode {
    /** A unit to be dissolved still has units under it. */
    HAS_UNITS,
    /** A unit to be dissolved still has members. */
    HAS_MEMBERS,
    /** The unit has already been dissolved. */
    DISSOLVED,
    /** An organization has no form. */
    FORM_MISSING,
    /** A unit that is not an organization has a form. */
    FORM_NOT_HERE,
    /** A unit that is not an organization has a cluster. */
    CLUSTER_NOT_HERE,
    /** A unit is merged into itself. */
    MERGE_SELF,
    /** Units of different kinds or forms are merged. */
    MERGE_KIND,
    /** A unit or member to be moved by a split is not under the unit that is split. */
    NOT_UNDER,
    /** A warning: a unit that is dissolved was to be placed elsewhere on a later day. */
    PLAN_DROPPED,
    /** A warning: accounts have grants on a unit that is dissolved. */
    GRANTS_END
}
