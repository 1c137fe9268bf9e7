package io.blocgraph.screen.common;

import java.util.Optional;

/** Refreshes itself when colleagues have changed what it shows. */
public interface AutoRefreshing {

    /** Asks anew for all that is shown. */
    void refresh();

    /**
     * Whether something was begun on it that a new look would undo, as marking rows of a list.
     *
     * @return whether the reader is to be asked first
     */
    default boolean isBusy() {
        return false;
    }

    /**
     * The unit to which it matters what is changed.
     *
     * @return its id; empty if all changes matter
     */
    default Optional<String> scopeUnitId() {
        return Optional.empty();
    }
}
