package io.blocgraph.graphql;

import io.blocgraph.access.SignedIn;
import io.blocgraph.graph.Scope;

/**
 * Who opened a socket, and what they could see then.
 *
 * @param signedIn who
 * @param scope what they could see
 */
public record LiveTie(SignedIn signedIn, Scope scope) {

    /** Under which it lies in the attributes of the socket. */
    public static final String KEY = LiveTie.class.getName();
}
