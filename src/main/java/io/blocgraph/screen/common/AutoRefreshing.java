/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.common;

import java.util.Optional;

/** A view that is refreshed when the data it shows has been changed by others. */
public interface AutoRefreshing {

    /** Reloads all data shown. */
    void refresh();

    /**
     * Returns whether a refresh would discard input, such as selected rows of a list.
     *
     * @return whether the user is to be asked before the view is refreshed
     */
    default boolean isBusy() {
        return false;
    }

    /** {@return the id of the unit whose changes affect the view; empty if all changes affect it} */
    default Optional<String> scopeUnitId() {
        return Optional.empty();
    }
}
