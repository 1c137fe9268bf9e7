@NullMarked
package io.blocgraph.explorer.drawing;

import org.jspecify.annotations.NullMarked;
