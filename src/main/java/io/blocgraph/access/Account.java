/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An account as its administrators see it.
 *
 * @param id the account's id
 * @param name the name used to sign in
 * @param fullName the person's name, or the purpose of the account
 * @param member the linked member; empty if none
 * @param provider whether it signs in through the identity provider and has no password here
 * @param disabled whether the account is disabled
 * @param demo whether it is a demo account
 * @param usedAt when it was last used; empty if never, or not recently
 * @param grants its grants, limited to those that the caller administers
 * @param editable whether the caller may change it: everything visible to the account must lie in what the caller administers
 */
public record Account(
        String id,
        String name,
        String fullName,
        Optional<LinkedMember> member,
        boolean provider,
        boolean disabled,
        boolean demo,
        Optional<Instant> usedAt,
        List<Grant> grants,
        boolean editable) {

    /**
     * The member linked to an account.
     *
     * @param id the member's id
     * @param code the member's code
     * @param name the member's name
     */
    public record LinkedMember(String id, String code, String name) {}
}
