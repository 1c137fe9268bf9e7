/** Changing things: one dialog for every mutation of the API, and the forms that are shown in it. */
@NullMarked
package io.blocgraph.screen.change;

import org.jspecify.annotations.NullMarked;
