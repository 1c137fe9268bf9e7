/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.followup;

import io.blocgraph.history.ProblemCode;

/** The problems of changes of records. The message key is {@code problem.} followed by the name. */
enum FollowUpProblem implements ProblemCode {
    /** The day is after today, and what has not happened cannot be recorded. */
    IN_FUTURE,
    /** The input must name either the planned record or the unit. */
    UNIT_OR_PLAN,
    /** The unit does not exist yet on the day. */
    UNIT_NOT_ESTABLISHED,
    /** The unit does not exist any more on the day. */
    UNIT_DISSOLVED,
    /** The member belongs to no cell, at which the record could be kept. */
    NO_CELL,
    /** Nobody is responsible, so the responsible member must be named. */
    NOBODY_RESPONSIBLE,
    /** The responsible member has left. */
    RESPONSIBLE_LEFT,
    /** The responsible member is not in the responsibility chain of the unit on that day. */
    NOT_IN_CHAIN,
    /** The record is closed. */
    RECORD_CLOSED,
    /** The record is not, or not any more, in the state that the change requires. */
    WRONG_STATE,
    /** The day is before that of the last step of the development. */
    BEFORE_LAST_STEP,
    /** Nobody is responsible above the present holder. */
    NOBODY_ABOVE,
    /** The rule of the same name: each point of a resolution has a responsible member. */
    POINT_WITHOUT_OWNER,
    /** A resolution without points cannot be issued. */
    NO_POINTS,
    /** The committee has issued another resolution with the number in the same year. */
    NUMBER_TAKEN,
    /** More were present than should have been. */
    TOO_MANY_PRESENT,
    /** A figure of a target is below zero. */
    FIGURE_NEGATIVE,
    /** A figure of a target, which counts from the beginning of the year, is below that of a quarter before. */
    FIGURE_FALLS,
    /** The quarter is not one of four. */
    QUARTER,
    /** The year is not near. */
    YEAR,
    /** There is more than one meeting of the same unit in the same month in the input. */
    MEETING_TWICE,
    /** A meeting was held in the month after that of which it is. */
    HELD_LATE,
    /** A meeting was held before the month of which it is, or more than a month after it. */
    NOT_OF_MONTH,
    /** A meeting without a committee is that of a cell, and the unit is none. */
    NOT_A_CELL,
    /** The committee is that of another unit. */
    COMMITTEE_ELSEWHERE,
    /** A unit is dissolved at which open records are kept. */
    OPEN_RECORDS,
    /** Feedback names either a unit or a member. */
    UNIT_OR_MEMBER,
    /** Nobody is responsible who could take feedback. */
    NOBODY_TO_HEAR,
    /** What was given as feedback stays as it was given. */
    FEEDBACK_STANDS,
    /** Nobody handles feedback about themselves. */
    ABOUT_THEMSELVES
}
