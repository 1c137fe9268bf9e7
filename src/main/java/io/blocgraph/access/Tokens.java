package io.blocgraph.access;

import io.blocgraph.access.AccessLog.What;
import io.blocgraph.graph.Graph;
import io.blocgraph.graph.VietnameseText;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Personal tokens, with which programs ask in the name of an account: shown once, stored as SHA-256 hashes (they are random, so
 * that a slow hash would protect nothing), limited to what they are for, expiring, and revoked at any time.
 */
@Component
public class Tokens {

    /** By which a token of ours is told from one of the provider, and found where it was lost. */
    static final String PREFIX = "blocgraph_";

    private static final int LONGEST = 100;

    private static final String CREATE = """
            MATCH (a:Account {id: $account})
            OPTIONAL MATCH (u:Entity {id: $unit}) WHERE u:Unit
            CREATE (a)-[:HAS_TOKEN]->(t:PersonalToken {
              id: $id, name: $name, hash: $hash, role: $role, createdAt: $now, expiresAt: $until})
            FOREACH (it IN CASE WHEN u IS NULL THEN [] ELSE [u] END | CREATE (t)-[:LIMITED_TO]->(it))""";

    private static final String LIST = """
            MATCH (:Account {id: $account})-[:HAS_TOKEN]->(t:PersonalToken)
            OPTIONAL MATCH (t)-[:LIMITED_TO]->(u:Unit)
            RETURN t.id AS id, t.name AS name, t.role AS role, t.createdAt AS createdAt, t.expiresAt AS expiresAt,
              t.lastUsedAt AS usedAt, u {.id, .code, .name} AS unit
            ORDER BY t.createdAt DESC""";

    private final Graph graph;
    private final Access access;
    private final Passwords passwords;
    private final Standings standings;
    private final AccessLog log;
    private final AccessSettings settings;
    private final Clock clock;

    Tokens(
            Graph graph,
            Access access,
            Passwords passwords,
            Standings standings,
            AccessLog log,
            AccessSettings settings,
            Clock clock) {
        this.graph = graph;
        this.access = access;
        this.passwords = passwords;
        this.standings = standings;
        this.log = log;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * A token, without what is secret of it.
     *
     * @param id its id
     * @param name what it is for
     * @param role what it may do at the most
     * @param place the unit to which it is limited; empty if it may wherever its account may
     * @param createdAt when it was made
     * @param expiresAt when it expires, or did
     * @param usedAt when it was last used, to the minute; empty if never
     */
    public record Token(
            String id,
            String name,
            Role role,
            Optional<Grant.Place> place,
            Instant createdAt,
            Instant expiresAt,
            Optional<Instant> usedAt) {}

    /**
     * The tokens of who asks, also those that have expired.
     *
     * @return the tokens, the latest first
     */
    public List<Token> mine() {
        return graph.read(LIST, Map.of("account", access.account())).stream()
                .map(Tokens::token)
                .toList();
    }

    private static Token token(Map<String, Object> row) {
        return new Token(
                (String) row.get("id"),
                (String) row.get("name"),
                Role.valueOf((String) row.get("role")),
                row.get("unit") instanceof Map<?, ?> unit
                        ? Optional.of(new Grant.Place(
                                (String) unit.get("id"), (String) unit.get("code"), (String) unit.get("name")))
                        : Optional.empty(),
                ((ZonedDateTime) row.get("createdAt")).toInstant(),
                ((ZonedDateTime) row.get("expiresAt")).toInstant(),
                Optional.ofNullable((ZonedDateTime) row.get("usedAt")).map(ZonedDateTime::toInstant));
    }

    /**
     * Makes a token for who asks. It may never do more than their account may at the time when it is used.
     *
     * @param name what it is for
     * @param role what it may do at the most
     * @param unit the id of the unit to which it is limited, with all below it; empty if it may wherever the account may
     * @param until the last day on which it holds
     * @return the token itself, which is not kept and cannot be shown again
     * @throws AccessRefused if there is no name, the day has passed or is too far away, the unit is not one that who asks may
     *     see, or a token asks
     */
    public String create(String name, Role role, Optional<String> unit, LocalDate until) {
        Standing me = access.required();
        if (me.limit().isPresent()) {
            throw new AccessRefused("FORBIDDEN", "");
        }
        String stored = VietnameseText.stored(name);
        if (stored.isEmpty() || stored.length() > LONGEST) {
            throw new AccessRefused(stored.isEmpty() ? "EMPTY" : "LONG", "name", LONGEST);
        }
        LocalDate today = LocalDate.now(clock);
        if (until.isBefore(today)) {
            throw new AccessRefused("UNTIL_PAST", "until");
        }
        if (until.isAfter(today.plusDays(settings.tokenDays()))) {
            throw new AccessRefused("UNTIL_FAR", "until", settings.tokenDays());
        }
        unit.ifPresent(id -> {
            List<String> within = within(id);
            // one that is not there is told like one that is not seen
            if (within.isEmpty() || !me.sees(within)) {
                throw new AccessRefused("UNIT_UNKNOWN", "unit");
            }
        });
        String token =
                create(me.account(), stored, role, unit, until.plusDays(1).atStartOfDay(clock.getZone()));
        log.append(What.TOKEN_CREATED, me.account(), stored);
        return token;
    }

    private List<String> within(String unit) {
        return graph
                .read("MATCH (u:Entity {id: $id}) WHERE u:Unit UNWIND u.within AS id RETURN id", Map.of("id", unit))
                .stream()
                .map(row -> (String) row.get("id"))
                .toList();
    }

    String create(String account, String name, Role role, Optional<String> unit, ZonedDateTime until) {
        String token = PREFIX + passwords.secret();
        Map<String, Object> parameters = new HashMap<>(Map.of(
                "account",
                account,
                "id",
                "token-" + UUID.randomUUID(),
                "name",
                name,
                "hash",
                Attempts.sha256(token),
                "role",
                role.name(),
                "now",
                ZonedDateTime.now(clock),
                "until",
                until));
        parameters.put("unit", unit.orElse(null));
        graph.write(CREATE, parameters);
        return token;
    }

    /**
     * Revokes a token of who asks; it is worth nothing any more.
     *
     * @param id its id; one of somebody else is passed over
     */
    public void revoke(String id) {
        String account = access.account();
        graph.write(
                "MATCH (:Account {id: $account})-[:HAS_TOKEN]->(t:PersonalToken {id: $id}) DETACH DELETE t",
                Map.of("account", account, "id", id));
        log.append(What.TOKEN_REVOKED, account, "");
        standings.forget();
    }

    /**
     * Who sends a token.
     *
     * @param token the token as it was sent
     * @return who; empty if it is none of ours, or is worth nothing any more
     */
    public Optional<SignedIn> signedIn(String token) {
        if (!token.startsWith(PREFIX)) {
            return Optional.empty();
        }
        Proof proof = new Proof.OfToken(Attempts.sha256(token));
        return standings.of(proof).map(standing -> new SignedIn(proof, standing.account(), standing.name()));
    }
}
