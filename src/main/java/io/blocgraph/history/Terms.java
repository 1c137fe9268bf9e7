package io.blocgraph.history;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What every mutation can be told, whatever it does.
 *
 * @param effectiveOn the day from which it holds
 * @param expectedVersion the version of what it changes, as the client has seen it
 * @param dryRun whether it is only to be checked and shown
 * @param decision the decision on which it is based
 * @param reason why
 * @param idempotencyKey what makes the same request the same
 */
record Terms(
        LocalDate effectiveOn,
        Optional<Integer> expectedVersion,
        boolean dryRun,
        Optional<Input> decision,
        Optional<String> reason,
        Optional<String> idempotencyKey) {

    /** A decision may say from when; the change itself goes before. */
    static Terms of(Input input, LocalDate today) {
        Optional<Input> decision = input.values().get("decision") instanceof Map<?, ?> given
                ? Optional.of(Input.of(given))
                : Optional.empty();
        LocalDate day = input.day("effectiveOn")
                .or(() -> decision.flatMap(it -> it.day("effectiveOn")))
                .orElse(today);
        return new Terms(
                day,
                Optional.ofNullable((Integer) input.values().get("expectedVersion")),
                input.on("dryRun"),
                decision,
                input.text("reason"),
                input.name("idempotencyKey"));
    }

    /** The same with its reason in other words. */
    Terms said(UnaryOperator<String> words) {
        return new Terms(effectiveOn, expectedVersion, dryRun, decision, reason.map(words), idempotencyKey);
    }

    /** What changes have in common that are made together or not at all; null for one that stands alone. */
    static @Nullable Object shared(Input input) {
        if (!(input.values().get("decision") instanceof Map<?, ?> decision)) {
            return null;
        }
        Object id = decision.get("id");
        return id != null
                ? id
                : Stream.of("number", "issuer", "issuingUnit")
                        .map(decision::get)
                        .map(value -> value == null ? "" : DecisionKey.number(value.toString()))
                        .toList();
    }
}
