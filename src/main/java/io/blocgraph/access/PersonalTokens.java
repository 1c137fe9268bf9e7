/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.access;

import io.blocgraph.access.SecurityAuditLog.EventType;
import io.blocgraph.graph.Graph;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Personal tokens, with which programs act on behalf of an account: shown once, stored as SHA-256 hashes (they are random, so a
 * slow hash would add no protection), restricted to their purpose, expiring, and revocable at any time.
 */
@Component
public class PersonalTokens {

    /** Distinguishes our tokens from the identity provider's, and makes leaked ones easy to find. */
    static final String PREFIX = "blocgraph_";

    private static final int MAX_NAME_LENGTH = 100;

    private final PersonalTokenRepository tokens;
    private final Graph graph;
    private final CurrentAccount currentAccount;
    private final Passwords passwords;
    private final PermissionResolver permissionResolver;
    private final SecurityAuditLog auditLog;
    private final AccessProperties properties;
    private final Clock clock;

    PersonalTokens(
            PersonalTokenRepository tokens,
            Graph graph,
            CurrentAccount currentAccount,
            Passwords passwords,
            PermissionResolver permissionResolver,
            SecurityAuditLog auditLog,
            AccessProperties properties,
            Clock clock) {
        this.tokens = tokens;
        this.graph = graph;
        this.currentAccount = currentAccount;
        this.passwords = passwords;
        this.permissionResolver = permissionResolver;
        this.auditLog = auditLog;
        this.properties = properties;
        this.clock = clock;
    }

    /** {@return the caller's tokens, latest first, including expired ones} */
    public List<PersonalToken> own() {
        return tokens.findByAccount(currentAccount.accountId());
    }

    /**
     * Creates a token for the caller. It never allows more than the account itself may do at the time of use.
     *
     * @param name its purpose
     * @param role the highest role that it allows
     * @param unit the id of the unit to which it is restricted, including all units below; empty if unrestricted
     * @param until the last day on which it is valid
     * @return the token itself, which is not stored and cannot be shown again
     * @throws AccessRejectedException if the name is missing or cannot be read, the day is past or too far ahead, the unit is not visible to the
     *     caller, or the caller itself uses a token
     */
    public String create(String name, Role role, Optional<String> unit, LocalDate until) {
        AccountPermissions permissions = currentAccount.requirePermissions();
        if (permissions.restriction().isPresent()) {
            throw new AccessRejectedException("FORBIDDEN", "");
        }
        String stored = AccessTexts.line("name", name, MAX_NAME_LENGTH);
        LocalDate today = LocalDate.now(clock);
        if (until.isBefore(today)) {
            throw new AccessRejectedException("UNTIL_PAST", "until");
        }
        if (until.isAfter(today.plusDays(properties.tokenDays()))) {
            throw new AccessRejectedException("UNTIL_FAR", "until", properties.tokenDays());
        }
        unit.ifPresent(id -> {
            List<String> within = ancestorIds(id);
            // a unit that does not exist gets the same error as one that is not visible
            if (within.isEmpty() || !permissions.canSee(within)) {
                throw new AccessRejectedException("UNIT_UNKNOWN", "unit");
            }
        });
        String token = create(
                permissions.accountId(),
                stored,
                role,
                unit,
                until.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
        auditLog.append(EventType.TOKEN_CREATED, permissions.accountId(), stored);
        return token;
    }

    private List<String> ancestorIds(String unit) {
        return graph
                .read("MATCH (u:Entity {id: $id}) WHERE u:Unit UNWIND u.within AS id RETURN id", Map.of("id", unit))
                .stream()
                .map(row -> (String) row.get("id"))
                .toList();
    }

    String create(String account, String name, Role role, Optional<String> unit, Instant until) {
        String secret = PREFIX + passwords.generateSecret();
        PersonalToken token =
                new PersonalToken("token-" + UUID.randomUUID(), name, role, null, clock.instant(), until, null);
        tokens.create(account, token, LoginThrottle.sha256(secret), unit.orElse(null));
        return secret;
    }

    /**
     * Revokes one of the caller's tokens; it is no longer valid.
     *
     * @param id the token's id; those of other accounts are ignored
     */
    public void revoke(String id) {
        String account = currentAccount.accountId();
        tokens.deleteByAccountAndId(account, id);
        auditLog.append(EventType.TOKEN_REVOKED, account, "");
        permissionResolver.invalidateAll();
    }
}
