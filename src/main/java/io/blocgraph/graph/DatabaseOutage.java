/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph;

import java.util.concurrent.TimeoutException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.RetryableException;

/** Distinguishes a database that is temporarily unavailable from one that reports an error. */
public final class DatabaseOutage {

    /** Transient to the driver, though the same work needs the same memory the next time. */
    private static final String OUT_OF_MEMORY = "MemoryPoolOutOfMemoryError";

    private DatabaseOutage() {}

    /**
     * Returns whether the same work may succeed once the database is available again: it is down, still starting or overloaded, or
     * no connection to it was available in time.
     *
     * @param fault the failure, possibly wrapped
     * @return whether an outage is its cause
     */
    public static boolean isBehind(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof Neo4jException database) {
                return database instanceof RetryableException
                                && !String.valueOf(database.code()).endsWith(OUT_OF_MEMORY)
                        // the driver has no exception type for a connection that was not available in time
                        || database.getCause() instanceof TimeoutException;
            }
        }
        return false;
    }
}
