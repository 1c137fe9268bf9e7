/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.bulk;

/**
 * Thrown when a file set cannot be loaded. The message has a line for each error, with the file, line, column, value and
 * reason. Nothing is left in the database.
 */
public final class BulkException extends RuntimeException {

    /**
     * Creates an exception for several errors.
     *
     * @param errors the messages of the errors, one in each line
     */
    BulkException(String errors) {
        super(errors);
    }

    /**
     * Creates an exception for a file as a whole.
     *
     * @param file the file's name
     * @param reason the cause, and the remedy where there is one
     */
    BulkException(String file, String reason) {
        super("%s: %s".formatted(file, reason));
    }

    /**
     * Creates an exception for a value in a row.
     *
     * @param file the file's name
     * @param line the line on which the row begins; the header is line 1
     * @param column the column's name
     * @param reason the cause, and the remedy where there is one
     */
    BulkException(String file, long line, String column, String reason) {
        super("%s, line %d, column %s: %s".formatted(file, line, column, reason));
    }
}
