/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.importer;

import org.jspecify.annotations.Nullable;

/**
 * The value of a field in a row.
 *
 * @param column the index of its column, from 0; {@link #NO_COLUMN} for a value for all rows
 * @param text the text of the cell, in Unicode and without what is invisible
 * @param value the value: a text, a {@link java.time.LocalDate}, or null if it could not be read
 */
public record CellValue(int column, String text, @Nullable Object value) {

    /** The index of the column of a value that stands in none. */
    public static final int NO_COLUMN = -1;
}
