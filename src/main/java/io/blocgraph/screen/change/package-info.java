/** The forms for all mutations of the API, and the dialog that shows, previews and saves them. */
@NullMarked
package io.blocgraph.screen.change;

import org.jspecify.annotations.NullMarked;
