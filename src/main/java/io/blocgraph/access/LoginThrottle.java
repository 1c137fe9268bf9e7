/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.access;

import io.blocgraph.graph.Graph;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Slows down password guessing: after five failures an account or address must wait one minute, and twice as long with each further
 * failure, up to fifteen. An attempt is counted before the password is checked, so that parallel attempts gain nothing; a name
 * counts whether or not the account exists, so that nobody learns which do. Names are stored as hashes because people type
 * passwords there by mistake.
 */
@Component
class LoginThrottle {

    private static final int FREE_ATTEMPTS = 5;
    private static final Duration MAX_DELAY = Duration.ofMinutes(15);

    /** The first SET takes the lock, so that each attempt sees those before it. */
    private static final String RECORD_ATTEMPT = """
            UNWIND $keys AS key
            MERGE (f:Attempts {key: key}) ON CREATE SET f.count = 0
            SET f.lock = true
            REMOVE f.lock
            WITH f, f.lastAt AS lastAt, CASE WHEN f.lastAt < $forgotten THEN 0 ELSE f.count END AS before
            WITH collect({f: f, before: before, lastAt: lastAt}) AS all, max(f.until) AS until
            WITH all, until, coalesce(until > $now, false) AS waits
            UNWIND all AS one
            WITH one.f AS f, one.before + 1 AS count, one.lastAt AS lastAt, until, waits
            FOREACH (it IN CASE WHEN waits THEN [] ELSE [f] END |
              SET it.count = count, it.lastAt = $now,
                it.until = CASE WHEN count < $free THEN null
                  ELSE $now + duration({seconds: toInteger(
                    CASE WHEN count - $free > 3 THEN $longest ELSE 60 * 2 ^ (count - $free) END)}) END)
            RETURN f.key AS key, lastAt, waits, until""";

    /**
     * Clears the account's failures. The address returns to its state before the attempt: its failure is subtracted, and, unless
     * another attempt has begun since, neither a wait remains nor is the last failure more recent than before. A wait imposed by
     * another attempt remains.
     */
    private static final String RECORD_SUCCESS = """
            OPTIONAL MATCH (n:Attempts {key: $name})
            SET n.count = 0, n.until = null
            WITH count(*) AS one
            MATCH (f:Attempts {key: $address})
            SET f.lock = true
            REMOVE f.lock
            WITH f, f.lastAt = $began AS latest, CASE WHEN f.count > 0 THEN f.count - 1 ELSE 0 END AS count
            SET f.count = count,
              f.until = CASE WHEN latest OR count < $free THEN null ELSE f.until END,
              f.lastAt = CASE WHEN latest THEN coalesce($before, f.lastAt) ELSE f.lastAt END""";

    private final Graph graph;
    private final Clock clock;

    LoginThrottle(Graph graph, Clock clock) {
        this.graph = graph;
        this.clock = clock;
    }

    /**
     * An attempt that may proceed or must wait.
     *
     * @param name the key under which the account's failures are counted
     * @param address the key under which the address's failures are counted
     * @param began when it began
     * @param before when the previous attempt from this address began; null if there was none
     * @param delay how long to wait before the next attempt; empty if this one may proceed
     */
    record Attempt(
            String name,
            String address,
            ZonedDateTime began,
            @Nullable ZonedDateTime before,
            Optional<Duration> delay) {}

    /**
     * Begins an attempt. It counts as a failure until {@linkplain #recordSuccess recorded as a success}.
     *
     * @param name the name entered
     * @param address the client's address
     * @return the attempt
     */
    Attempt recordAttempt(String name, String address) {
        ZonedDateTime now = ZonedDateTime.now(clock);
        String nameKey = sha256("name:" + Accounts.key(name));
        String addressKey = sha256("address:" + address);
        List<Map<String, Object>> rows = graph.write(
                RECORD_ATTEMPT,
                Map.of(
                        "keys", List.of(nameKey, addressKey),
                        "now", now,
                        "forgotten", now.minusHours(1),
                        "free", FREE_ATTEMPTS,
                        "longest", MAX_DELAY.toSeconds()));
        Map<String, Object> row = rows.stream()
                .filter(it -> addressKey.equals(it.get("key")))
                .findFirst()
                .orElseThrow();
        Optional<Duration> delay = Boolean.TRUE.equals(row.get("waits"))
                ? Optional.of(Duration.between(now, (ZonedDateTime) row.get("until")))
                : Optional.empty();
        return new Attempt(nameKey, addressKey, now, (ZonedDateTime) row.get("lastAt"), delay);
    }

    /** Records that the attempt succeeded: clears the account's failures, and leaves the address with no more than before. */
    void recordSuccess(Attempt attempt) {
        Map<String, Object> parameters = new HashMap<>(Map.of(
                "name", attempt.name(), "address", attempt.address(), "began", attempt.began(), "free", FREE_ATTEMPTS));
        parameters.put("before", attempt.before());
        graph.write(RECORD_SUCCESS, parameters);
    }

    /** Deletes failures that no longer count. */
    @Scheduled(cron = "0 17 * * * *")
    void deleteForgotten() {
        graph.write(
                "MATCH (f:Attempts) WHERE f.lastAt <= $before DELETE f",
                Map.of("before", ZonedDateTime.now(clock).minusHours(1)));
    }

    /** Returns the SHA-256 of a text in hexadecimal. */
    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
