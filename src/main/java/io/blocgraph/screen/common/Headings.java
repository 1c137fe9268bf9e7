/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.common;

import org.jspecify.annotations.Nullable;

/** The lines by which records are listed. */
public final class Headings {

    private static final int LENGTH = 80;

    private Headings() {}

    /**
     * Returns the title of a record or, if it has none, the beginning of its text in one line, which ends with a word.
     *
     * @param title the title; null if it has none
     * @param excerpt the beginning of its text; null if it has none
     * @return the line; null if it has neither
     */
    public static @Nullable String of(@Nullable String title, @Nullable String excerpt) {
        if (title != null || excerpt == null || excerpt.isBlank()) {
            return title;
        }
        var line = excerpt.strip().replaceAll("\\s+", " ");
        if (line.codePointCount(0, line.length()) <= LENGTH) {
            return line;
        }
        var end = line.offsetByCodePoints(0, LENGTH);
        var word = line.lastIndexOf(' ', end);
        return line.substring(0, word > 0 ? word : end) + "…";
    }
}
