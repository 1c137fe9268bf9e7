/** Units: their kinds, their places in the hierarchy and in clusters, and their lineage. */
@NullMarked
package io.blocgraph.hierarchy;

import org.jspecify.annotations.NullMarked;
