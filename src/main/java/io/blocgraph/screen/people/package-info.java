/** The people screen: filtered lists of members, with actions on one or several. */
@NullMarked
package io.blocgraph.screen.people;

import org.jspecify.annotations.NullMarked;
