/** Documents of requests: registered ones, persisted ones found by hash, and the cache of parsed ones. */
@NullMarked
package io.blocgraph.graphql.document;

import org.jspecify.annotations.NullMarked;
