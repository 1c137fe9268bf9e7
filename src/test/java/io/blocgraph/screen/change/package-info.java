@NullUnmarked
package io.blocgraph.screen.change;

import org.jspecify.annotations.NullUnmarked;
