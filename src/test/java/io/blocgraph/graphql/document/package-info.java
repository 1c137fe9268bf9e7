@NullMarked
package io.blocgraph.graphql.document;

import org.jspecify.annotations.NullMarked;
