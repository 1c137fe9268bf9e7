package io.blocgraph.bulk;

/** Something in the files that cannot be loaded: says in which file, line and column, and why. Nothing has been written. */
public final class BulkException extends RuntimeException {

    /**
     * A fault in a file as a whole.
     *
     * @param file the file's name
     * @param reason what is wrong and what to do
     */
    BulkException(String file, String reason) {
        super("%s: %s".formatted(file, reason));
    }

    /**
     * A fault in a row.
     *
     * @param file the file's name
     * @param line the line on which the row begins; the header is line 1
     * @param column the column's name
     * @param reason what is wrong and what to do
     */
    BulkException(String file, long line, String column, String reason) {
        super("%s, line %d, column %s: %s".formatted(file, line, column, reason));
    }
}
