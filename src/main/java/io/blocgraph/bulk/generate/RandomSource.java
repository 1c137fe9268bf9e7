/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.bulk.generate;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** A seeded source of randomness: the same seed and the same sequence of calls produce the same values. */
final class RandomSource {

    private final RandomGenerator random;

    /**
     * Creates a source.
     *
     * @param seed the seed that determines the sequence
     */
    RandomSource(long seed) {
        // Named explicitly, since the default algorithm may differ between JDKs.
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /** Returns the underlying generator. */
    RandomGenerator random() {
        return random;
    }

    /** Draws an integer between two bounds, both inclusive. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    /** Returns true with the given probability. */
    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** Draws an element of a list, which must not be empty. */
    <T> T pick(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    /** Draws a day between two days, both inclusive; returns the first if they are not in order. */
    LocalDate day(LocalDate first, LocalDate last) {
        long days = ChronoUnit.DAYS.between(first, last);
        return days <= 0 ? first : first.plusDays(random.nextLong(days + 1));
    }

    /** Draws a day between two days, both inclusive, with later days being more likely. */
    LocalDate lateDay(LocalDate first, LocalDate last) {
        long days = Math.max(0, ChronoUnit.DAYS.between(first, last));
        return first.plusDays(Math.round(days * Math.pow(random.nextDouble(), 0.6)));
    }

    /** Draws up to the given number of distinct elements, in random order. */
    <T> List<T> sample(List<T> things, int count) {
        List<T> left = new ArrayList<>(things);
        int drawn = Math.min(count, left.size());
        for (int i = 0; i < drawn; i++) {
            int other = random.nextInt(i, left.size());
            T swapped = left.get(i);
            left.set(i, left.get(other));
            left.set(other, swapped);
        }
        return new ArrayList<>(left.subList(0, drawn));
    }
}
