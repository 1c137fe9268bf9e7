/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.history;

/**
 * Finds the days after the effective date of a change on which something begins that may conflict with it, so that plans are
 * validated as well. Contributed as a bean by each feature in which something can be planned.
 */
@FunctionalInterface
public interface LaterDays {

    /**
     * Returns a statement that finds the days.
     *
     * @return Cypher that returns the days as {@code since}, with the parameters {@code units} and {@code members}, the ids
     *     of the affected entities, and {@code day}, the effective date
     */
    String cypher();
}
