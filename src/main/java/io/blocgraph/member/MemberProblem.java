/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.member;

import io.blocgraph.history.ProblemCode;

/** The problems of changes of members. The message key is {@code problem.} followed by the name. */
enum MemberProblem implements ProblemCode {
    /** The unit is neither a cell nor a grassroots cell, so members cannot belong to it. */
    NO_HOME,
    /** The member is already official. */
    ALREADY_OFFICIAL,
    /** The member is not temporarily active in any cell. */
    NOT_ACTIVE,
    /** The person does not belong to a cell on that day. */
    NOT_A_MEMBER,
    /** Temporary activity needs an end date after the effective date. */
    TEMPORARY_UNTIL,
    /** A phone number does not have the form of one. */
    PHONE_SPELLING,
    /** An email address does not have the form of one. */
    EMAIL_SPELLING,
    /** Anonymization can only take effect today. */
    ONLY_TODAY,
    /** Only a member who has left can be anonymized. */
    MEMBERSHIP_LASTS,
    /** A date of birth is in the future. */
    BORN_IN_FUTURE
}
