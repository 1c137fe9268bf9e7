/** The screens for sign-in, the signed-in account, the administration of accounts and grants, and the access log. */
@NullMarked
package io.blocgraph.screen.access;

import org.jspecify.annotations.NullMarked;
