/** The explorer: a bloc as a picture that one asks. */
@NullMarked
package io.blocgraph.screen.explorer;

import org.jspecify.annotations.NullMarked;
