/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.access;

import java.io.Serializable;
import java.time.Instant;

/** The credential by which a caller was authenticated. It is valid as long as the graph says so, and is checked again every few seconds. */
public sealed interface Credential extends Serializable {

    /**
     * A sign-in through the screens.
     *
     * @param id the id of the sign-in
     */
    record Session(String id) implements Credential {}

    /**
     * A personal token.
     *
     * @param hash the hash under which it is stored
     */
    record PersonalToken(String hash) implements Credential {}

    /**
     * The secret in the address of a calendar, which reads the agenda and nothing else.
     *
     * @param hash the hash under which it is stored
     */
    record CalendarAddress(String hash) implements Credential {}

    /**
     * A token of the identity provider.
     *
     * @param account the id of the account that it identifies
     * @param issuedAt when it was issued
     */
    record ProviderToken(String account, Instant issuedAt) implements Credential {}
}
