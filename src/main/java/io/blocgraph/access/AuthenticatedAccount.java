/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.access;

import java.io.Serializable;
import java.security.Principal;

/**
 * A person or program that has been authenticated.
 *
 * @param credential the credential used
 * @param accountId the account's id
 * @param name the name used to sign in
 */
public record AuthenticatedAccount(Credential credential, String accountId, String name)
        implements Principal, Serializable {

    /** An authentication that belongs to an account. */
    public interface Holder {

        /** {@return the authenticated account} */
        AuthenticatedAccount authenticatedAccount();
    }

    @Override
    public String getName() {
        return name;
    }
}
