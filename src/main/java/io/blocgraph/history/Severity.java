package io.blocgraph.history;

/** How grave a problem is. */
public enum Severity {
    /** The change is refused. */
    ERROR,
    /** The change is made, and what is wrong stays listed until it is mended or waived. */
    WARNING
}
