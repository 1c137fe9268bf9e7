package io.blocgraph.access;

/**
 * In what way records of members were read. A request is taken to read one record or a list by what it was answered; one that is
 * an export says so by having this, under its class, in its context.
 */
public enum ReadKind {
    /** One record. */
    RECORD,
    /** Several records. */
    LIST,
    /** What was handed out to be kept: a file, a document. */
    EXPORT
}
