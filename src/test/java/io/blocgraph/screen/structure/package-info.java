@NullUnmarked
package io.blocgraph.screen.structure;

import org.jspecify.annotations.NullUnmarked;
