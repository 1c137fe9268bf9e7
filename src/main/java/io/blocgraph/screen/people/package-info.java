/** People: found by what one knows of them, and what can be done to one or many. */
@NullMarked
package io.blocgraph.screen.people;

import org.jspecify.annotations.NullMarked;
