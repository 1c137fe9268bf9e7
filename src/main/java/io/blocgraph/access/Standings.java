package io.blocgraph.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.blocgraph.graph.AsOf;
import io.blocgraph.graph.Graph;
import io.blocgraph.graph.Outage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.Neo4jException;
import org.springframework.stereotype.Component;

/**
 * Looks up what an account is and may do, by what it has shown. An answer is kept for two seconds, so that what is taken from an
 * account here or through another instance is gone within five, and a burst of requests asks once.
 */
@Component
public class Standings {

    private static final Duration KEPT = Duration.ofSeconds(2);
    private static final Duration REMEMBERED = Duration.ofMinutes(30);
    private static final int MOST = 10_000;
    private static final Duration TOUCHED = Duration.ofMinutes(1);

    private static final Map<Class<? extends Proof>, String> BY_PROOF = Map.of(
            Proof.OfSignIn.class,
            "MATCH (p:SignIn {id: $proof})<-[:SIGNED_IN]-(a:Account) WHERE p.at > $signedInAfter",
            Proof.OfToken.class,
            "MATCH (p:PersonalToken {hash: $proof})<-[:HAS_TOKEN]-(a:Account) WHERE p.expiresAt > $now",
            Proof.OfProvider.class,
            "MATCH (a:Account {id: $proof}) WHERE coalesce($issuedAt > a.signedOutAt, true) WITH a, null AS p");

    /**
     * Who sits on a standing committee sees what they answer for by an assignment: the grant follows from the assignment, and ends
     * with it.
     */
    private static final String STANDING = """
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
                MATCH (a)-[:IS]->(m:Member)-[:ANSWERS_BY]->(:Assignment)-[:COVERS]->(u:Unit)
                WHERE EXISTS { (m)-[:HOLDS]->(:Seat)-[:ON]->(:Committee {kind: 'STANDING'}) }
                RETURN DISTINCT {unit: u.id, within: u.within}
              } AS answeredFor,
              p.lastUsedAt AS lastUsedAt, p.role AS role, p.expiresAt AS expiresAt,
              head(COLLECT { MATCH (p)-[:LIMITED_TO]->(u:Unit) RETURN {unit: u.id, within: u.within} }) AS limit,
              EXISTS { (p)-[:LIMITED_TO]->() } AS limited""";

    private static final String TOUCH = """
            MATCH (p:%s {%s: $proof}) SET p.lastUsedAt = $now""";

    private static final String GONE = """
            UNWIND $ids AS id
            OPTIONAL MATCH (p:SignIn {id: id})<-[:SIGNED_IN]-(a:Account) WHERE p.at > $signedInAfter AND NOT a.disabled
            WITH id, p WHERE p IS NULL
            RETURN id""";

