package io.blocgraph.history;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The decision that a mutation names as its basis: an existing one by its id, or a new one.
 *
 * @param id the id of an existing decision
 * @param number the number of a new one
 * @param issuer who issued it, in words
 * @param issuingUnit the id of the unit that issued it
 * @param signedOn the day of signing
 * @param effectiveOn the day from which it holds
 * @param text what it says
 */
record DecisionInput(
        @Nullable String id,
        @Nullable String number,
        @Nullable String issuer,
        @Nullable String issuingUnit,
        @Nullable LocalDate signedOn,
        @Nullable LocalDate effectiveOn,
        @Nullable String text) {

    /** {@return what is equal for mutations of one request that name the same decision} */
    Object groupKey() {
        return id != null
                ? id
                : Stream.of(number, issuer, issuingUnit)
                        .map(value -> value == null ? "" : DecisionKey.number(value))
                        .toList();
    }
}
