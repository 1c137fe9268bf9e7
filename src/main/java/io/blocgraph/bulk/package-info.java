/** Whole graphs as files: the bulk format, the sample graph, and loading both into an empty database. */
@NullMarked
package io.blocgraph.bulk;

import org.jspecify.annotations.NullMarked;
