/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.history;

import java.util.List;
import java.util.Optional;

/**
 * What a feature stores in the graph although it follows from other data, so that queries read it instead of computing it: under
 * which type a relationship stands whose period is that of a node, the ids of the units above a unit, keys to sort by. Each feature
 * contributes the Cypher that keeps it right after a change and as the days pass.
 */
public interface DerivedData {

    /**
     * Finds the node whose derived data may differ after a change.
     *
     * @param delta a part of the change
     * @return the id of the node; empty if the change does not matter here
     */
    default Optional<String> affectedBy(Delta delta) {
        return Optional.empty();
    }

    /**
     * Returns whether a property follows from other data although changes write it. An undo need not find it as they left it.
     *
     * @param labels the labels of the node
     * @param property the property
     * @return whether it does
     */
    default boolean follows(List<String> labels, String property) {
        return false;
    }

    /**
     * Returns what is run after a change.
     *
     * @return statements with the parameters {@code ids}, where those of other nodes are to be ignored, and {@code today}
     */
    default List<String> refresh() {
        return List.of();
    }

    /**
     * Returns what is run when a day has come.
     *
     * @return statements that open transactions of their own, for what ended or began after {@code $since} and up to {@code $today}
     */
    default List<String> rollOver() {
        return List.of();
    }
}
