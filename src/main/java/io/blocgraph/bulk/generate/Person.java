/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.bulk.generate;

import java.time.LocalDate;

/**
 * A fictitious member.
 *
 * @param id the id
 * @param name the full name
 * @param gender the gender
 * @param born the day of birth
 * @param joined the day of joining
 * @param official the day of becoming official; {@link Dates#NONE} while on probation
 */
record Person(String id, String name, Gender gender, LocalDate born, LocalDate joined, LocalDate official) {

    /** A gender, named as in the bulk format. */
    enum Gender {
        /** Nữ. */
        FEMALE,
        /** Nam. */
        MALE
    }

    /** Returns whether the person was an official member on a day. */
    boolean officialOn(LocalDate day) {
        return !official.equals(Dates.NONE) && !official.isAfter(day);
    }
}
