/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.rule;

/** The stable code of a rule of the structure. */
public enum RuleCode {
    /** A unit has one parent unit, of a kind that allows it. */
    PARENT_KIND,
    /** No unit is its own ancestor. */
    NO_CYCLE,
    /** The cluster of an organization belongs to the same bloc as the organization. */
    CLUSTER_SAME_BLOC,
    /** A code identifies one unit or one member and is never reused. */
    CODE_UNIQUE,
    /** A period starts before it ends and lies within the lifetime of the unit to which it belongs. */
    DATES_ORDERED,
    /** A member belongs to one cell at a time and is temporarily active in at most one other. */
    ONE_CELL,
    /** A committee has at most one secretary at a time. */
    ONE_SECRETARY,
    /** Members of the standing committee also sit on the executive committee of the same unit. */
    STANDING_FROM_EXECUTIVE,
    /** The secretary and the deputy secretaries sit on the standing committee, if there is one. */
    SECRETARY_IN_STANDING,
    /** A member who is responsible for a cluster sits on the standing committee of the bloc. */
    CLUSTER_BY_STANDING,
    /** A member who is responsible for an organization sits on the executive committee of the bloc. */
    ORGANIZATION_BY_EXECUTIVE,
    /** Every cluster has a responsible person. */
    CLUSTER_COVERED,
    /** Every organization has a responsible person, directly or through its cluster. */
    ORGANIZATION_COVERED,
    /** Every bloc, organization and cell has a secretary, or a deputy who acts. */
    SECRETARY_PRESENT,
    /** A cell has the minimum number of official members. */
    CELL_MINIMUM,
    /** An organization has the form that corresponds to its number of members. */
    GRASSROOTS_FORM,
    /** A cell elects a committee only if it has enough official members, and of at most the maximum size. */
    CELL_COMMITTEE,
    /** A unit has a standing committee only if its executive committee is large enough. */
    STANDING_THRESHOLD,
    /** No committee continues beyond its term. */
    TERM_EXPIRED,
    /** Probation ends in time. */
    PROBATION_OVERDUE,
    /** A transfer is started and reported in time. */
    TRANSFER_OVERDUE,
    /** No member is responsible for more units than the limit. */
    OVERLOADED,
    /** An organization is visited regularly by somebody who is responsible for it. */
    UNIT_NOT_VISITED,
    /** A cell meets every month. */
    CELL_NOT_MEETING,
    /** Each point of a resolution has a responsible member. */
    POINT_WITHOUT_OWNER,
    /** The points of resolutions are settled by their due dates. */
    POINT_OVERDUE,
    /** The findings of inspections are remedied by their due dates. */
    FINDING_OVERDUE,
    /** A development does not stay in one hand for long. */
    DEVELOPMENT_UNSETTLED,
    /** Planned inspections are held. */
    INSPECTION_NOT_HELD
}
