package io.blocgraph.explorer;

/** What the colours of a picture say. */
public enum ColorEncoding {
    /** Whether somebody answers at each level. */
    COVERAGE,
    /** The sectors of organizations. */
    SECTOR,
    /** How many rules are broken. */
    GAPS,
    /** Since how long the same people have answered. */
    ASSIGNMENT_AGE,
    /** Nothing. */
    NONE
}
