/** Rules of structure, where they are broken, and waivers. */
@NullMarked
package io.blocgraph.rule;

import org.jspecify.annotations.NullMarked;
