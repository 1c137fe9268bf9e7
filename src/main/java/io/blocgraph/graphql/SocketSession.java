/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graphql;

import io.blocgraph.access.AccountPermissions;
import io.blocgraph.access.AuthenticatedAccount;

/**
 * The account that opened a socket, and its permissions at that time.
 *
 * @param account the account
 * @param permissions its permissions when the socket was opened
 */
public record SocketSession(AuthenticatedAccount account, AccountPermissions permissions) {

    /** The key in the attributes of the socket. */
    public static final String KEY = SocketSession.class.getName();
}
