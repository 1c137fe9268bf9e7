/** The documents that clients send: those that were registered before, those that are known by their hash, those read already. */
@NullMarked
package io.blocgraph.graphql.document;

import org.jspecify.annotations.NullMarked;
