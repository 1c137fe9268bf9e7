package io.blocgraph.access;

import java.io.Serializable;
import java.time.Instant;

/** By what somebody has shown who they are. It stands as long as the graph says so, and is looked up again every few seconds. */
public sealed interface Credential extends Serializable {

    /**
     * Somebody has signed in on a screen.
     *
     * @param id the id of the sign-in
     */
    record Session(String id) implements Credential {}

    /**
     * A personal token was sent.
     *
     * @param hash the hash under which it is stored
     */
    record PersonalToken(String hash) implements Credential {}

    /**
     * A token of the provider was sent.
     *
     * @param account the id of the account for which the provider vouches
     * @param issuedAt when it did
     */
    record ProviderToken(String account, Instant issuedAt) implements Credential {}
}
