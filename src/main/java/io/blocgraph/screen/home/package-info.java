/** The home screen: tasks, gaps, recent changes and figures. */
@NullMarked
package io.blocgraph.screen.home;

import org.jspecify.annotations.NullMarked;