    private final Graph graph;
    private final AccessSettings settings;
    private final Clock clock;
    private final Cache<Proof, Optional<Standing>> kept =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST).build();
    private final Cache<Proof, Optional<Standing>> last =
            Caffeine.newBuilder().expireAfterWrite(REMEMBERED).maximumSize(MOST).build();

    Standings(Graph graph, AccessSettings settings, Clock clock) {
        this.graph = graph;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What an account is and may do at the moment. While the database is away, as it was when it was there: there is nothing to be
     * seen then, and whoever was signed in is told so, not sent away.
     *
     * @param proof what it has shown
     * @return its standing; empty if the proof is worth nothing any more, or the account is disabled
     */
    public Optional<Standing> of(Proof proof) {
        try {
            Optional<Standing> standing = kept.get(proof, this::read);
            last.put(proof, standing);
            return standing;
        } catch (Neo4jException away) {
            Optional<Standing> before = last.getIfPresent(proof);
            if (before == null || !Outage.isBehind(away)) {
                throw away;
            }
            return before;
        }
    }

    /** Forgets what was looked up, so that what this instance has just changed holds at once. */
    void forget() {
        kept.invalidateAll();
    }

    /**
     * Which sign-ins are over: ended, older than they may be, or of an account that is disabled.
     *
     * @param ids the ids of sign-ins
     * @return the ids of those that are over
     */
    public Set<String> over(Collection<String> ids) {
        return graph.read(GONE, Map.of("ids", List.copyOf(ids), "signedInAfter", signedInAfter())).stream()
                .map(row -> (String) row.get("id"))
                .collect(Collectors.toSet());
    }

    private ZonedDateTime now() {
        return ZonedDateTime.now(clock);
    }

    private ZonedDateTime signedInAfter() {
        return now().minus(settings.session());
    }

    private Optional<Standing> read(Proof proof) {
        LocalDate today = LocalDate.now(clock);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put(AsOf.PARAMETER, today);
        parameters.put("now", now());
        parameters.put("signedInAfter", signedInAfter());
        parameters.put("proof", key(proof));
        if (proof instanceof Proof.OfProvider provider) {
            parameters.put("issuedAt", provider.issuedAt().atZone(clock.getZone()));
        }
        String start = Objects.requireNonNull(BY_PROOF.get(proof.getClass()));
        String cypher = STANDING.formatted(start.contains("WITH") ? start + " WHERE true" : start);
        var row = graph.read(new AsOf(today, today).lay(cypher), parameters).stream()
                .findFirst();
        row.ifPresent(found -> touch(proof, (ZonedDateTime) found.get("lastUsedAt")));
        return row.flatMap(found -> standing(proof, found));
    }

    private static String key(Proof proof) {
        return switch (proof) {
            case Proof.OfSignIn signIn -> signIn.id();
            case Proof.OfToken token -> token.hash();
            case Proof.OfProvider provider -> provider.account();
        };
    }

    private void touch(Proof proof, @Nullable ZonedDateTime last) {
        if (proof instanceof Proof.OfProvider
                || last != null && last.plus(TOUCHED).isAfter(now())) {
            return;
        }
        String cypher = proof instanceof Proof.OfSignIn
                ? TOUCH.formatted("SignIn", "id")
                : TOUCH.formatted("PersonalToken", "hash");
        graph.write(cypher, Map.of("proof", key(proof), "now", now()));
    }

    private static Optional<Standing> standing(Proof proof, Map<String, Object> row) {
        boolean limitGone = Boolean.TRUE.equals(row.get("limited")) && row.get("limit") == null;
        if (limitGone) {
            return Optional.empty();
        }
        List<Standing.Reach> reaches = new ArrayList<>();
        for (Map<?, ?> grant : maps(row.get("grants"))) {
            reaches.add(new Standing.Reach(
                    Role.valueOf((String) grant.get("role")), (String) grant.get("unit"), texts(grant.get("within"))));
        }
        for (Map<?, ?> unit : maps(row.get("answeredFor"))) {
            reaches.add(new Standing.Reach(Role.READER, (String) unit.get("unit"), texts(unit.get("within"))));
        }
        return Optional.of(new Standing(
                (String) row.get("account"),
                (String) row.get("name"),
                (String) row.get("fullName"),
                Optional.ofNullable((String) row.get("member")),
                List.copyOf(reaches),
                proof instanceof Proof.OfToken ? Optional.of(limit(row)) : Optional.empty(),
                Boolean.TRUE.equals(row.get("newPassword")),
                Boolean.TRUE.equals(row.get("demo")),
                Optional.ofNullable((ZonedDateTime) row.get("signedOutAt")).map(ZonedDateTime::toInstant)));
    }

    private static Standing.Limit limit(Map<String, Object> row) {
        Map<?, ?> unit = row.get("limit") instanceof Map<?, ?> map ? map : Map.of();
        Instant until = ((ZonedDateTime) row.get("expiresAt")).toInstant();
        return new Standing.Limit(
                Role.valueOf((String) row.get("role")), (String) unit.get("unit"), texts(unit.get("within")), until);
    }

    private static List<Map<?, ?>> maps(@Nullable Object list) {
        List<Map<?, ?>> maps = new ArrayList<>();
        ((List<?>) Objects.requireNonNull(list)).forEach(entry -> maps.add((Map<?, ?>) entry));
        return maps;
    }

    private static Set<String> texts(@Nullable Object list) {
        Set<String> texts = new HashSet<>();
        if (list instanceof List<?> all) {
            all.forEach(text -> texts.add((String) text));
        }
        return texts;
    }
}
