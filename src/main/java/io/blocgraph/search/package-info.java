/** Finding units and people by what one types. */
@NullMarked
package io.blocgraph.search;

import org.jspecify.annotations.NullMarked;
