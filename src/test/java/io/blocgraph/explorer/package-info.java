@NullMarked
package io.blocgraph.explorer;

import org.jspecify.annotations.NullMarked;
