/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.history;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The options that the inputs of all mutations share.
 *
 * @param effectiveOn the effective date; null for that of the decision, or else today
 * @param expectedVersion the version of the object that the client has read; null to skip the check
 * @param dryRun whether the change is only checked and not written
 * @param decision the decision on which the change is based; null if there is none
 * @param reason the reason for the change; null if there is none
 * @param idempotencyKey the key under which the result is stored; null if repetition need not be detected
 */
record MutationOptions(
        @Nullable LocalDate effectiveOn,
        @Nullable Integer expectedVersion,
        boolean dryRun,
        @Nullable DecisionInput decision,
        @Nullable String reason,
        @Nullable String idempotencyKey) {

    /**
     * Returns the options with their texts as they are stored.
     *
     * @return the normalized options
     * @throws MutationRejectedException if one of the texts is not valid
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

    /** {@return the effective date: the given one, or else that of the decision, or else today} */
    LocalDate day(LocalDate today) {
        return Optional.ofNullable(effectiveOn)
                .or(() -> Optional.ofNullable(decision).map(DecisionInput::effectiveOn))
                .orElse(today);
    }

    /** {@return a key that is equal for mutations that are applied together, or empty for one that is applied alone} */
    Optional<Object> groupKey() {
        return Optional.ofNullable(decision).map(DecisionInput::groupKey);
    }
}
