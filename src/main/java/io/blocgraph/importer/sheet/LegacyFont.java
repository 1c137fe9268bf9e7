/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.importer.sheet;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The encodings that Vietnamese fonts used before Unicode. Text made with them shows as Western letters in any other font. The letters
 * of TCVN 5712:1993 (VN3, fonts such as {@code .VnTime}) and of VNI for Windows (fonts such as {@code VNI-Times}).
 */
public enum LegacyFont {
    /** TCVN3, also called ABC: one character for each letter. Capitals with a tone were written with a font of capitals. */
    TCVN3(
            "µà ¸á ¶ả ·ã ¹ạ ¨ă »ằ ¾ắ ¼ẳ ½ẵ Æặ ©â Çầ Êấ Èẩ Éẫ Ëậ Ìè Ðé Îẻ Ïẽ Ñẹ ªê Òề Õế Óể Ôễ Öệ ×ì Ýí Øỉ Üĩ Þị ßò ãó áỏ âõ äọ «ô"
                    + " åồ èố æổ çỗ éộ ¬ơ êờ íớ ëở ìỡ îợ ïù óú ñủ òũ ôụ \u00ADư õừ øứ öử ÷ữ ùự úỳ ýý ûỷ üỹ þỵ ®đ ¡Ă ¢Â §Đ £Ê ¤Ô ¥Ơ ¦Ư"),
    /** VNI: a letter, followed by a second character for what stands above or below it. */
    VNI(
            "aùá aøà aûả aõã aïạ aââ aáấ aàầ aåẩ aãẫ aäậ aêă aéắ aèằ aúẳ aüẵ aëặ eùé eøè eûẻ eõẽ eïẹ eâê eáế eàề eåể eãễ eäệ "
                    + "oùó oøò oûỏ oõõ oïọ oâô oáố oàồ oåổ oãỗ oäộ ôùớ ôøờ ôûở ôõỡ ôïợ ôơ uùú uøù uûủ uõũ uïụ öùứ öøừ öûử öõữ öïự öư "
                    + "yùý yøỳ yûỷ yõỹ îỵ íí ìì æỉ óĩ òị ñđ "
                    + "AÙÁ AØÀ AÛẢ AÕÃ AÏẠ AÂÂ AÁẤ AÀẦ AÅẨ AÃẪ AÄẬ AÊĂ AÉẮ AÈẰ AÚẲ AÜẴ AËẶ EÙÉ EØÈ EÛẺ EÕẼ EÏẸ EÂÊ EÁẾ EÀỀ EÅỂ EÃỄ EÄỆ "
                    + "OÙÓ OØÒ OÛỎ OÕÕ OÏỌ OÂÔ OÁỐ OÀỒ OÅỔ OÃỖ OÄỘ ÔÙỚ ÔØỜ ÔÛỞ ÔÕỠ ÔÏỢ ÔƠ UÙÚ UØÙ UÛỦ UÕŨ UÏỤ ÖÙỨ ÖØỪ ÖÛỬ ÖÕỮ ÖÏỰ ÖƯ "
                    + "YÙÝ YØỲ YÛỶ YÕỸ ÎỴ ÍÍ ÌÌ ÆỈ ÓĨ ÒỊ ÑĐ");

    /** The share of Vietnamese syllables from which a text counts as read rightly. */
    private static final double READ = 0.8;

    private final Map<String, String> letters = new HashMap<>();

    LegacyFont(String table) {
        for (String pair : table.split(" ")) {
            letters.put(pair.substring(0, pair.length() - 1), pair.substring(pair.length() - 1));
        }
    }

    /**
     * Converts text to Unicode.
     *
     * @param text text that was made with such a font
     * @return the text in Unicode
     */
    public String toUnicode(String text) {
        StringBuilder converted = new StringBuilder();
        for (int i = 0; i < text.length(); ) {
            String two = i + 1 < text.length() ? text.substring(i, i + 2) : "";
            String one = text.substring(i, i + 1);
            String letter = letters.get(two);
            converted.append(letter != null ? letter : letters.getOrDefault(one, one));
            i += letter != null ? 2 : 1;
        }
        return converted.toString();
    }

    /**
     * Recognizes the font with which texts were made.
     *
     * @param texts the texts of a sheet
     * @return the font; empty if the texts are in Unicode, or in no known encoding
     */
    public static Optional<LegacyFont> of(List<String> texts) {
        String all = String.join(" ", texts);
        double unicode = VietnameseSyllables.share(all);
        return Arrays.stream(values())
                .max(Comparator.comparingDouble(font -> VietnameseSyllables.share(font.toUnicode(all))))
                .filter(font -> VietnameseSyllables.share(font.toUnicode(all)) > Math.max(unicode, READ));
    }

    /** {@return the largest share of Vietnamese syllables that one of the fonts yields} */
    static double bestShare(String text) {
        return Arrays.stream(values())
                .mapToDouble(font -> VietnameseSyllables.share(font.toUnicode(text)))
                .max()
                .orElse(0);
    }
}
