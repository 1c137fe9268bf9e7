/** What needs doing, what was done, and the figures. */
@NullMarked
package io.blocgraph.screen.home;

import org.jspecify.annotations.NullMarked;
