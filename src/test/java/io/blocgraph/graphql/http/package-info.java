@NullMarked
package io.blocgraph.graphql.http;

import org.jspecify.annotations.NullMarked;
