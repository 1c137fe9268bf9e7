/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.history;

import org.jspecify.annotations.Nullable;

/**
 * The input of {@code undo}: either a change or a decision.
 *
 * @param change the id of a change
 * @param decision the id of a decision, all changes of which are undone
 */
record UndoInput(@Nullable String change, @Nullable String decision) {}
