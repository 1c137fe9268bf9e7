/** The database: connecting to it, migrating it, running Cypher, and the one place where the requested day is applied to queries. */
@NullMarked
package io.blocgraph.graph;

import org.jspecify.annotations.NullMarked;
