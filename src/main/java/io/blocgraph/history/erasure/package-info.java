/**
 * Irreversible erasure of personal data: the one exception from a history in which nothing is lost. Features define which
 * properties are erased and how they are replaced ({@link io.blocgraph.history.erasure.Identity}).
 */
@NullMarked
package io.blocgraph.history.erasure;

import org.jspecify.annotations.NullMarked;
