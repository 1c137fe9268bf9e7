package io.blocgraph.graph;

import java.util.concurrent.TimeoutException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.RetryableException;

/** Tells a database that does not answer for the time being from one that answers that something is wrong. */
public final class DatabaseOutage {

    /** Transient to the driver, though the same work needs the same memory the next time. */
    private static final String OUT_OF_MEMORY = "MemoryPoolOutOfMemoryError";

    private DatabaseOutage() {}

    /**
     * Tells whether the same work may succeed once the database answers again: it is away, it has only just come, it is too busy,
     * or no connection to it could be had in time.
     *
     * @param fault what went wrong, or something that it caused
     * @return whether an outage is behind it
     */
    public static boolean isBehind(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof Neo4jException database) {
                return database instanceof RetryableException
                                && !String.valueOf(database.code()).endsWith(OUT_OF_MEMORY)
                        // the driver has no type of its own for a connection that could not be had in time
                        || database.getCause() instanceof TimeoutException;
            }
        }
        return false;
    }
}
