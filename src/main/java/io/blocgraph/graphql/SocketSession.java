package io.blocgraph.graphql;

import io.blocgraph.access.AccountPermissions;
import io.blocgraph.access.AuthenticatedAccount;

/**
 * Who opened a socket, and how they stood then.
 *
 * @param account who
 * @param permissions what they were and could see
 */
public record SocketSession(AuthenticatedAccount account, AccountPermissions permissions) {

    /** Under which it lies in the attributes of the socket. */
    public static final String KEY = SocketSession.class.getName();
}
