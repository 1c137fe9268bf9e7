/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.history;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The decision on which a mutation is based: an existing one, named by its id, or a new one.
 *
 * @param id the id of an existing decision; null for a new one
 * @param number the number of a new decision
 * @param issuer the name of the issuer
 * @param issuingUnit the id of the issuing unit; null to derive it from what the change names
 * @param signedOn the day on which it was signed
 * @param effectiveOn the effective date
 * @param text the text of the decision
 */
record DecisionInput(
        @Nullable String id,
        @Nullable String number,
        @Nullable String issuer,
        @Nullable String issuingUnit,
        @Nullable LocalDate signedOn,
        @Nullable LocalDate effectiveOn,
        @Nullable String text) {

    /** {@return a key that is equal for mutations of one request that name the same decision} */
    Object groupKey() {
        return id != null
                ? id
                : Stream.of(number, issuer, issuingUnit)
                        .map(value -> value == null ? "" : DecisionKey.number(value))
                        .toList();
    }
}
