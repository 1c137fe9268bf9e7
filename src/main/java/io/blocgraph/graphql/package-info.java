/** The parts shared by the whole API: schema wiring, scalars, errors and subscription sockets. */
@NullMarked
package io.blocgraph.graphql;

import org.jspecify.annotations.NullMarked;
