package io.blocgraph.responsibility;

/** In which way somebody answers. */
public enum Via {
    /** By seat: as secretary of the executive committee, or as the deputy who acts. */
    SEAT,
    /** By assignment. */
    ASSIGNMENT
}
