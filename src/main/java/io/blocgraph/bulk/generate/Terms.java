/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.bulk.generate;

import java.time.LocalDate;

/**
 * The terms of committees. Congresses are held from the bottom up: in cells in March, in organizations in May and June,
 * in the bloc at the end of June 2025. No term exceeds five years; before July 2025, the term of a cell under a
 * grassroots committee does not exceed two and a half.
 */
final class Terms {

    /** The previous term of the bloc. */
    static final Term BLOC_2020 = new Term(2020, LocalDate.of(2020, 7, 30), LocalDate.of(2025, 6, 27));

    /** The present term of the bloc. */
    static final Term BLOC_2025 = new Term(2025, LocalDate.of(2025, 6, 27), Dates.LASTING);

    private Terms() {}

    /**
     * A term of office.
     *
     * @param year the year in the ids of its committees
     * @param start the first day
     * @param end the first day after the term; {@link Dates#LASTING} for the present term
     */
    record Term(int year, LocalDate start, LocalDate end) {

        /**
         * Returns the id of a unit's committee in this term; the kind is {@code ec}, {@code sc}, {@code ic} or
         * {@code sb}.
         */
        String committee(String unit, String kind) {
            return unit + "-" + kind + "-" + year;
        }

        /** Returns the part of the term in which a unit existed that was established or dissolved meanwhile. */
        Term within(LocalDate established, LocalDate dissolved) {
            return new Term(year, Dates.later(start, established), Dates.earlier(end, dissolved));
        }

        /** Returns whether the term has at least one day. */
        boolean exists() {
            return start.isBefore(end);
        }
    }

    /** Two consecutive terms, of which the second is the present one. */
    record TermPair(Term first, Term second) {}

    /** Draws the terms of an organization, from 2020 to 2025 and since 2025. */
    static TermPair ofOrganization(RandomSource random) {
        LocalDate second = random.day(LocalDate.of(2025, 5, 5), LocalDate.of(2025, 6, 9));
        LocalDate first = random.day(LocalDate.of(2020, 6, 10), LocalDate.of(2020, 7, 10));
        return new TermPair(new Term(2020, first, second), new Term(2025, second, Dates.LASTING));
    }

    /** Draws the terms of a cell, from 2022 to 2025 and since 2025. */
    static TermPair ofCell(RandomSource random) {
        LocalDate second = random.day(LocalDate.of(2025, 3, 10), LocalDate.of(2025, 3, 31));
        LocalDate first = random.day(LocalDate.of(2022, 10, 1), LocalDate.of(2022, 12, 20));
        return new TermPair(new Term(2022, first, second), new Term(2025, second, Dates.LASTING));
    }
}
