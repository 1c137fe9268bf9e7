/** The screens, one package each, and the shell that they stand in. */
@NullMarked
package io.blocgraph.screen;

import org.jspecify.annotations.NullMarked;
