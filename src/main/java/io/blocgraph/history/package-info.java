/**
 * Changing the graph: one way for all changes, which are checked, dated, written down and can be taken back. Features say what a
 * change is ({@link io.blocgraph.history.Mutation}); this package knows none of them.
 */
@NullMarked
package io.blocgraph.history;

import org.jspecify.annotations.NullMarked;
