/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.bulk;

/** Thrown when a file set cannot be written. Nothing is left of it. */
public final class ExportException extends RuntimeException {

    /**
     * Creates an exception.
     *
     * @param directory the directory of the files
     * @param reason the cause, and the remedy where there is one
     */
    ExportException(String directory, String reason) {
        super("%s %s".formatted(directory, reason));
    }
}
