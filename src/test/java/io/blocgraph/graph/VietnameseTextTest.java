/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests how Vietnamese text is stored, searched and sorted. */
class VietnameseTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Nguyễn Thị Đỏ     | nguyen thi do
            ĐẢNG BỘ KHỐI      | dang bo khoi
            đường Đê          | duong de
            hoà               | hoa
            hòa               | hoa
            thuỷ thủy         | thuy thuy
            Ưu ƯỚC            | uu uoc
            H'Hen Niê         | h'hen nie
            Y Bhăm Êban       | y bham eban
            Rơ Mah H’Bơt      | ro mah h'bot
            Hʼ Hʹ H′ H‘       | h' h' h' h'
            Ðà Ɖà ða ɖa       | da da da da
            Ƀuôn ƀuôn         | buon buon
            ﬁ ①               | fi 1
            """)
    void searchingIgnoresCaseDiacriticsAndWhereAToneMarkStands(String text, String folded) {
        assertThat(VietnameseText.fold(text)).isEqualTo(folded);
        assertThat(VietnameseText.fold(decomposed(text))).isEqualTo(folded);
    }

    @Test
    void textIsStoredComposedAndWithoutSpaceAround() {
        assertThat(VietnameseText.normalize(decomposed("  Nguyễn Thị Đỏ \t"))).isEqualTo("Nguyễn Thị Đỏ");
        assertThat(VietnameseText.normalize("\u3000Hà\u2003")).isEqualTo("Hà");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Chi bộ 3, Phòng Kế hoạch–Tài chính | ' chi bo 3 phong ke hoach tai chinh'
            DN-023                             | ' dn 023'
            H’Linh Niê                         | ' hlinh nie h linh'
            Ksor H′Lê, ‘Ea Hʼleo’              | ' ksor hle ea hleo h le h leo'
            57-QĐ/ĐUK                          | ' 57 qd duk'
            +-&&!(){}[]^"~*?:\\/               | ''
            """)
    void wordsAreWhatIsBetweenSigns(String text, String words) {
        assertThat(VietnameseText.words(text)).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+-&&||!(){}[]^\"~*?:\\/", "a AND OR NOT b", "nguyen*", "\"", "words:x"})
    void whatIsTypedIsNeverReadAsTheLanguageOfTheIndex(String typed) {
        assertThat(VietnameseText.query(typed)).matches("(\\+\\([a-z]+\\^4 [a-z]+\\*\\)( |$))*");
    }

    @Test
    void lettersFollowTheVietnameseAlphabet() {
        inOrder(
                VietnameseText::sortKey,
                "a b",
                "ă",
                "ăn",
                "â",
                "ân",
                "ba",
                "c",
                "ca",
                "da",
                "dy",
                "đa",
                "đy",
                "e",
                "ê",
                "g",
                "h",
                "i",
                "k",
                "l",
                "m",
                "n",
                "o",
                "ô",
                "ơ",
                "p",
                "q",
                "r",
                "s",
                "t",
                "u",
                "ư",
                "v",
                "x",
                "y");
    }

    @ParameterizedTest
    @ValueSource(strings = {"h linh", "hlinh", "h'linh", "H’Linh", "Hʼ", "linh", "nie h'l"})
    void aWordWithAnApostropheIsFoundHoweverItIsTyped(String typed) {
        assertThat(VietnameseText.prefixes(typed)).allMatch(VietnameseText.words("H'Linh Niê")::contains);
    }

    @ParameterizedTest
    @ValueSource(strings = {"h linh n", "hlinh", "h'linh nie", "H’"})
    void aNameThatBeginsWithSuchAWordBeginsAsItIsTyped(String typed) {
        assertThat(VietnameseText.beginnings(typed)).anyMatch(VietnameseText.words("H'Linh Niê")::startsWith);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            DN-023, dn 023
            DN-023, ĐN–023
            DN-023, Ðn_ - 023
            DN-023, ＤＮ‑０２３
            H'1, H’1
            """)
    void whatLooksTheSameIsTheSameCode(String code, String other) {
        assertThat(VietnameseText.codeKey(other)).isEqualTo(VietnameseText.codeKey(code));
    }

    @ParameterizedTest
    @CsvSource({"T-1, T1", "T-1.2, T-1/2", "T-1, T-01", "T-1, T-1 (2)"})
    void whatLooksDifferentIsAnotherCode(String code, String other) {
        assertThat(VietnameseText.codeKey(other)).isNotEqualTo(VietnameseText.codeKey(code));
    }

    @Test
    void numbersCountByTheirValue() {
        inOrder(VietnameseText::sortKey, "Chi bộ 2", "Chi bộ 10", "Chi bộ 10A", "Đội 1");
        inOrder(VietnameseText::sortKey, "DN-9", "ĐN-01", "ĐN-1-2", "ĐN-01-10", "T-01-2", "T-01-10");
    }

    @Test
    void everyApostropheSortsAsOne() {
        assertThat(VietnameseText.sortKey("H’Linh")).isEqualTo(VietnameseText.sortKey("H'Linh"));
    }

    @Test
    void tonesCountLastInTheirOrder() {
        inOrder(VietnameseText::sortKey, "ma", "mà", "mả", "mã", "má", "mạ", "mab", "màb");
    }

    @Test
    void caseAndCompositionMakeNoOtherOrder() {
        inOrder(VietnameseText::sortKey, "an", "Bình", "chi", "Dũng", "đỗ", "Em");
        assertThat(VietnameseText.sortKey(decomposed("Nguyễn Thị Đỏ")))
                .isEqualTo(VietnameseText.sortKey("Nguyễn Thị Đỏ"));
    }

    @Test
    void peopleFollowTheirGivenNamesThenTheirMiddleAndTheirFamilyNames() {
        inOrder(
                VietnameseText::givenNameSortKey,
                "An",
                "Lê An",
                "Trần An",
                "Lê Văn An",
                "Nguyễn Văn An",
                "Lê Thị Ân",
                "Phạm Bình",
                "Lê Hoàng Dũng",
                "Lê Hoàng Minh Dũng",
                "Bùi Xuân Dũng",
                "Bùi Đạt",
                "Y Bhăm Êban",
                "Ngô Hà",
                "Ngô Hạ",
                "H'Hen Niê",
                "Y Thanh");
    }

    @Test
    void aKeyHasOneCharacterAByteSoThatTheDatabaseComparesItRightly() {
        assertThat(VietnameseText.sortKey("Đặng Thị Ưng")).matches("[\\x01-\\xff]+");
        assertThat(VietnameseText.givenNameSortKey("Đặng Thị Ưng")).matches("[\\x01-\\xff]+");
    }

    /** Puts shuffled texts in the order of their keys, compared as the database does. */
    private static void inOrder(Function<String, String> key, String... texts) {
        List<String> shuffled = Arrays.asList(texts.clone());
        Collections.shuffle(shuffled, new Random(1));

        assertThat(shuffled.stream()
                        .sorted(Comparator.comparing(key.andThen(VietnameseTextTest::utf8), Arrays::compareUnsigned)))
                .containsExactly(texts);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String decomposed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD);
    }
}
