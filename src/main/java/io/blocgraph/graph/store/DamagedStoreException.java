/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph.store;

import java.nio.file.Path;

/** Thrown when the files of a database cannot be opened, or do not fit together. */
public final class DamagedStoreException extends RuntimeException {

    /**
     * Creates an exception for a database that cannot be opened.
     *
     * @param directory its data directory
     * @param cause what happened
     */
    public DamagedStoreException(Path directory, Throwable cause) {
        super("The database in %s cannot be opened: %s".formatted(directory, cause.getMessage()), cause);
    }

    /**
     * Creates an exception for a database whose files do not fit together.
     *
     * @param directory its data directory
     * @param found what was found
     */
    public DamagedStoreException(Path directory, String found) {
        super("The database in %s is damaged: %s".formatted(directory, found));
    }
}
