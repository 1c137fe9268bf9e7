/** What a request may ask for at most, and how it is told when it asks for more. */
@NullMarked
package io.blocgraph.graphql.limit;

import org.jspecify.annotations.NullMarked;
