package io.blocgraph.member;

import io.blocgraph.history.ProblemCode;

/** Problems with changes of members. The message is {@code problem.} followed by the name. */
enum MemberProblem implements ProblemCode {
    /** A member cannot belong to a unit of this kind. */
    NO_HOME,
    /** The member is official already. */
    ALREADY_OFFICIAL,
    /** The member is not temporarily active in the unit. */
    NOT_ACTIVE,
    /** The person is not a member on that day. */
    NOT_A_MEMBER,
    /** A temporary transfer has no end. */
    TEMPORARY_UNTIL,
    /** A telephone number cannot be read. */
    PHONE_SPELLING,
    /** An email address cannot be read. */
    EMAIL_SPELLING,
    /** Anonymizing takes effect today, on no other day. */
    ONLY_TODAY,
    /** Only a member who has left can be anonymized. */
    MEMBERSHIP_LASTS,
    /** A date of birth is in the future. */
    BORN_IN_FUTURE
}
