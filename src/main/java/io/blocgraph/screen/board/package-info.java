/** The assignment board of a bloc, on which members are assigned to clusters and organizations. */
@NullMarked
package io.blocgraph.screen.board;

import org.jspecify.annotations.NullMarked;
