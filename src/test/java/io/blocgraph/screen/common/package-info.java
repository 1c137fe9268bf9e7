@NullUnmarked
package io.blocgraph.screen.common;

import org.jspecify.annotations.NullUnmarked;
