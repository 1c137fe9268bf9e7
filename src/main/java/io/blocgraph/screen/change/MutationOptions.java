/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.change;

import io.blocgraph.screen.common.OptionLookup.Decision;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The options of a change, as entered in its form.
 *
 * @param effectiveOn the effective date
 * @param decision the decision, existing or to be recorded; null for none
 * @param issuer the issuer of a decision to be recorded; empty for the unit itself
 * @param signedOn the day on which that decision was signed; null if unknown
 * @param reason the reason; may be empty
 */
public record MutationOptions(
        LocalDate effectiveOn,
        @Nullable Decision decision,
        String issuer,
        @Nullable LocalDate signedOn,
        String reason) {

    /** {@return the options as input of the API, without the effective date if the change has none} */
    Map<String, Object> toInput(boolean isDated) {
        var input = new HashMap<String, Object>();
        if (isDated) {
            input.put("effectiveOn", effectiveOn.toString());
        }
        if (decision != null) {
            input.put(
                    "decision", decision.id().isEmpty() ? newDecision(decision.number()) : Map.of("id", decision.id()));
        }
        if (!reason.isEmpty()) {
            input.put("reason", reason);
        }
        return input;
    }

    private Map<String, Object> newDecision(String number) {
        var recorded = new HashMap<String, Object>(Map.of("number", number));
        if (!issuer.isEmpty()) {
            recorded.put("issuer", issuer);
        }
        if (signedOn != null) {
            recorded.put("signedOn", signedOn.toString());
        }
        return recorded;
    }
}
