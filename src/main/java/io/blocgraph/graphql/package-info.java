/** What all of the API shares: selections compiled to Cypher, scalars, connections and errors. */
@NullMarked
package io.blocgraph.graphql;

import org.jspecify.annotations.NullMarked;
