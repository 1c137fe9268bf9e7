/** The layout around the screens; each screen has a package of its own. */
@NullMarked
package io.blocgraph.screen;

import org.jspecify.annotations.NullMarked;
