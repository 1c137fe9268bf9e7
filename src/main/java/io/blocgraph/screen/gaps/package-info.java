/** Where rules are broken, the place to mend each, and how far responsibility reaches. */
@NullMarked
package io.blocgraph.screen.gaps;

import org.jspecify.annotations.NullMarked;
