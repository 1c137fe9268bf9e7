/** The structure screen: the tree of units, and the panels of units and members, on a day. */
@NullMarked
package io.blocgraph.screen.structure;

import org.jspecify.annotations.NullMarked;
