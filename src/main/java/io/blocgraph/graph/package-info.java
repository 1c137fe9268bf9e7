/**
 * The database: connecting to it, migrating it, running Cypher, and the one place where the day asked for is laid on every
 * statement.
 */
@NullMarked
package io.blocgraph.graph;

import org.jspecify.annotations.NullMarked;
