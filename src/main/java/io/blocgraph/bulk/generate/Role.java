package io.blocgraph.bulk.generate;

/** Roles on a committee, in the order of rank. */
enum Role {
    /** Leads an executive or standing committee. */
    SECRETARY,
    /** Acts for the secretary. */
    DEPUTY_SECRETARY,
    /** Leads an inspection commission or a steering board. */
    HEAD,
    /** Acts for the head. */
    DEPUTY_HEAD,
    /** Sits on the committee. */
    MEMBER
}
