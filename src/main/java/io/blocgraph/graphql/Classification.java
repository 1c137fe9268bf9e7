package io.blocgraph.graphql;

import graphql.ErrorClassification;

/** What kind of error an error of the API is: its {@code extensions.classification}. */
enum Classification implements ErrorClassification {
    /** The request cannot be answered as it stands. */
    BAD_REQUEST,
    /** What the request names does not exist. */
    NOT_FOUND,
    /** The request takes longer than it may. */
    TIMEOUT,
    /** The database cannot be reached now. */
    UNAVAILABLE,
    /** A fault of ours, written to the log. */
    INTERNAL_ERROR
}
