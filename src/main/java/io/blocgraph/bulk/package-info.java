/**
 * The bulk format: reading and validating file sets, including the sample graph, and loading them into an empty
 * database.
 */
@NullMarked
package io.blocgraph.bulk;

import org.jspecify.annotations.NullMarked;
