/**
 * From a GraphQL selection to one Cypher statement: features declare how the fields of their types are read, and the
 * statement for a selection is composed of what it asks for, nested as it is nested.
 */
@NullMarked
package io.blocgraph.graph.query;

import org.jspecify.annotations.NullMarked;
