/** Pictures of a unit with all below it: read, laid out, coloured, compared and cut to what is looked at. */
@NullMarked
package io.blocgraph.explorer;

import org.jspecify.annotations.NullMarked;
