package io.blocgraph.bulk.generate;

import io.blocgraph.bulk.generate.VietnameseNames.Region;
import java.time.LocalDate;

/**
 * Makes people of plausible ages: they join between 20 and 36, mostly in their late twenties, become
 * official a year later, and nobody is over the age of retirement. Close to half are women.
 */
final class PersonGenerator {

    /** How many are on probation, of those who may be. */
    private static final double ON_PROBATION = 0.033;

    private static final double WOMEN = 0.45;
    private static final LocalDate OLDEST_BORN = LocalDate.of(1965, 6, 1);

    private final RandomSource random;
    private final VietnameseNames names;

    /**
     * Makes the people of one region.
     *
     * @param random what decides
     * @param region where they live
     */
    PersonGenerator(RandomSource random, Region region) {
        this.random = random;
        this.names = new VietnameseNames(random.random(), region);
    }

    /** Somebody who joined in a cell of this age: official most often, on probation now and then. */
    Person member(String id, LocalDate cellEstablished) {
        return random.chance(ON_PROBATION) ? onProbation(id) : veteran(id, cellEstablished, Dates.LAST_OFFICIAL);
    }

    /** An official member who joined no later than the given day. */
    Person veteran(String id, LocalDate cellEstablished, LocalDate joinedBy) {
        LocalDate joined = random.lateDay(Dates.later(cellEstablished, LocalDate.of(1987, 1, 1)), joinedBy);
        int age = 20 + random.between(0, 8) + random.between(0, 8);
        LocalDate born = joined.minusYears(age).minusDays(random.between(0, 364));
        if (born.isBefore(OLDEST_BORN)) {
            born = random.day(OLDEST_BORN, Dates.later(OLDEST_BORN, joined.minusYears(20)));
        }
        return person(id, born, joined, joined.plusYears(1));
    }

    /** Somebody who joined within the last year. */
    Person onProbation(String id) {
        LocalDate joined = random.day(Dates.TODAY.minusMonths(11), Dates.TODAY.minusDays(20));
        return person(
                id, joined.minusYears(random.between(20, 34)).minusDays(random.between(0, 364)), joined, Dates.NONE);
    }

    /** A person with known dates and a name that suits them. */
    Person person(String id, LocalDate born, LocalDate joined, LocalDate official) {
        boolean woman = random.chance(WOMEN);
        String name = woman ? names.woman(born.getYear()) : names.man(born.getYear());
        return new Person(id, name, woman ? Person.Gender.FEMALE : Person.Gender.MALE, born, joined, official);
    }
}
