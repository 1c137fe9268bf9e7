package io.blocgraph.screen;

import java.util.Optional;

/** A screen that shows what colleagues change, without being asked again. */
public interface Lively {

    /** Asks anew for all that is shown. */
    void refresh();

    /**
     * The unit to which it matters what is changed.
     *
     * @return its id; empty if all changes matter
     */
    default Optional<String> within() {
        return Optional.empty();
    }
}
