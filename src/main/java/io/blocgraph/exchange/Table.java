/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.exchange;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A list to be written to a file, in the words of who reads it.
 *
 * @param title what it lists
 * @param origin as of when it is, who made it and when; if it is empty, the file begins with the headings
 * @param columns the columns, in order
 * @param rows the rows, which are read once while the file is written
 * @param <T> the type of the rows
 */
public record Table<T>(String title, String origin, List<Column<T>> columns, Iterable<T> rows) {

    /**
     * A column.
     *
     * @param heading the heading
     * @param value returns the value of a row: a text, a number, a {@link java.time.LocalDate}, or null for an empty cell
     * @param <T> the type of the rows
     */
    public record Column<T>(String heading, Function<? super T, ? extends @Nullable Object> value) {}

    /** {@return the values of a row} */
    List<@Nullable Object> values(T row) {
        return columns.stream()
                .<@Nullable Object>map(column -> column.value().apply(row))
                .toList();
    }
}
