/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.history;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A decision, the basis of changes.
 *
 * @param number the number as it is written
 * @param issuer the name of the issuer; null if the issuing unit itself is meant
 * @param signedOn the day on which it was signed; null if it is not recorded
 * @param effectiveOn the effective date; null if it is not recorded
 */
public record Decision(
        String number,
        @Nullable String issuer,
        @Nullable LocalDate signedOn,
        @Nullable LocalDate effectiveOn) {}
