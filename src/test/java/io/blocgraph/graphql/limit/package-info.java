@NullMarked
package io.blocgraph.graphql.limit;

import org.jspecify.annotations.NullMarked;
