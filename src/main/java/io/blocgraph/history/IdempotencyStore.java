/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.history;

import io.blocgraph.graph.WriteTransaction;
import io.blocgraph.graph.query.Row;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stores the results of requests that carry an idempotency key: a client that does not know whether its request arrived
 * sends it again and receives the first result. Only applied changes are stored, because a rejected one leaves no effect
 * that could occur twice.
 */
@Component
class IdempotencyStore {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final MessageSource messages;
    private final List<String> erasable;

    IdempotencyStore(MessageSource messages, List<Erasable> erasable) {
        this.messages = messages;
        this.erasable = erasable.stream().map(Erasable::label).toList();
    }

    /**
     * The result of the first request with a key.
     *
     * @param result the entities of the payload
     * @param problems the warnings
     */
    record StoredResult(MutationResult result, List<Problem> problems) {}

    /**
     * Finds the stored result of a request. A concurrent request with the same key waits for the first.
     *
     * @param request the request
     * @return the result, or empty if the request has no key or is the first with it
     * @throws MutationRejectedException {@link ChangeProblem#KEY_REUSED} if the key was used for a different request
     */
    Optional<StoredResult> find(ChangeRequest request) {
        String given = request.options().idempotencyKey();
        if (given == null) {
            return Optional.empty();
        }
        Map<String, Object> row = request.transaction()
                .write(
                        "MERGE (n:Receipt {key: $key}) " + ChangeContext.LOCK
                                + " RETURN n.digest AS digest, n.answer AS answer",
                        Map.of("key", key(request, given)))
                .getFirst();
        if (row.get("digest") == null) {
            return Optional.empty();
        }
        if (!row.get("digest").equals(digest(request.call()))) {
            throw MutationRejectedException.of(ChangeProblem.KEY_REUSED, "idempotencyKey", given);
        }
        return Optional.of(decode(Row.of(row).text("answer")));
    }

    /**
     * Keys are unique within an account. That of an anonymous change leads to the account only with the key, which the client alone
     * knows.
     */
    private static String key(ChangeRequest request, String given) {
        String key = request.author().name() + "/" + given;
        return request.isAnonymous() ? sha256(key) : key;
    }

    /** A stored result is linked to the erasable nodes that it mentions, so that it is found when one of them is erased. */
    private static final String STORE = """
            MATCH (r:Receipt {key: $key})
            SET r.digest = $digest, r.answer = $answer
            WITH r
            CALL () {
              UNWIND $entities AS id
              MATCH (m:Entity {id: id}) WHERE any(l IN labels(m) WHERE l IN $erasable)
              RETURN m
              UNION
              MATCH (:Entity {id: $change})-[:TOUCHES]->(m) WHERE any(l IN labels(m) WHERE l IN $erasable)
              RETURN m
            }
            CREATE (r)-[:NAMES]->(m)""";

    /** Stores the result of a request, if it has a key. */
    void store(ChangeRequest request, MutationResult result, List<Problem> problems) {
        String given = request.options().idempotencyKey();
        if (given == null) {
            return;
        }
        List<String> entities = problems.stream()
                .flatMap(problem -> problem.entities().stream())
                .toList();
        request.transaction()
                .write(
                        STORE,
                        Map.of(
                                "key", key(request, given),
                                "digest", digest(request.call()),
                                "answer", encode(result, problems),
                                "change", result.single().getOrDefault("change", ""),
                                "entities", entities,
                                "erasable", erasable));
    }

    /**
     * Erases what stored results contain about a node. The digest of the request is erased as well, because it is derived
     * from the input.
     *
     * @param transaction the transaction of the erasure
     * @param id the id of the erased node
     */
    void erase(WriteTransaction transaction, String id) {
        List<Map<String, Object>> rows = transaction.read("""
                        MATCH (n:Entity {id: $id})<-[:NAMES]-(r:Receipt)
                        RETURN r.key AS key, r.answer AS answer""", Map.of("id", id)).stream()
                .map(Row::of)
                .map(row -> {
                    StoredResult stored = decode(row.text("answer"));
                    List<Problem> problems = stored.problems().stream()
                            .map(problem -> problem.entities().contains(id) ? anonymized(problem) : problem)
                            .toList();
                    return Map.<String, Object>of("key", row.text("key"), "answer", encode(stored.result(), problems));
                })
                .toList();
        transaction.write("""
                UNWIND $rows AS row
                MATCH (r:Receipt {key: row.key})
                SET r.answer = row.answer, r.digest = 'forgotten'""", Map.of("rows", rows));
    }

    private static Problem anonymized(Problem problem) {
        return new Problem(
                problem.code(),
                problem.severity(),
                problem.field(),
                LocalizedMessage.of("problem.ANONYMIZED"),
                problem.entities());
    }

    private String encode(MutationResult result, List<Problem> problems) {
        return JSON.writeValueAsString(Map.of(
                "one", result.single(),
                "many", result.lists(),
                "problems", problems.stream().map(this::toMap).toList()));
    }

    private Map<String, @Nullable Object> toMap(Problem problem) {
        Map<String, @Nullable Object> map = new HashMap<>();
        map.put("code", problem.code());
        map.put("severity", problem.severity().name());
        map.put("field", problem.field());
        map.put("en", problem.message().resolve(Locale.ENGLISH, messages));
        map.put("vi", problem.message().resolve(Locale.of("vi"), messages));
        map.put("entities", problem.entities());
        return map;
    }

    @SuppressWarnings("unchecked") // the value that encode() wrote
    private static StoredResult decode(String answer) {
        Map<String, Object> map = JSON.readValue(answer, Map.class);
        Map<String, String> one = (Map<String, String>) Objects.requireNonNull(map.get("one"));
        Map<String, List<String>> many = (Map<String, List<String>>) Objects.requireNonNull(map.get("many"));
        List<Problem> problems = Row.of(map).rows("problems").stream()
                .map(IdempotencyStore::problem)
                .toList();
        return new StoredResult(new MutationResult(one, many), problems);
    }

    private static Problem problem(Row stored) {
        return new Problem(
                stored.text("code"),
                Severity.valueOf(stored.text("severity")),
                stored.textIfAny("field").orElse(null),
                (locale, messages) -> stored.text(locale.getLanguage().equals("vi") ? "vi" : "en"),
                stored.texts("entities"));
    }

    /** Returns a digest of the name and the input of a mutation that does not depend on the order of fields. */
    private static String digest(MutationCall call) {
        return sha256(call.name() + sorted(call.input()));
    }

    private static String sha256(String text) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static @Nullable Object sorted(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                Map<String, @Nullable Object> sorted = new TreeMap<>();
                map.forEach((key, inner) -> sorted.put(String.valueOf(key), sorted(inner)));
                yield sorted;
            }
            case List<?> list -> list.stream().map(IdempotencyStore::sorted).toList();
            case null, default -> value;
        };
    }
}
