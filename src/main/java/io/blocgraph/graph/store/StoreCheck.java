/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;

/** Checks a copy of a database by opening it, which recovers it if its process was killed, and by going through all its files. */
public interface StoreCheck {

    /**
     * Opens a copy and checks it.
     *
     * @param copy a directory laid out like a data directory, on which no process works
     * @param cypher a query that returns one row of numbers
     * @return the row
     * @throws DamagedStoreException if it cannot be opened, or if what its files say does not fit together
     * @throws IOException if files cannot be written beside it
     */
    Map<String, Object> check(Path copy, String cypher) throws IOException;

    /**
     * Finds the check, which comes with the embedded database.
     *
     * @return the check; empty in a build without the embedded database
     */
    static Optional<StoreCheck> find() {
        return SpringFactoriesLoader.forDefaultResourceLocation()
                .load(StoreCheck.class, FailureHandler.handleMessage((message, failure) -> {}))
                .stream()
                .findFirst();
    }
}
