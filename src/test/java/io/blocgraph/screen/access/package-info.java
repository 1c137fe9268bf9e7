/** Who comes to which screens. */
@NullMarked
package io.blocgraph.screen.access;

import org.jspecify.annotations.NullMarked;
