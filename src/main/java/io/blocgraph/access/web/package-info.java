/** Signing in as the web does it: what is open, what is let in, and how often. */
@NullMarked
package io.blocgraph.access.web;

import org.jspecify.annotations.NullMarked;
