/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.history;

import java.util.Collection;
import java.util.Set;

/** Knows what must not lose what is undone, although nothing of it was written since. Contributed as a bean by each such feature. */
@FunctionalInterface
public interface UndoGuard {

    /**
     * Finds nodes that depend on what is undone.
     *
     * @param context the context of the change
     * @param deltas what the undo would write
     * @return the ids of nodes that depend on it; the undo is rejected unless it removes them, too
     */
    Set<String> findDependents(ChangeContext context, Collection<Delta> deltas);
}
