package io.blocgraph.history;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A decision, the basis of changes.
 *
 * @param number its number, as it was written
 * @param issuer who issued it, in words; null if that is the issuing unit
 * @param signedOn the day of signing
 * @param effectiveOn the day from which it holds
 */
public record Decision(
        String number,
        @Nullable String issuer,
        @Nullable LocalDate signedOn,
        @Nullable LocalDate effectiveOn) {}
