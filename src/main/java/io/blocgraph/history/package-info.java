/**
 * Changing the graph: one pipeline for all changes, which are checked, dated, recorded and can be undone
 * ({@link io.blocgraph.history.ChangePipeline}). Features say what a change is ({@link io.blocgraph.history.Mutation}); this package
 * depends on none of them.
 */
@NullMarked
package io.blocgraph.history;

import org.jspecify.annotations.NullMarked;
