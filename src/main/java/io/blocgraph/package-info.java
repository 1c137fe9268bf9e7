/** BlocGraph: who is responsible for what in an organization of many units. */
@NullMarked
package io.blocgraph;

import org.jspecify.annotations.NullMarked;
