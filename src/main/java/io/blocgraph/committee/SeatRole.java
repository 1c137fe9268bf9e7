package io.blocgraph.committee;

/** A place on a committee, in the order of precedence. */
public enum SeatRole {
    /** Bí thư. */
    SECRETARY,
    /** Phó bí thư. */
    DEPUTY_SECRETARY,
    /** Chủ nhiệm or trưởng ban: heads a commission or board. */
    HEAD,
    /** Phó chủ nhiệm or phó trưởng ban. */
    DEPUTY_HEAD,
    /** Ủy viên. */
    MEMBER
}
