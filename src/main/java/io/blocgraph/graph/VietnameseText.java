/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph;

import com.ibm.icu.text.CollationKey;
import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Normalizes, indexes and sorts Vietnamese text.
 *
 * <p>The order is that of the Unicode CLDR for Vietnamese (a ă â b … d đ e ê …, tones last), as implemented by ICU.
 */
public final class VietnameseText {

    private static final Collator COLLATOR =
            Collator.getInstance(new ULocale("vi")).freeze();

    private VietnameseText() {}

    /**
     * Normalizes text for storage: composed (NFC), without surrounding white space.
     *
     * @param text any text
     * @return the normalized text
     */
    public static String normalize(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    }

    /**
     * Folds text for searching: lower case, without diacritics, {@code đ} as {@code d}. Without tones there is no difference
     * between the two ways of placing them ({@code hoà}, {@code hòa}).
     *
     * @param text any text, composed or decomposed
     * @return the folded text
     */
    public static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    /**
     * Returns the folded words of some texts as they are indexed, each preceded by a space: a word begins with {@code w} where the
     * result contains {@code " " + w}.
     *
     * @param texts names, codes
     * @return the words, as {@code " nguyen thi do dn m0001"}
     */
    public static String words(String... texts) {
        StringBuilder words = new StringBuilder();
        for (String text : texts) {
            for (String word : fold(text).split("[^\\p{L}\\p{N}]+")) {
                if (!word.isEmpty()) {
                    words.append(' ').append(word);
                }
            }
        }
        return words.toString();
    }

    /**
     * Returns what to search for in {@link #words} to find every word of a text as the beginning of one there.
     *
     * @param text the text typed
     * @return the folded words, each preceded by a space; empty if there are none
     */
    public static List<String> prefixes(String text) {
        return Arrays.stream(words(text).split(" "))
                .filter(word -> !word.isEmpty())
                .map(word -> " " + word)
                .toList();
    }

    /**
     * Returns the same as a query for a full-text index of {@link #words}, which ranks whole words above prefixes.
     *
     * @param text the text typed
     * @return the query; empty if the text has no words
     */
    public static String query(String text) {
        return prefixes(text).stream()
                .map(word -> "+(%1$s^4 %1$s*)".formatted(word.strip()))
                .collect(Collectors.joining(" "));
    }

    /**
     * Returns a sort key that yields alphabetical order when compared byte by byte, as the database does.
     *
     * @param text any text
     * @return the sort key
     */
    public static String sortKey(String text) {
        return encode(COLLATOR.getCollationKey(text));
    }

    /**
     * Returns a sort key that orders people as the field does: by given name, then middle name, then family name.
     *
     * @param fullName a full name, family name first and given name last
     * @return the sort key
     */
    public static String givenNameSortKey(String fullName) {
        String[] names = fullName.strip().split("\\s+");
        String given = names[names.length - 1];
        String family = names.length > 1 ? names[0] : "";
        String middle = names.length > 2 ? String.join(" ", Arrays.asList(names).subList(1, names.length - 1)) : "";
        return encode(COLLATOR.getCollationKey(given)
                .merge(COLLATOR.getCollationKey(middle))
                .merge(COLLATOR.getCollationKey(family)));
    }

    /** Encodes each byte as one character: those below U+0100 compare as their bytes do, and take less room than digits. */
    private static String encode(CollationKey key) {
        byte[] bytes = key.toByteArray();
        return new String(bytes, 0, bytes.length - 1, StandardCharsets.ISO_8859_1);
    }
}
