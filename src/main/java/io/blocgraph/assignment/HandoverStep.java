/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.assignment;

import io.blocgraph.history.ChangeContext;
import io.blocgraph.history.UnitOfWork;

/**
 * What a feature keeps in the hand of members and hands over with their assignments. Contributed as a bean by each such feature.
 */
@FunctionalInterface
public interface HandoverStep {

    /**
     * Hands over on the effective date.
     *
     * @param context the context of the change, with both members locked
     * @param work collects the changes
     * @param from the id of the member who hands over
     * @param to the id of the member who takes over
     * @return whether there was anything
     */
    boolean handOver(ChangeContext context, UnitOfWork work, String from, String to);
}
