@NullUnmarked
package io.blocgraph.screen.explorer;

import org.jspecify.annotations.NullUnmarked;
