package io.blocgraph.history;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What every mutation can be told, whatever it does: the fields that the inputs of all mutations share.
 *
 * @param effectiveOn the day from which it holds
 * @param expectedVersion the version of what it changes, as the client has seen it
 * @param dryRun whether it is only to be checked and shown
 * @param decision the decision on which it is based
 * @param reason why
 * @param idempotencyKey what makes the same request the same
 */
record MutationOptions(
        @Nullable LocalDate effectiveOn,
        @Nullable Integer expectedVersion,
        boolean dryRun,
        @Nullable DecisionInput decision,
        @Nullable String reason,
        @Nullable String idempotencyKey) {

    /**
     * Returns the options as they are stored.
     *
     * @throws MutationRejectedException if one of the texts cannot be stored
     */
    MutationOptions normalized() {
        return new MutationOptions(
                effectiveOn,
                expectedVersion,
                dryRun,
                decision,
                InputValidation.text("reason", reason).orElse(null),
                InputValidation.name("idempotencyKey", idempotencyKey).orElse(null));
    }

    /** {@return the day from which the change holds: its own, else that of its decision, else today} */
    LocalDate day(LocalDate today) {
        return Optional.ofNullable(effectiveOn)
                .or(() -> Optional.ofNullable(decision).map(DecisionInput::effectiveOn))
                .orElse(today);
    }

    /** {@return what mutations have in common that are made together or not at all; empty for one that stands alone} */
    Optional<Object> groupKey() {
        return Optional.ofNullable(decision).map(DecisionInput::groupKey);
    }
}
