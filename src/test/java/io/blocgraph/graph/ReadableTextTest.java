/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests which characters a stored text may have. */
class ReadableTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u00AD", "\u034F", "\u061C", "\u115F", "\u1160", "\u17B4", "\u180B", "\u180E", "\u180F", "\u200B",
                        "\u200D", "\u202E",
                "\u2028", "\u2029", "\u2066", "\u2800", "\u3164", "\uE000", "\uFE0F", "\uFEFF", "\uFFA0", "\uFFFD",
                        "\uDBFF", "\u0085",
                "\uDB40\uDC41"
            })
    void whatShowsNothingOrTurnsTheWritingRoundIsNotReadable(String text) {
        assertThat(ReadableText.isReadable("a" + text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Nguyễn Thị Đỏ", "Ƀuôn Hʼlinh", "57-QĐ/ĐU “số” – 2026…", "a\nb\tc", "\uD83C\uDF38", "Ho\u0301a"})
    void whatIsWrittenIsReadable(String text) {
        assertThat(ReadableText.isReadable(text)).isTrue();
    }

    @Test
    void everySpaceIsOneSpaceInALine() {
        assertThat(ReadableText.line("\u00A0Chi\u00A0 bộ\u2003\u30001 ")).isEqualTo("Chi bộ 1");
        assertThat(ReadableText.lines("a\u00A0 b\nc")).isEqualTo("a  b\nc");
        assertThat(ReadableText.isReadableLine("a\nb")).isFalse();
    }
}
