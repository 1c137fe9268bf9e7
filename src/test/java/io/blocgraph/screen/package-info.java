@NullUnmarked
package io.blocgraph.screen;

import org.jspecify.annotations.NullUnmarked;
