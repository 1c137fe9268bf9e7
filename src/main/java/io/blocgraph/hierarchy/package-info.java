/** Units: their kinds, their places in the tree and in clusters, and what became of them. */
@NullMarked
package io.blocgraph.hierarchy;

import org.jspecify.annotations.NullMarked;
