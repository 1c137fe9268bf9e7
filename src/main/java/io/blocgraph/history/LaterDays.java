package io.blocgraph.history;

/**
 * Finds the days after that of a change on which something begins that may clash with it: what is planned is validated, too. Each
 * feature with something that can be planned contributes one.
 */
@FunctionalInterface
public interface LaterDays {

    /**
     * {@return a statement with the parameters {@code units} and {@code members}, the ids of what the change affects, and {@code day},
     * that returns the days as {@code since}}
     */
    String cypher();
}
