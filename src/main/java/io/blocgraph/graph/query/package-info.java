/**
 * Compiles GraphQL selections to Cypher: features declare how the fields of their types are read, and each selection becomes one
 * query, nested as the selection is.
 */
@NullMarked
package io.blocgraph.graph.query;

import org.jspecify.annotations.NullMarked;
