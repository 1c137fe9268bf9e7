/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.bulk;

/** Thrown when a file set is to be loaded into a database that is not empty. */
final class DatabaseNotEmptyException extends RuntimeException {

    DatabaseNotEmptyException() {
        super("The database is not empty; files can be loaded into an empty database only");
    }
}
