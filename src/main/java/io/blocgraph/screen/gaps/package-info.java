/** The gaps screen: violated rules with the actions that close them, and the coverage. */
@NullMarked
package io.blocgraph.screen.gaps;

import org.jspecify.annotations.NullMarked;
