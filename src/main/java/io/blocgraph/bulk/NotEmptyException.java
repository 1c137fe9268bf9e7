package io.blocgraph.bulk;

/** Files were to be loaded into a database that holds something. */
final class NotEmptyException extends RuntimeException {

    NotEmptyException() {
        super("The database is not empty; files can be loaded into an empty database only");
    }
}
