package io.blocgraph.access;

import io.blocgraph.graph.Graph;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Slows down who guesses: after five failures an account and an address wait, for one minute and twice as long with each further
 * failure, up to fifteen. An attempt counts before the password is looked at, so that many at the same time gain nothing; a name
 * counts whether there is an account or not, so that nobody learns which there are. Names are kept as hashes: people type
 * passwords there by mistake.
 */
@Component
class Attempts {

    private static final int FREE = 5;
    private static final Duration LONGEST = Duration.ofMinutes(15);

    /** The lock is taken with the first SET, so that each attempt sees those before it. */
    private static final String BEGIN = """
            UNWIND $keys AS key
            MERGE (f:Attempts {key: key}) ON CREATE SET f.count = 0
            SET f.lock = true
            REMOVE f.lock
            WITH f, CASE WHEN f.lastAt < $forgotten THEN 0 ELSE f.count END AS before
            WITH collect({f: f, before: before}) AS all, max(f.until) AS until
            WITH all, until, coalesce(until > $now, false) AS waits
            UNWIND all AS one
            WITH one.f AS f, one.before + 1 AS count, until, waits
            FOREACH (it IN CASE WHEN waits THEN [] ELSE [f] END |
              SET it.count = count, it.lastAt = $now,
                it.until = CASE WHEN count < $free THEN null
                  ELSE $now + duration({seconds: toInteger(
                    CASE WHEN count - $free > 3 THEN $longest ELSE 60 * 2 ^ (count - $free) END)}) END)
            RETURN waits, until""";

    /** Who has shown who they are has not failed: neither the name nor the address bears it. */
    private static final String SUCCEEDED = """
            MATCH (f:Attempts) WHERE f.key IN $keys
            FOREACH (it IN CASE WHEN f.key = $name THEN [f] ELSE [] END | SET it.count = 0)
            SET f.count = CASE WHEN f.count > 0 THEN f.count - 1 ELSE 0 END,
              f.until = CASE WHEN f.count < $free THEN null ELSE f.until END""";

    private final Graph graph;
    private final Clock clock;

    Attempts(Graph graph, Clock clock) {
        this.graph = graph;
        this.clock = clock;
    }

    /**
     * Begins an attempt.
     *
     * @param name the name that was given
     * @param address from which address
     * @return how long to wait before another one; empty if this one may go on
     */
    Optional<Duration> begin(String name, String address) {
        ZonedDateTime now = ZonedDateTime.now(clock);
        return graph
                .write(
                        BEGIN,
                        Map.of(
                                "keys", keys(name, address),
                                "now", now,
                                "forgotten", now.minusHours(1),
                                "free", FREE,
                                "longest", LONGEST.toSeconds()))
                .stream()
                .filter(row -> (Boolean) row.get("waits"))
                .findFirst()
                .map(row -> Duration.between(now, (ZonedDateTime) row.get("until")));
    }

    /** Says that the attempt was none to guess. */
    void succeeded(String name, String address) {
        graph.write(
                SUCCEEDED,
                Map.of("keys", keys(name, address), "name", keys(name, address).getFirst(), "free", FREE));
    }

    private static List<String> keys(String name, String address) {
        return List.of(sha256("name:" + Accounts.key(name)), sha256("address:" + address));
    }

    /** The SHA-256 of a text, in hexadecimal digits. */
    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
