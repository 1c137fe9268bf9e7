package io.blocgraph.access;

import io.blocgraph.graph.Graph;
import java.time.Instant;
import java.util.Map;
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

    private static final String FIND = "MATCH (a:Account {subject: $subject}) RETURN a.id AS id, a.name AS name";

    private static final String CLAIM = """
            MATCH (a:Account {key: $key}) WHERE a.provider AND a.subject IS NULL
            SET a.subject = $subject
            RETURN a.id AS id, a.name AS name""";

    private final Graph graph;
    private final AccountChanges changes;
    private final AccessProperties properties;

    OidcAccountResolver(Graph graph, AccountChanges changes, AccessProperties properties) {
        this.graph = graph;
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

    /** An account and the name used to sign in. */
    record AccountRef(String id, String name) {}

    /** Finds the account for the claims; creates it if there is none and that is allowed. */
    Optional<AccountRef> findOrCreate(ClaimAccessor claims) {
        String subject = claims.getClaimAsString(JwtClaimNames.ISS) + " " + claims.getClaimAsString(JwtClaimNames.SUB);
        String name = Optional.ofNullable(claims.getClaimAsString(properties.nameClaim()))
                .orElse(String.valueOf(claims.getClaimAsString(JwtClaimNames.SUB)));
        return queryOne(FIND, Map.of("subject", subject))
                .or(() -> queryOne(CLAIM, Map.of("subject", subject, "key", Accounts.key(name))))
                .or(() -> properties.create() ? create(claims, subject, name) : Optional.empty());
    }

    private Optional<AccountRef> create(ClaimAccessor claims, String subject, String name) {
        String fullName = Optional.ofNullable(claims.getClaimAsString("name")).orElse(name);
        try {
            changes.create(name, fullName, true, false, null, false, "provider");
        } catch (AccessRejectedException taken) {
            // a local account of the same name belongs to somebody else: an administrator has to resolve this
            return Optional.empty();
        }
        return queryOne(CLAIM, Map.of("subject", subject, "key", Accounts.key(name)));
    }

    private Optional<AccountRef> queryOne(String cypher, Map<String, Object> parameters) {
        return graph.write(cypher, parameters).stream()
                .map(row -> new AccountRef((String) row.get("id"), (String) row.get("name")))
                .findFirst();
    }
}
