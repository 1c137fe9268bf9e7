/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.history;

import io.blocgraph.graph.VietnameseText;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Derives the key by which a decision is found again: an issuer uses a number once a year. The key is stored on the decision
 * as {@code decisionKey} under a uniqueness constraint, so that concurrent changes that name the same new decision create it
 * once.
 */
public final class DecisionKey {

    private DecisionKey() {}

    /**
     * Normalizes a number to its words, without diacritics and in lower case. White space, the kind of dash, capital letters
     * and the look-alikes of {@code Đ} make no difference. More is one than with a code ({@link VietnameseText#codeKey}): slash, dot
     * and dash of a number are written one for another.
     *
     * @param number the number as it is written
     * @return the normalized number, such as {@code 12 qd duk}
     */
    public static String number(String number) {
        String words = VietnameseText.plainWords(number);
        return words.isEmpty() ? VietnameseText.normalize(number) : words;
    }

    /**
     * Returns the key of a decision.
     *
     * @param number the number as it is written
     * @param issuer the name of the issuer; null if none is given. A name of the issuing unit itself counts as none
     * @param day the day on which it was signed, or else its effective date; null if neither is recorded
     * @param unit the id of the issuing unit; empty for the organization as a whole
     * @param names the name and the code of the issuing unit
     * @return the key
     */
    public static String of(
            String number, @Nullable String issuer, @Nullable LocalDate day, String unit, String... names) {
        String named = issuer == null ? "" : number(issuer);
        boolean itself = Arrays.stream(names).map(DecisionKey::number).anyMatch(named::equals);
        return String.join("|", number(number), itself ? "" : named, day == null ? "" : "" + day.getYear(), unit);
    }
}
