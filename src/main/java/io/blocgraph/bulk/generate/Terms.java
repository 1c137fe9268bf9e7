package io.blocgraph.bulk.generate;

import java.time.LocalDate;

/**
 * The terms of committees. Congresses go from the bottom up: cells in March, organizations in May and
 * June, the bloc at the end of June 2025. No term is longer than five years, that of a cell under a
 * grassroots committee not longer than two and a half before July 2025.
 */
final class Terms {

    /** The congresses of the bloc. */
    static final Term BLOC_2020 = new Term(2020, LocalDate.of(2020, 7, 30), LocalDate.of(2025, 6, 27));

    /** The present term of the bloc. */
    static final Term BLOC_2025 = new Term(2025, LocalDate.of(2025, 6, 27), Dates.LASTING);

    private Terms() {}

    /**
     * A term.
     *
     * @param year the year that the ids of its committees carry
     */
    record Term(int year, LocalDate start, LocalDate end) {

        /** The id of a unit's committee of this term; the kind is ec, sc, ic or sb. */
        String committee(String unit, String kind) {
            return unit + "-" + kind + "-" + year;
        }

        /** The same term for a unit that was established or dissolved meanwhile. */
        Term within(LocalDate established, LocalDate dissolved) {
            return new Term(year, Dates.later(start, established), Dates.earlier(end, dissolved));
        }

        /** Whether there is a day in it. */
        boolean exists() {
            return start.isBefore(end);
        }
    }

    /** Two terms on end, the second lasting. */
    record TermPair(Term first, Term second) {}

    /** An organization's terms 2020–2025 and 2025–2030. */
    static TermPair ofOrganization(RandomSource random) {
        LocalDate second = random.day(LocalDate.of(2025, 5, 5), LocalDate.of(2025, 6, 9));
        LocalDate first = random.day(LocalDate.of(2020, 6, 10), LocalDate.of(2020, 7, 10));
        return new TermPair(new Term(2020, first, second), new Term(2025, second, Dates.LASTING));
    }

    /** A cell's terms from 2022 to 2025 and since 2025. */
    static TermPair ofCell(RandomSource random) {
        LocalDate second = random.day(LocalDate.of(2025, 3, 10), LocalDate.of(2025, 3, 31));
        LocalDate first = random.day(LocalDate.of(2022, 10, 1), LocalDate.of(2022, 12, 20));
        return new TermPair(new Term(2022, first, second), new Term(2025, second, Dates.LASTING));
    }
}
