/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that text in a wrong encoding is recognized, and no real name is taken for it. */
class MisreadTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NguyÔn V¨n C\u00ADêng",
                "§ç ThÞ Hßa",
                "TrÇn H¹nh",
                "L\u00AA V¨n Hµ",
                "¤ng V¨n §øc",
                "Nguy?n V?n C??ng",
                "Nguy\uFFFDn",
                "Nguyá»…n VÄƒn CÆ°á»\u009Dng",
                "NguyêÞn Vãn Cýõng",
                "Nguyeãn Vaên Cöôøng"
            })
    void exchangedLettersAreRecognized(String text) {
        assertThat(MisreadText.isSuspected(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nguyễn Văn Cường",
                "NGUYỄN THỊ HÒA",
                "Công ty Ô tô Trường Hải",
                "H'Linh Niê",
                "Ðỗ Thị Hòa",
                "VinaÔtô, ViệtÁ, ViệtÚc, PetroVietnam",
                "Công ty TNHH Weißmann & Groß",
                "Gal·la Col·lell",
                "Mª José García Muñoz",
                "Seán MacÉoin, Ó Briain, McÉwan",
                "Nhà máy «Sao Vàng», số 5 § 3, 20 m², 5°",
                "Jørgen Ærø Þórsson, François, Zoë",
                "Vinamilk®, 164-QĐ/ĐUK, Đội 3½",
                "Y Ƀhăm Êban",
                "Tổ 1 (chưa rõ?)"
            })
    void namesAreLeftAlone(String text) {
        assertThat(MisreadText.isSuspected(text)).isFalse();
    }
}
