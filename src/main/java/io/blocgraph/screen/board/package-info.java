/** Who answers for what in a bloc, as a board on which people are put where they are needed. */
@NullMarked
package io.blocgraph.screen.board;

import org.jspecify.annotations.NullMarked;
