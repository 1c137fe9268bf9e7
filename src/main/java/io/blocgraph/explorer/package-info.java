/** Diagrams of a unit and its subtree: reading, layout, coloring, comparison and clipping to the viewport. */
@NullMarked
package io.blocgraph.explorer;

import org.jspecify.annotations.NullMarked;
