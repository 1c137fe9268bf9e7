package io.blocgraph.history;

import org.jspecify.annotations.Nullable;

/**
 * What is to be undone: either of the two.
 *
 * @param change the id of a change
 * @param decision the id of a decision, all changes of which are undone
 */
record UndoInput(@Nullable String change, @Nullable String decision) {}
