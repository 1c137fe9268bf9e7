@NullMarked
package io.blocgraph.followup;

import org.jspecify.annotations.NullMarked;
