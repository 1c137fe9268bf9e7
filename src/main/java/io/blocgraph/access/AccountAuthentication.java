/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** The authentication of a request by a bearer token, with the permissions that were resolved for it: once for the whole request. */
public final class AccountAuthentication extends AbstractAuthenticationToken {

    private final AuthenticatedAccount account;
    private final transient AccountPermissions permissions;

    AccountAuthentication(AuthenticatedAccount account, AccountPermissions permissions) {
        super(List.of());
        this.account = account;
        this.permissions = permissions;
        setAuthenticated(true);
    }

    /** {@return the account's permissions at the time of the request} */
    public AccountPermissions permissions() {
        return permissions;
    }

    @Override
    public AuthenticatedAccount getPrincipal() {
        return account;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }
}
