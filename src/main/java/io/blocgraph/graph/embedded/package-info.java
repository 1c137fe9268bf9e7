/** Neo4j Community inside the application's own process. Left out of a build with {@code -P!embedded}. */
@NullMarked
package io.blocgraph.graph.embedded;

import org.jspecify.annotations.NullMarked;
