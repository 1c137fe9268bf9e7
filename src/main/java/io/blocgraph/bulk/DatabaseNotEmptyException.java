package io.blocgraph.bulk;

/** Files were to be loaded into a database that holds something. */
final class DatabaseNotEmptyException extends RuntimeException {

    DatabaseNotEmptyException() {
        super("The database is not empty; files can be loaded into an empty database only");
    }
}
