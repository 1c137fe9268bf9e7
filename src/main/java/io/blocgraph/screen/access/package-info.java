/** Signing in, one's own account, and the accounts and grants that administrators look after. */
@NullMarked
package io.blocgraph.screen.access;

import org.jspecify.annotations.NullMarked;
