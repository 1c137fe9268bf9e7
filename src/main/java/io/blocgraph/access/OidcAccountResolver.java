/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.access;

import java.time.Instant;
import java.util.Optional;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.stereotype.Component;

/**
 * Finds the account of a person authenticated by the identity provider: by issuer and subject, which never change, and the first
 * time by name, if an administrator has created an account of that name that signs in through the provider.
 */
@Component
class OidcAccountResolver {

    private final AccountRepository accounts;
    private final AccountChanges changes;
    private final AccessProperties properties;

    OidcAccountResolver(AccountRepository accounts, AccountChanges changes, AccessProperties properties) {
        this.accounts = accounts;
        this.changes = changes;
        this.properties = properties;
    }

    /** Finds the account for a token's claims; empty if there is none. */
    Optional<AuthenticatedAccount> find(ClaimAccessor claims) {
        Instant issuedAt = claims.getClaimAsInstant(JwtClaimNames.IAT);
        return findOrCreate(claims)
                .map(account -> new AuthenticatedAccount(
                        new Credential.ProviderToken(account.id(), issuedAt == null ? Instant.EPOCH : issuedAt),
                        account.id(),
                        account.name()));
    }

    /** Finds the account for the claims; creates it if there is none and that is allowed. */
    Optional<AccountEntity> findOrCreate(ClaimAccessor claims) {
        String subject = claims.getClaimAsString(JwtClaimNames.ISS) + " " + claims.getClaimAsString(JwtClaimNames.SUB);
        String name = Optional.ofNullable(claims.getClaimAsString(properties.nameClaim()))
                .orElse(String.valueOf(claims.getClaimAsString(JwtClaimNames.SUB)));
        return accounts.findBySubject(subject)
                .or(() -> accounts.claim(Accounts.key(name), subject))
                .or(() -> properties.create() ? create(claims, subject, name) : Optional.empty());
    }

    private Optional<AccountEntity> create(ClaimAccessor claims, String subject, String name) {
        String fullName = Optional.ofNullable(claims.getClaimAsString("name")).orElse(name);
        try {
            changes.create(name, fullName, true, false, null, false, "provider");
        } catch (AccessRejectedException taken) {
            // a local account of the same name belongs to somebody else: an administrator has to resolve this
            return Optional.empty();
        }
        return accounts.claim(Accounts.key(name), subject);
    }
}
