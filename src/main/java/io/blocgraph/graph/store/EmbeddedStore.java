/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** The files of the embedded database, while it runs. */
public interface EmbeddedStore {

    /**
     * Returns the data directory.
     *
     * @return its absolute path
     */
    Path directory();

    /**
     * Asks the database.
     *
     * @param cypher a query that returns one row of numbers
     * @return the row
     */
    Map<String, Object> contents(String cypher);

    /**
     * Copies the files of the database as they are after everything that was committed has been written to them. Whoever calls this
     * sees to it that nobody writes meanwhile.
     *
     * @param target the directory to which they are copied, laid out like a data directory
     * @throws IOException if the files cannot be copied
     */
    void copyTo(Path target) throws IOException;
}
