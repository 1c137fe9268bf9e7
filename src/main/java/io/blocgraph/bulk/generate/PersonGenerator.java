/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.bulk.generate;

import io.blocgraph.bulk.generate.VietnameseNames.Region;
import java.time.LocalDate;

/**
 * Generates members of plausible ages: they join between 20 and 36, mostly in their late twenties, become official a
 * year later, and are below the age of retirement. Close to half are women.
 */
final class PersonGenerator {

    /** The probability that a member is on probation. */
    private static final double ON_PROBATION = 0.033;

    private static final double WOMEN = 0.45;
    private static final LocalDate OLDEST_BORN = LocalDate.of(1965, 6, 1);

    private final RandomSource random;
    private final VietnameseNames names;

    /**
     * Creates a generator for one region.
     *
     * @param random the source of randomness
     * @param region the region, which determines the names
     */
    PersonGenerator(RandomSource random, Region region) {
        this.random = random;
        this.names = new VietnameseNames(random.random(), region);
    }

    /**
     * Generates a member of a cell established on the given day: usually an official one, occasionally one on
     * probation.
     */
    Person member(String id, LocalDate cellEstablished) {
        return random.chance(ON_PROBATION) ? onProbation(id) : veteran(id, cellEstablished, Dates.LAST_OFFICIAL);
    }

    /** Generates an official member who joined no later than the given day. */
    Person veteran(String id, LocalDate cellEstablished, LocalDate joinedBy) {
        LocalDate joined = random.lateDay(Dates.later(cellEstablished, LocalDate.of(1987, 1, 1)), joinedBy);
        int age = 20 + random.between(0, 8) + random.between(0, 8);
        LocalDate born = joined.minusYears(age).minusDays(random.between(0, 364));
        if (born.isBefore(OLDEST_BORN)) {
            born = random.day(OLDEST_BORN, Dates.later(OLDEST_BORN, joined.minusYears(20)));
        }
        return person(id, born, joined, joined.plusYears(1));
    }

    /** Generates a member on probation, who joined within the last year. */
    Person onProbation(String id) {
        LocalDate joined = random.day(Dates.TODAY.minusMonths(11), Dates.TODAY.minusDays(20));
        return person(
                id, joined.minusYears(random.between(20, 34)).minusDays(random.between(0, 364)), joined, Dates.NONE);
    }

    /** Generates a person with the given dates and a matching name. */
    Person person(String id, LocalDate born, LocalDate joined, LocalDate official) {
        boolean woman = random.chance(WOMEN);
        String name = woman ? names.woman(born.getYear()) : names.man(born.getYear());
        return new Person(id, name, woman ? Person.Gender.FEMALE : Person.Gender.MALE, born, joined, official);
    }
}
