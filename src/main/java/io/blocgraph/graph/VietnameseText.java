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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Normalizes, indexes and sorts Vietnamese text.
 *
 * <p>The order is that of the Unicode CLDR for Vietnamese (a ă â b … d đ e ê …, tones last), as implemented by ICU, with
 * numbers by their value ({@code Chi bộ 2} before {@code Chi bộ 10}). Names of all peoples of Vietnam are written with it: Ê Đê
 * and Ba Na have {@code Ƀ} and an apostrophe within a word ({@code H'Linh}), typed as any of several characters.
 */
public final class VietnameseText {

    private static final Collator COLLATOR =
            Collator.getInstance(ULocale.forLanguageTag("vi-u-kn")).freeze();

    /** The apostrophe, as keyboards, word processors and Unicode's modifier letters and primes have it. */
    private static final Pattern APOSTROPHE =
            Pattern.compile("[\\u0060\\u00B4\\u2018\\u2019\\u201B\\u02B9\\u02BB\\u02BC\\u2032\\uA78C\\uFF07]");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private static final Pattern WORD = Pattern.compile("(\\p{L})([\\p{L}\\p{M}]*)");

    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final Pattern SIGNS_EXCEPT_APOSTROPHE = Pattern.compile("[^\\p{L}\\p{N}']+");

    private static final Pattern SINGLE_LETTER = Pattern.compile(" (\\p{L}) (?=\\p{L})");

    private static final Pattern SPACES_AND_DASHES = Pattern.compile("[\\s\\p{Z}\\p{Pd}\\p{Pc}\\u2212]+");

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
     * Folds text for searching: lower case, without diacritics, {@code đ} and what looks like it as {@code d}, {@code ƀ} as
     * {@code b}, every kind of apostrophe as one. Without tones there is no difference between the two ways of placing them
     * ({@code hoà}, {@code hòa}).
     *
     * @param text any text, composed or decomposed
     * @return the folded text
     */
    public static String fold(String text) {
        String plain = Normalizer.normalize(unifyLookAlikes(text), Normalizer.Form.NFKD);
        return MARKS.matcher(plain)
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd')
                .replace('ƀ', 'b')
                .strip();
    }

    /**
     * Returns the folded words of some texts as they are indexed, each preceded by a space: a word begins with {@code w} where the
     * result contains {@code " " + w}. A word with an apostrophe within is one word, and its parts follow at the end: {@code
     * H'Linh} is found as {@code hlinh} and as {@code h linh}.
     *
     * @param texts names, codes
     * @return the words, as {@code " nguyen thi do dn m0001"}
     */
    public static String words(String... texts) {
        List<String> words = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        for (String text : texts) {
            for (String word : split(fold(text), SIGNS_EXCEPT_APOSTROPHE)) {
                List<String> between = split(word, SIGNS);
                if (!between.isEmpty()) {
                    words.add(String.join("", between));
                }
                if (between.size() > 1) {
                    parts.addAll(between);
                }
            }
        }
        words.addAll(parts);
        return preceded(words);
    }

    /**
     * Returns the folded words of a text that was typed. An apostrophe within a word does not end it, as in the {@link #words} that
     * are indexed.
     */
    private static List<String> typedWords(String text) {
        return split(fold(text), SIGNS_EXCEPT_APOSTROPHE).stream()
                .map(word -> word.replace("'", ""))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /**
     * Returns with what the {@link #words} of a name begin if the name begins with a text. A letter that stands alone may be the
     * beginning of a word with an apostrophe ({@code h linh}).
     *
     * @param text the text typed
     * @return the beginnings that are possible, as it was typed first; empty if the text has no words
     */
    public static List<String> beginnings(String text) {
        String typed = preceded(typedWords(text));
        return typed.isEmpty()
                ? List.of()
                : Stream.of(typed, SINGLE_LETTER.matcher(typed).replaceAll(" $1"))
                        .distinct()
                        .toList();
    }

    /**
     * Returns what to search for in {@link #words} to find every word of a text as the beginning of one there.
     *
     * @param text the text typed
     * @return the folded words, each preceded by a space; empty if there are none
     */
    public static List<String> prefixes(String text) {
        return typedWords(text).stream().map(word -> " " + word).toList();
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
     * Returns a key that is the same for texts that look the same or nearly so: without regard to compatibility variants (NFKC), case
     * and diacritics, look-alikes of {@code Đ}, apostrophes, and which spaces, dashes and underscores separate its parts.
     *
     * @param text a code
     * @return the key, as {@code dn-023} for {@code ĐN–023} and {@code Dn 023}; empty if nothing is left
     */
    public static String codeKey(String text) {
        String separated =
                SPACES_AND_DASHES.matcher(fold(text).replace("'", "")).replaceAll("-");
        return separated.replaceAll("^-|-$", "");
    }

    /**
     * Returns the words of a text, folded and with one space between them, whatever signs stand there in the text.
     *
     * @param text any text
     * @return the words, as {@code 57 qd duk}
     */
    public static String plainWords(String text) {
        return String.join(" ", split(fold(text), SIGNS));
    }

    /**
     * Returns a sort key that yields alphabetical order when compared byte by byte, as the database does.
     *
     * @param text any text
     * @return the sort key
     */
    public static String sortKey(String text) {
        return encode(collationKey(text));
    }

    /**
     * Returns a sort key that orders people as the field does: by given name, then middle name, then family name. The last word counts
     * as the given name in every name: of {@code Y Bhăm Êban} and {@code H'Hen Niê} the family name comes last, of {@code Y Thanh}
     * and {@code Ksor H'Lê} the given name, and nothing in the spelling tells which. One rule for all is what a reader of a list can
     * rely on.
     *
     * @param fullName a full name, family name first and given name last
     * @return the sort key
     */
    public static String givenNameSortKey(String fullName) {
        String[] names = fullName.strip().split("\\s+");
        String given = names[names.length - 1];
        String family = names.length > 1 ? names[0] : "";
        String middle = names.length > 2 ? String.join(" ", Arrays.asList(names).subList(1, names.length - 1)) : "";
        return encode(collationKey(given).merge(collationKey(middle)).merge(collationKey(family)));
    }

    /**
     * Writes each word of a name with an initial capital, also after an apostrophe.
     *
     * @param name a name, perhaps in capitals
     * @return the name, as {@code H'Hen Niê} for {@code H'HEN NIÊ}
     */
    public static String capitalize(String name) {
        return WORD.matcher(name)
                .replaceAll(word ->
                        word.group(1).toUpperCase(Locale.ROOT) + word.group(2).toLowerCase(Locale.ROOT));
    }

    private static CollationKey collationKey(String text) {
        return COLLATOR.getCollationKey(unifyLookAlikes(text));
    }

    /**
     * Returns whether a text has letters that are other characters than those they look like: compatibility variants (full-width letters,
     * ligatures), or look-alikes of {@code Đ}.
     *
     * @param text the text
     * @return whether it has
     */
    public static boolean hasLookAlikes(String text) {
        return !Normalizer.normalize(unifyLookAlikes(text), Normalizer.Form.NFKC)
                .equals(Normalizer.normalize(text, Normalizer.Form.NFC));
    }

    private static String unifyLookAlikes(String text) {
        return APOSTROPHE
                .matcher(text)
                .replaceAll("'")
                .replace('Ð', 'Đ')
                .replace('Ɖ', 'Đ')
                .replace('ð', 'đ')
                .replace('ɖ', 'đ');
    }

    private static List<String> split(String text, Pattern separator) {
        return separator.splitAsStream(text).filter(part -> !part.isEmpty()).toList();
    }

    private static String preceded(List<String> words) {
        return words.stream().map(word -> " " + word).collect(Collectors.joining());
    }

    /** Encodes each byte as one character: those below U+0100 compare as their bytes do, and take less room than digits. */
    private static String encode(CollationKey key) {
        byte[] bytes = key.toByteArray();
        return new String(bytes, 0, bytes.length - 1, StandardCharsets.ISO_8859_1);
    }
}
