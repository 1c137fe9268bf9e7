/** The explorer: a bloc as an interactive diagram. */
@NullMarked
package io.blocgraph.screen.explorer;

import org.jspecify.annotations.NullMarked;
