/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.blocgraph.graph.AsOf;
import io.blocgraph.graph.DatabaseOutage;
import io.blocgraph.graph.Graph;
import io.blocgraph.graph.query.Row;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.neo4j.driver.exceptions.Neo4jException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Resolves an account and its permissions from a credential. Results are cached for two seconds, so that revocations by this or
 * another instance take effect within five, and a burst of requests queries once.
 */
@Component
public class PermissionResolver {

    private static final Duration CACHE_TTL = Duration.ofSeconds(2);
    private static final Duration FALLBACK_TTL = Duration.ofMinutes(30);
    private static final int MAX_ENTRIES = 10_000;
    private static final Duration TOUCH_INTERVAL = Duration.ofMinutes(1);

    private static final Map<Class<? extends Credential>, String> BY_CREDENTIAL = Map.of(
            Credential.Session.class,
            "MATCH (p:SignIn {id: $proof})<-[:SIGNED_IN]-(a:Account) WHERE p.at > $signedInAfter",
            Credential.PersonalToken.class,
            "MATCH (p:PersonalToken {hash: $proof})<-[:HAS_TOKEN]-(a:Account) WHERE p.expiresAt > $now",
            Credential.CalendarAddress.class,
            "MATCH (p:CalendarAddress {hash: $proof})<-[:HAS_CALENDAR]-(a:Account) WHERE true",
            Credential.ProviderToken.class,
            "MATCH (a:Account {id: $proof}) WHERE coalesce($issuedAt > a.signedOutAt, true) WITH a, null AS p");

    /**
     * A member of a standing committee sees what they are in charge of by assignment: the permission follows from the assignment
     * and ends with it.
     */
    private static final String PERMISSIONS = """
            %s AND NOT a.disabled
            RETURN a.id AS account, a.name AS name, a.fullName AS fullName, a.newPassword AS newPassword, a.demo AS demo,
              a.signedOutAt AS signedOutAt,
              head(COLLECT { MATCH (a)-[:IS]->(m:Member) RETURN m.id }) AS member,
              COLLECT {
                MATCH (a)-[:HAS_GRANT]->(g:Grant) WHERE coalesce(g.until > $asOf, true)
                OPTIONAL MATCH (g)-[:GRANTED_ON]->(u:Unit)
                WITH g, u WHERE g.everywhere OR u IS NOT NULL
                RETURN {role: g.role, unit: u.id, within: u.within}
              } AS grants,
              COLLECT {
                MATCH (a)-[:IS]->(m:Member)-[:ANSWERS_BY /* as of */]->(:Assignment)-[:COVERS /* as of */]->(u:Unit)
                WHERE EXISTS { (m)-[:HOLDS /* as of */]->(:Seat /* as of */)-[:ON /* as of */]->(:Committee {kind: 'STANDING'}) }
                RETURN DISTINCT {unit: u.id, within: u.within}
              } AS answeredFor,
              COLLECT {
                MATCH (a)-[:IS]->(m:Member)
                CALL (m) {
                  MATCH (m)-[:ANSWERS_BY /* as of */]->(:Assignment)-[:COVERS /* as of */]->(u:Unit)
                  RETURN u.id AS id
                UNION
                  MATCH (m)-[:HOLDS /* as of */]->(s:Seat /* as of */)-[:ON /* as of */]->(:Committee {kind: 'EXECUTIVE'})-[:LEADS /* as of */]->(u:Unit)
                  WHERE s.role = 'SECRETARY'
                  RETURN u.id AS id
                }
                RETURN id
              } AS responsibleFor,
              p.lastUsedAt AS lastUsedAt, p.role AS role, p.expiresAt AS expiresAt,
              head(COLLECT { MATCH (p)-[:LIMITED_TO]->(u:Unit) RETURN {unit: u.id, within: u.within} }) AS limit,
              EXISTS { (p)-[:LIMITED_TO]->() } AS limited""";

    private static final String RECORD_USE = """
            MATCH (p:%s {%s: $proof}) SET p.lastUsedAt = $now""";

    private static final String ENDED = """
            UNWIND $ids AS id
            OPTIONAL MATCH (p:SignIn {id: id})<-[:SIGNED_IN]-(a:Account) WHERE p.at > $signedInAfter AND NOT a.disabled
            WITH id, p WHERE p IS NULL
            RETURN id""";

    private final Graph graph;
    private final AccessProperties properties;
    private final Clock clock;
    private final Cache<Credential, Optional<AccountPermissions>> cache = Caffeine.newBuilder()
            .expireAfterWrite(CACHE_TTL)
            .maximumSize(MAX_ENTRIES)
            .build();
    private final Cache<Credential, Optional<AccountPermissions>> lastKnown = Caffeine.newBuilder()
            .expireAfterWrite(FALLBACK_TTL)
            .maximumSize(MAX_ENTRIES)
            .build();

