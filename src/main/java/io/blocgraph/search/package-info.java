/** Search for units and members by name or code. */
@NullMarked
package io.blocgraph.search;

import org.jspecify.annotations.NullMarked;
