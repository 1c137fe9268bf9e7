package io.blocgraph.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Map.Entry;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A value that the law has changed: a check for a day uses the value of that day.
 *
 * @param valuesByStart the values by the first day of each; the first of them is held to have been so always
 * @param <T> the type of the value
 */
record EffectiveValue<T>(NavigableMap<LocalDate, T> valuesByStart) {

    private static final LocalDate BEGINNING = LocalDate.of(1, 1, 1);

    /** A value that has always been the same. */
    static <T> EffectiveValue<T> always(T value) {
        NavigableMap<LocalDate, T> values = new TreeMap<>();
        values.put(BEGINNING, value);
        return new EffectiveValue<>(values);
    }

    /** The same, with another value from a day on. */
    EffectiveValue<T> from(LocalDate day, T value) {
        NavigableMap<LocalDate, T> values = new TreeMap<>(valuesByStart);
        values.put(day, value);
        return new EffectiveValue<>(values);
    }

    /**
     * A value with the day since which it holds.
     *
     * @param value the value
     * @param since the first day of it; null if it has always been so
     * @param <T> the type of the value
     */
    record Version<T>(T value, @Nullable LocalDate since) {}

    /** All values, the oldest first. */
    List<Version<T>> versions() {
        return valuesByStart.entrySet().stream()
                .map(entry -> new Version<>(entry.getValue(), entry.getKey().equals(BEGINNING) ? null : entry.getKey()))
                .toList();
    }

    /** The value of a day. */
    T valueOn(LocalDate day) {
        Entry<LocalDate, T> entry = valuesByStart.floorEntry(day);
        return entry == null ? valuesByStart.firstEntry().getValue() : entry.getValue();
    }
}
