/** The rules of the structure, their violations, and waivers. */
@NullMarked
package io.blocgraph.rule;

import org.jspecify.annotations.NullMarked;
