/** Web authentication: browser sessions, their revocation, and rate limits. */
@NullMarked
package io.blocgraph.access.web;

import org.jspecify.annotations.NullMarked;
