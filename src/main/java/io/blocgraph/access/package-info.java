/** Who may see and change what: accounts, their grants and tokens, signing in. */
@NullMarked
package io.blocgraph.access;

import org.jspecify.annotations.NullMarked;
