/** Rendering of diagrams as SVG, PNG and PDF files, and the endpoint that serves the files. */
@NullMarked
package io.blocgraph.explorer.drawing;

import org.jspecify.annotations.NullMarked;
