/** Access control: accounts, their grants and tokens, and authentication. */
@NullMarked
package io.blocgraph.access;

import org.jspecify.annotations.NullMarked;
