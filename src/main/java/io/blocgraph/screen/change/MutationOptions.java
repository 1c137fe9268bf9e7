package io.blocgraph.screen.change;

import io.blocgraph.screen.common.OptionLookup.Decision;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Holds what is asked of every change.
 *
 * @param effectiveOn from when it holds
 * @param decision the decision behind it: one that is there, or the number of one to be recorded; null for none
 * @param issuer who issued a decision that is to be recorded; empty for the unit itself
 * @param signedOn when that was signed; null where that is not known
 * @param reason why; may be empty
 */
public record MutationOptions(
        LocalDate effectiveOn,
        @Nullable Decision decision,
        String issuer,
        @Nullable LocalDate signedOn,
        String reason) {

    /** {@return the options as the API takes them; without the effective date if the change has none} */
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
