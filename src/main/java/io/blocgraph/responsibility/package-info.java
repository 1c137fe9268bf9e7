/** The responsibility chain, the span, and the path between two: what the product exists for. */
@NullMarked
package io.blocgraph.responsibility;

import org.jspecify.annotations.NullMarked;
