/** The limits of a request, and their errors. */
@NullMarked
package io.blocgraph.graphql.limit;

import org.jspecify.annotations.NullMarked;
