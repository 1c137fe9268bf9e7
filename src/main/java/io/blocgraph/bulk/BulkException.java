/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.bulk;

/**
 * Thrown when a file set cannot be loaded. The message names the file, line, column and cause. Nothing has been written
 * to the database.
 */
public final class BulkException extends RuntimeException {

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
