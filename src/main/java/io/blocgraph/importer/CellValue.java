/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.importer;

import org.jspecify.annotations.Nullable;

/**
 * The value of a field in a row.
 *
 * @param cell the address of its cell, as {@code Sheet1!D14}; empty for a value for all rows
 * @param text the text of the cell, in Unicode and without what is invisible
 * @param value the value: a text, a {@link java.time.LocalDate}, or null if it could not be read
 */
public record CellValue(String cell, String text, @Nullable Object value) {}
