package io.blocgraph.graphql;

import io.blocgraph.access.SignedIn;
import io.blocgraph.access.Standing;

/**
 * Who opened a socket, and how they stood then.
 *
 * @param signedIn who
 * @param standing what they were and could see
 */
public record LiveTie(SignedIn signedIn, Standing standing) {

    /** Under which it lies in the attributes of the socket. */
    public static final String KEY = LiveTie.class.getName();
}
