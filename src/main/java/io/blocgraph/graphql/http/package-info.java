/** GraphQL over HTTP: parsing, content negotiation, responses and resource limits. */
@NullMarked
package io.blocgraph.graphql.http;

import org.jspecify.annotations.NullMarked;
