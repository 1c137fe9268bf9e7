package io.blocgraph.bulk.generate;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Draws from a seeded source: the same seed and the same questions give the same answers. */
final class RandomSource {

    private final RandomGenerator random;

    /**
     * Starts a sequence of draws.
     *
     * @param seed what the sequence is determined by
     */
    RandomSource(long seed) {
        // Named, not the default: the default algorithm may differ from one JDK to the next.
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /** The source itself, for who draws in another way. */
    RandomGenerator random() {
        return random;
    }

    /** A whole number between the two, both included. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    /** True with the given probability. */
    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** One of the given things. */
    <T> T pick(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    /** A day between the two, both included; the first if they are not in order. */
    LocalDate day(LocalDate first, LocalDate last) {
        long days = ChronoUnit.DAYS.between(first, last);
        return days <= 0 ? first : first.plusDays(random.nextLong(days + 1));
    }

    /** A day between the two, both included, nearer to the last one more often than not. */
    LocalDate lateDay(LocalDate first, LocalDate last) {
        long days = Math.max(0, ChronoUnit.DAYS.between(first, last));
        return first.plusDays(Math.round(days * Math.pow(random.nextDouble(), 0.6)));
    }

    /** At most so many of the given things, none twice, in the order of the draw. */
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
