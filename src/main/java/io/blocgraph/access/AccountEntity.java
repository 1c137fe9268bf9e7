/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

/**
 * An account as it is stored, without what it is related to.
 *
 * @param id the account's id
 * @param name the name used to sign in
 * @param key the {@linkplain Accounts#key key} of the name, unique
 * @param fullName the person's name, or the purpose of the account
 * @param words what a search finds it by
 * @param hash the hash of its password; null if it has none
 * @param newPassword whether its owner must choose a password of their own before anything else
 * @param provider whether it signs in through the identity provider
 * @param subject issuer and subject at the identity provider, unique; null until the first sign-in through it
 * @param disabled whether it is disabled
 * @param demo whether it is a demo account
 * @param createdAt when it was created
 * @param createdBy the id of the account that created it
 * @param usedAt when somebody last signed in; null if never
 * @param signedOutAt when it was last signed out everywhere; null if never
 */
@Node("Account")
record AccountEntity(
        @Id String id,
        String name,
        String key,
        String fullName,
        String words,
        @Nullable String hash,
        boolean newPassword,
        boolean provider,
        @Nullable String subject,
        boolean disabled,
        boolean demo,
        Instant createdAt,
        String createdBy,
        @Nullable Instant usedAt,
        @Nullable Instant signedOutAt) {

    AccountEntity withFullName(String changed, String changedWords) {
        return new AccountEntity(
                id,
                name,
                key,
                changed,
                changedWords,
                hash,
                newPassword,
                provider,
                subject,
                disabled,
                demo,
                createdAt,
                createdBy,
                usedAt,
                signedOutAt);
    }

    /** Returns the account with another password, which is to be replaced at the next sign-in or not. */
    AccountEntity withPassword(String changedHash, boolean oneTime) {
        return new AccountEntity(
                id,
                name,
                key,
                fullName,
                words,
                changedHash,
                oneTime,
                provider,
                subject,
                disabled,
                demo,
                createdAt,
                createdBy,
                usedAt,
                signedOutAt);
    }

    AccountEntity withDisabled(boolean changed) {
        return new AccountEntity(
                id,
                name,
                key,
                fullName,
                words,
                hash,
                newPassword,
                provider,
                subject,
                changed,
                demo,
                createdAt,
                createdBy,
                usedAt,
                signedOutAt);
    }
}
