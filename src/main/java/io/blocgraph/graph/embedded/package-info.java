/** Neo4j Community embedded in the application's process. Left out of a build with {@code -P!embedded}. */
@NullMarked
package io.blocgraph.graph.embedded;

import org.jspecify.annotations.NullMarked;
