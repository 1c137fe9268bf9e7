/** Rendering of diagrams as SVG, PNG and PDF files, and the endpoint that serves them to scripts. */
@NullMarked
package io.blocgraph.explorer.drawing;

import org.jspecify.annotations.NullMarked;
