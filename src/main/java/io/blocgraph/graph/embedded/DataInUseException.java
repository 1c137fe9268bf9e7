/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph.embedded;

import java.nio.file.Path;

/** Thrown when another process uses the database files. */
final class DataInUseException extends RuntimeException {

    private final Path directory;

    DataInUseException(Path directory, Throwable cause) {
        super("The data in " + directory + " is in use by another process", cause);
        this.directory = directory;
    }

    Path directory() {
        return directory;
    }
}
