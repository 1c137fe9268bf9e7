/** Who is responsible for what, and by which decision. */
@NullMarked
package io.blocgraph.assignment;

import org.jspecify.annotations.NullMarked;
