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
 * How Vietnamese text is stored, found and put in order.
 *
 * <p>The order is that of the Unicode CLDR for Vietnamese (a ă â b … d đ e ê …, tones last), as ICU implements it.
 */
public final class VietnameseText {

    private static final Collator COLLATOR =
            Collator.getInstance(new ULocale("vi")).freeze();

    private VietnameseText() {}

    /**
     * The form in which text is stored: composed (NFC), without white space around it.
     *
     * @param text any text
     * @return the same text as it is stored
     */
    public static String normalize(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    }

    /**
     * The form in which text is compared when it is searched: lower case, without diacritics, {@code đ} as {@code d}. Since
     * tones are gone, so is the difference between the two ways of placing them ({@code hoà}, {@code hòa}).
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
     * The folded words of some texts, each with a space before it, as they are indexed: a word begins like {@code w} where
     * the result contains {@code " " + w}.
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
     * What is to be looked for in {@link #words} to find every word of a text at the beginning of one there.
     *
     * @param text what was typed
     * @return the folded words, each with a space before it; empty if there is none
     */
    public static List<String> prefixes(String text) {
        return Arrays.stream(words(text).split(" "))
                .filter(word -> !word.isEmpty())
                .map(word -> " " + word)
                .toList();
    }

    /**
     * The same as a query of a full-text index of {@link #words}, which prefers whole words to beginnings.
     *
     * @param text what was typed
     * @return the query; empty if there is no word in the text
     */
    public static String query(String text) {
        return prefixes(text).stream()
                .map(word -> "+(%1$s^4 %1$s*)".formatted(word.strip()))
                .collect(Collectors.joining(" "));
    }

    /**
     * What puts texts in the order of the alphabet when it is compared byte by byte, as the database does.
     *
     * @param text any text
     * @return its sort key
     */
    public static String sortKey(String text) {
        return encode(COLLATOR.getCollationKey(text));
    }

    /**
     * What puts people in the order of the field: by given name, then middle name, then family name.
     *
     * @param fullName a full name, family name first and given name last
     * @return its sort key
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

    /** One character a byte: characters below U+0100 compare as their bytes do, and take less room than digits. */
    private static String encode(CollationKey key) {
        byte[] bytes = key.toByteArray();
        return new String(bytes, 0, bytes.length - 1, StandardCharsets.ISO_8859_1);
    }
}
