@NullMarked
package io.blocgraph.dossier;

import org.jspecify.annotations.NullMarked;
