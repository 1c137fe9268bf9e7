/** Pictures as files: drawn once, as SVG, PNG or PDF, and the address at which scripts fetch them. */
@NullMarked
package io.blocgraph.explorer.drawing;

import org.jspecify.annotations.NullMarked;
