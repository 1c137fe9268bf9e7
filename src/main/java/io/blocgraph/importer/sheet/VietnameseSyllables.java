/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.importer.sheet;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognizes Vietnamese syllables by their spelling: an initial consonant, a vowel or several, a final consonant, one tone. Text that
 * was read in a wrong encoding has few of them.
 */
final class VietnameseSyllables {

    private static final Pattern WORD = Pattern.compile("[^\\s\\d\\p{Punct}]{2,}");

    /** Without tones; ă, â, ê, ô, ơ, ư and đ are letters of their own. */
    private static final Pattern SYLLABLE = Pattern.compile("(ngh|ng|gh|gi|nh|kh|ph|th|tr|ch|qu|[bcdđghklmnprstvx])?"
            + "(uyê|uya|oai|oay|uôi|ươi|ươu|iêu|yêu|oeo|uây|uyu|iê|yê|ia|ya|uô|ua|ươ|ưa|oa|oă|oe|uâ|uê|uy|uơ|ai|ao|au|ay|âu|ây|eo"
            + "|êu|iu|oi|ôi|ơi|ui|ưi|ưu|[aăâeêioôơuưy])"
            + "(ch|ng|nh|[cmnpt])?");

    private static final Pattern TONE = Pattern.compile("[\\u0300\\u0301\\u0303\\u0309\\u0323]");

    private VietnameseSyllables() {}

    /**
     * Returns how many of the words of a text with letters beyond ASCII are Vietnamese syllables.
     *
     * @param text the text
     * @return the share, from 0 to 1; 0 if there are no such words
     */
    static double share(String text) {
        Matcher words = WORD.matcher(text);
        int all = 0;
        int syllables = 0;
        while (words.find()) {
            String word = words.group();
            if (word.chars().anyMatch(c -> c > 127)) {
                all++;
                syllables += isSyllable(word) ? 1 : 0;
            }
        }
        return all == 0 ? 0 : (double) syllables / all;
    }

    private static boolean isSyllable(String word) {
        String apart = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        Matcher tone = TONE.matcher(apart);
        String plain = Normalizer.normalize(tone.replaceFirst(""), Normalizer.Form.NFC);
        return SYLLABLE.matcher(plain).matches();
    }
}
