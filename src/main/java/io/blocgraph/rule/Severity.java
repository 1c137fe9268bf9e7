package io.blocgraph.rule;

/** What follows from a broken rule. */
public enum Severity {
    /** A change that breaks the rule is refused. */
    ERROR,
    /** A change that breaks the rule goes through; what is broken is listed until it is mended or waived. */
    WARNING
}