    PermissionResolver(Graph graph, AccessProperties properties, Clock clock) {
        this.graph = graph;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Resolves the current permissions of an account. During a database outage the last known permissions remain: no data can be
     * read then anyway, and signed-in users see an error instead of being signed out.
     *
     * @param credential the credential
     * @return the permissions; empty if the credential is no longer valid or the account is disabled
     */
    public Optional<AccountPermissions> resolve(Credential credential) {
        try {
            Optional<AccountPermissions> permissions = cache.get(credential, this::read);
            lastKnown.put(credential, permissions);
            return permissions;
        } catch (Neo4jException away) {
            Optional<AccountPermissions> before = lastKnown.getIfPresent(credential);
            if (before == null || !DatabaseOutage.isBehind(away)) {
                throw away;
            }
            return before;
        }
    }

    /** Clears the cache, so that this instance's changes take effect immediately; within a transaction, once it is committed. */
    void invalidateAll() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            cache.invalidateAll();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                cache.invalidateAll();
            }
        });
    }

    /**
     * Returns the sign-ins that are over: ended, expired, or of a disabled account.
     *
     * @param ids the ids of sign-ins
     * @return the ids of those that are over
     */
    public Set<String> endedSessions(Collection<String> ids) {
        return graph.read(ENDED, Map.of("ids", List.copyOf(ids), "signedInAfter", signedInAfter())).stream()
                .map(row -> (String) row.get("id"))
                .collect(Collectors.toSet());
    }

    private ZonedDateTime now() {
        return ZonedDateTime.now(clock);
    }

    private ZonedDateTime signedInAfter() {
        return now().minus(properties.session());
    }

    private Optional<AccountPermissions> read(Credential credential) {
        LocalDate today = LocalDate.now(clock);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put(AsOf.PARAMETER, today);
        parameters.put("now", now());
        parameters.put("signedInAfter", signedInAfter());
        parameters.put("proof", key(credential));
        if (credential instanceof Credential.ProviderToken provider) {
            parameters.put("issuedAt", provider.issuedAt().atZone(clock.getZone()));
        }
        String start = Objects.requireNonNull(BY_CREDENTIAL.get(credential.getClass()));
        String cypher = PERMISSIONS.formatted(start.contains("WITH") ? start + " WHERE true" : start);
        Optional<Row> row = graph.read(new AsOf(today, today).applyTo(cypher), parameters).stream()
                .findFirst()
                .map(Row::of);
        row.ifPresent(found -> recordUse(credential, found.timeIfAny("lastUsedAt")));
        return row.flatMap(found -> permissions(credential, found));
    }

    private static String key(Credential credential) {
        return switch (credential) {
            case Credential.Session signIn -> signIn.id();
            case Credential.PersonalToken token -> token.hash();
            case Credential.CalendarAddress calendar -> calendar.hash();
            case Credential.ProviderToken provider -> provider.account();
        };
    }

    private void recordUse(Credential credential, Optional<ZonedDateTime> last) {
        // a change holds no lock on the credential of its caller, whose use was recorded when the request came in
        if (TransactionSynchronizationManager.isActualTransactionActive()
                || credential instanceof Credential.ProviderToken
                || last.filter(used -> used.plus(TOUCH_INTERVAL).isAfter(now())).isPresent()) {
            return;
        }
        String cypher = switch (credential) {
            case Credential.Session signIn -> RECORD_USE.formatted("SignIn", "id");
            case Credential.CalendarAddress calendar -> RECORD_USE.formatted("CalendarAddress", "hash");
            default -> RECORD_USE.formatted("PersonalToken", "hash");
        };
        graph.write(cypher, Map.of("proof", key(credential), "now", now()));
    }

    private static Optional<AccountPermissions> permissions(Credential credential, Row row) {
        boolean limitGone = row.is("limited") && row.rowIfAny("limit").isEmpty();
        if (limitGone) {
            return Optional.empty();
        }
        List<AccountPermissions.ScopedPermission> reaches = new ArrayList<>();
        for (Row grant : row.rows("grants")) {
            reaches.add(permission(Role.valueOf(grant.text("role")), grant));
        }
        for (Row unit : row.rows("answeredFor")) {
            reaches.add(permission(Role.READER, unit));
        }
        return Optional.of(new AccountPermissions(
                row.text("account"),
                row.text("name"),
                row.text("fullName"),
                row.textIfAny("member"),
                Set.copyOf(row.texts("responsibleFor")),
                List.copyOf(reaches),
                credential instanceof Credential.PersonalToken ? Optional.of(restriction(row)) : Optional.empty(),
                row.is("newPassword"),
                row.is("demo"),
                row.timeIfAny("signedOutAt").map(ZonedDateTime::toInstant)));
    }

    /** Returns a permission on the unit of a row, or on everything where there is none. */
    private static AccountPermissions.ScopedPermission permission(Role role, Row row) {
        return new AccountPermissions.ScopedPermission(
                role, row.textIfAny("unit").orElse(null), within(row));
    }

    private static AccountPermissions.TokenRestriction restriction(Row row) {
        Row unit = row.rowIfAny("limit").orElse(Row.of(Map.of()));
        return new AccountPermissions.TokenRestriction(
                Role.valueOf(row.text("role")),
                unit.textIfAny("unit").orElse(null),
                within(unit),
                row.time("expiresAt").toInstant());
    }

    private static Set<String> within(Row unit) {
        return Set.copyOf(unit.texts("within"));
    }
}
