/** The first screen: the units in their tree, and who answers for each of them on a day. */
@NullMarked
package io.blocgraph.screen.structure;

import org.jspecify.annotations.NullMarked;
