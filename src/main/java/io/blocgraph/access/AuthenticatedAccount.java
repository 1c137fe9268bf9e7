package io.blocgraph.access;

import java.io.Serializable;
import java.security.Principal;

/**
 * Somebody who has shown who they are.
 *
 * @param credential by what
 * @param accountId the id of their account
 * @param name the name with which they sign in
 */
public record AuthenticatedAccount(Credential credential, String accountId, String name)
        implements Principal, Serializable {

    /** Whoever is, or stands for, somebody who has shown who they are. */
    public interface Holder {

        /**
         * Who it is.
         *
         * @return who
         */
        AuthenticatedAccount authenticatedAccount();
    }

    @Override
    public String getName() {
        return name;
    }
}
