package io.blocgraph.access;

import java.io.Serializable;
import java.security.Principal;

/**
 * Somebody who has shown who they are.
 *
 * @param proof by what
 * @param account the id of their account
 * @param name the name with which they sign in
 */
public record SignedIn(Proof proof, String account, String name) implements Principal, Serializable {

    /** Whoever is, or stands for, somebody who has shown who they are. */
    public interface Holder {

        /**
         * Who it is.
         *
         * @return who
         */
        SignedIn signedIn();
    }

    @Override
    public String getName() {
        return name;
    }
}
