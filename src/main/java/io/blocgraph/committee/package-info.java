/** Committees, their terms, and the seats on them. */
@NullMarked
package io.blocgraph.committee;

import org.jspecify.annotations.NullMarked;
