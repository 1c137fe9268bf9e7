/** GraphQL over HTTP: how a request is read, negotiated, answered and kept from taking more than its share. */
@NullMarked
package io.blocgraph.graphql.http;

import org.jspecify.annotations.NullMarked;
