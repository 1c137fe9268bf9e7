/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph;

import com.ibm.icu.text.UnicodeSet;
import java.util.regex.Pattern;

/**
 * Checks that what is stored can be read by who sees it, and unifies its spaces. All texts that somebody types or loads pass here,
 * whatever they name.
 */
public final class ReadableText {

    /**
     * What shows nothing or turns the writing round, by its Unicode property: what a display ignores (Hangul fillers, variation
     * selectors, joiners), formats, separators of lines and paragraphs, controls except line breaks and tabs, surrogates, unassigned
     * and private-use characters; and, without such a property, the replacement for what could not be read, and the empty Braille
     * pattern.
     */
    private static final UnicodeSet UNREADABLE = new UnicodeSet(
                    "[[[:Default_Ignorable_Code_Point:][:Cf:][:Zl:][:Zp:][:Cc:][:Cs:][:Cn:][:Co:]\\uFFFD\\u2800]"
                            + "-[\\n\\r\\t]]")
            .freeze();

    private static final Pattern SPACE = Pattern.compile("\\p{Zs}");

    private static final Pattern SPACES = Pattern.compile("\\p{Zs}+");

    private ReadableText() {}

    /**
     * Returns whether a text has only characters that can be seen, or that separate words and lines.
     *
     * @param text the text
     * @return whether it has
     */
    public static boolean isReadable(String text) {
        return UNREADABLE.containsNone(text);
    }

    /**
     * Returns whether a text is readable and a single line.
     *
     * @param text the text
     * @return whether it is
     */
    public static boolean isReadableLine(String text) {
        return isReadable(text) && text.chars().noneMatch(c -> c == '\n' || c == '\r' || c == '\t');
    }

    /**
     * Returns a text of any number of lines as it is stored: composed (NFC), with the ordinary space for every other kind, without white
     * space around.
     *
     * @param text the text
     * @return the stored text
     */
    public static String lines(String text) {
        return VietnameseText.normalize(SPACE.matcher(text).replaceAll(" "));
    }

    /**
     * Returns a single line as it is stored: as {@link #lines}, with one space for several. What differs in spaces only looks the same.
     *
     * @param text the text
     * @return the stored text
     */
    public static String line(String text) {
        return VietnameseText.normalize(SPACES.matcher(text).replaceAll(" "));
    }
}
