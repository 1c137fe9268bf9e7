/**
 * The change pipeline: every change of an entity is authorized, dated, validated and recorded, and can be undone
 * ({@link io.blocgraph.history.ChangePipeline}). Features contribute the changes themselves
 * ({@link io.blocgraph.history.Mutation}); this package depends on none of them.
 */
@NullMarked
package io.blocgraph.history;

import org.jspecify.annotations.NullMarked;
