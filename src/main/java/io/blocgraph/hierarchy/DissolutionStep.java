/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.hierarchy;

import io.blocgraph.history.ChangeContext;
import io.blocgraph.history.NodeSnapshot;
import io.blocgraph.history.UnitOfWork;
import java.util.List;

/** What a feature keeps at units and must do when they are merged or dissolved. Contributed as a bean by each such feature. */
public interface DissolutionStep {

    /**
     * Hands over what is kept at units that are merged, on the effective date.
     *
     * @param context the context of the change
     * @param work collects the changes
     * @param units the ids of the units, which are locked
     * @param into the id of the unit that they are merged into
     */
    void merge(ChangeContext context, UnitOfWork work, List<String> units, String into);

    /**
     * Looks at what is kept at units that are dissolved without a successor, on the effective date.
     *
     * @param context the context of the change
     * @param work collects the changes
     * @param unit the unit, which is locked
     */
    void dissolve(ChangeContext context, UnitOfWork work, NodeSnapshot unit);
}
