/**
 * Erasing who somebody was, for good: the one exception from a history in which nothing is lost. Features say what is to be erased
 * and what replaces it ({@link io.blocgraph.history.erasure.Identity}).
 */
@NullMarked
package io.blocgraph.history.erasure;

import org.jspecify.annotations.NullMarked;
