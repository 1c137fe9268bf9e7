package io.blocgraph.bulk.generate;

import java.time.LocalDate;

/**
 * A made-up member.
 *
 * @param official the day of becoming official, {@link Dates#NONE} while on probation
 */
record Person(String id, String name, Gender gender, LocalDate born, LocalDate joined, LocalDate official) {

    /** As the bulk format knows it. */
    enum Gender {
        /** Nữ. */
        FEMALE,
        /** Nam. */
        MALE
    }

    /** Whether the person was official on a day. */
    boolean officialOn(LocalDate day) {
        return !official.equals(Dates.NONE) && !official.isAfter(day);
    }
}
