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
record MutationOptions(
        LocalDate effectiveOn,
        Optional<Integer> expectedVersion,
        boolean dryRun,
        Optional<MutationInput> decision,
        Optional<String> reason,
        Optional<String> idempotencyKey) {

    /** A decision may say from when; the change itself goes before. */
    static MutationOptions of(MutationInput input, LocalDate today) {
        Optional<MutationInput> decision = input.values().get("decision") instanceof Map<?, ?> given
                ? Optional.of(MutationInput.of(given))
                : Optional.empty();
        LocalDate day = input.day("effectiveOn")
                .or(() -> decision.flatMap(it -> it.day("effectiveOn")))
                .orElse(today);
        return new MutationOptions(
                day,
                Optional.ofNullable((Integer) input.values().get("expectedVersion")),
                input.isTrue("dryRun"),
                decision,
                input.text("reason"),
                input.name("idempotencyKey"));
    }

    /** The same with its reason in other words. */
    MutationOptions mapReason(UnaryOperator<String> words) {
        return new MutationOptions(effectiveOn, expectedVersion, dryRun, decision, reason.map(words), idempotencyKey);
    }

    /** What changes have in common that are made together or not at all; null for one that stands alone. */
    static @Nullable Object groupKey(MutationInput input) {
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
