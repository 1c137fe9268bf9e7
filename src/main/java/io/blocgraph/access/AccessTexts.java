/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.access;

import io.blocgraph.graph.ReadableText;
import io.blocgraph.graph.VietnameseText;

/** Checks the texts of accounts and tokens. */
final class AccessTexts {

    private AccessTexts() {}

    /**
     * Returns a single line as it is stored.
     *
     * @param field the name of the field
     * @param text the text
     * @param longest the maximum length
     * @return the line
     * @throws AccessRejectedException {@code EMPTY}, {@code LONG}, or {@code UNREADABLE} if it has characters that cannot be seen or
     *     turn the writing round
     */
    static String line(String field, String text, int longest) {
        if (!ReadableText.isReadableLine(text.strip())) {
            throw new AccessRejectedException("UNREADABLE", field);
        }
        String line = ReadableText.line(text);
        if (line.length() > longest) {
            throw new AccessRejectedException("LONG", field, longest);
        }
        if (VietnameseText.plainWords(line).isEmpty()) {
            throw new AccessRejectedException("EMPTY", field, longest);
        }
        return line;
    }
}
