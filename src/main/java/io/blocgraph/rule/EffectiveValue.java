/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Map.Entry;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A value that the law has changed over time. A check for a day uses the value of that day.
 *
 * @param valuesByStart the values by their first day; the first of them also applies to earlier days
 * @param <T> the type of the value
 */
record EffectiveValue<T>(NavigableMap<LocalDate, T> valuesByStart) {

    private static final LocalDate BEGINNING = LocalDate.of(1, 1, 1);

    /** {@return a value that has never changed} */
    static <T> EffectiveValue<T> always(T value) {
        NavigableMap<LocalDate, T> values = new TreeMap<>();
        values.put(BEGINNING, value);
        return new EffectiveValue<>(values);
    }

    /** {@return a copy with another value from a day on} */
    EffectiveValue<T> from(LocalDate day, T value) {
        NavigableMap<LocalDate, T> values = new TreeMap<>(valuesByStart);
        values.put(day, value);
        return new EffectiveValue<>(values);
    }

    /**
     * A value with the first day on which it applies.
     *
     * @param value the value
     * @param since the first day; null if it has always applied
     * @param <T> the type of the value
     */
    record Version<T>(T value, @Nullable LocalDate since) {}

    /** {@return all values, oldest first} */
    List<Version<T>> versions() {
        return valuesByStart.entrySet().stream()
                .map(entry -> new Version<>(entry.getValue(), entry.getKey().equals(BEGINNING) ? null : entry.getKey()))
                .toList();
    }

    /** {@return the value that applies on a day} */
    T valueOn(LocalDate day) {
        Entry<LocalDate, T> entry = valuesByStart.floorEntry(day);
        return entry == null ? valuesByStart.firstEntry().getValue() : entry.getValue();
    }
}
