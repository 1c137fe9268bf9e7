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
 * @param bySince the values by the first day of each; the first of them is held to have been so always
 * @param <T> the type of the value
 */
record Dated<T>(NavigableMap<LocalDate, T> bySince) {

    private static final LocalDate EVER = LocalDate.of(1, 1, 1);

    /** A value that has always been the same. */
    static <T> Dated<T> always(T value) {
        NavigableMap<LocalDate, T> values = new TreeMap<>();
        values.put(EVER, value);
        return new Dated<>(values);
    }

    /** The same, with another value from a day on. */
    Dated<T> since(LocalDate day, T value) {
        NavigableMap<LocalDate, T> values = new TreeMap<>(bySince);
        values.put(day, value);
        return new Dated<>(values);
    }

    /**
     * A value with the day since which it holds.
     *
     * @param value the value
     * @param since the first day of it; null if it has always been so
     * @param <T> the type of the value
     */
    record Spell<T>(T value, @Nullable LocalDate since) {}

    /** All values, the oldest first. */
    List<Spell<T>> spells() {
        return bySince.entrySet().stream()
                .map(entry -> new Spell<>(entry.getValue(), entry.getKey().equals(EVER) ? null : entry.getKey()))
                .toList();
    }

    /** The value of a day. */
    T on(LocalDate day) {
        Entry<LocalDate, T> entry = bySince.floorEntry(day);
        return entry == null ? bySince.firstEntry().getValue() : entry.getValue();
    }
}
