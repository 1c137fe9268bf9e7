/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph;

import java.util.regex.Pattern;

/**
 * Recognizes Vietnamese text whose letters were exchanged because it was made for another encoding: TCVN3 and VNI fonts read as
 * Western text, UTF-8 or Windows-1258 read as Windows-1252, letters lost to question marks. Such text is valid Unicode. What is
 * recognized are symbols and capitals in the middle of words, where no language has them; Catalan {@code l·l}, German {@code ß}
 * after a vowel, Spanish {@code Mª} and names such as {@code MacÉoin} or {@code ViệtÚc} are left alone.
 */
public final class MisreadText {

    /** What is wrong with such text, and what to do, as the end of a sentence. */
    public static final String REASON =
            "seems to have been read in a wrong encoding: Vietnamese letters are exchanged or lost. The file "
                    + "was probably made with TCVN3 (.VnTime) or VNI fonts, or saved in a code page such as Windows-1258. Convert the "
                    + "text to Unicode, and save the file as “CSV UTF-8”";

    private static final Pattern MISREAD = Pattern.compile("""
            [\\u00AD\\uFFFD\\u0080-\\u009F]\
            |(?<=[\\p{L}&&[^M]])[¡-¬®-¶¸-¿×÷](?=\\p{L})\
            |(?<=[\\p{L}&&[^lL]])·(?=[\\p{L}&&[^lL]])\
            |(?<=\\p{Ll})[ÆÇÈËÌÎÏÐÑÒÕÖØÜÞ]\
            |(?<=\\p{Ll})Ô(?=[mn]?(?!\\p{L}))\
            |(?<=[b-df-hj-np-tv-xzB-DF-HJ-NP-TV-XZ])ß\
            |(?<=\\p{L})[µ¸¨¬](?!\\p{L})\
            |(?<![\\p{L}\\p{N}])[¢£¤¥¦§](?=\\p{Ll})\
            |öô|á[»º](?=[^\\s\\p{P}])|Æ[°¡]|Ã[\\u00A0-\\u00BF]\
            |(?<=\\p{L})\\?(?=\\p{L})""");

    private MisreadText() {}

    /**
     * Returns whether a text was probably read in a wrong encoding.
     *
     * @param text the text, in normalization form C
     * @return whether it was
     */
    public static boolean isSuspected(String text) {
        return MISREAD.matcher(text).find();
    }
}
