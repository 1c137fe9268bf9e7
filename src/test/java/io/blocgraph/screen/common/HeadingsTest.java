/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Tests the lines by which records are listed. */
class HeadingsTest {

    @Test
    void aRecordWithoutTitleIsListedByTheBeginningOfItsText() {
        assertThat(Headings.of("Tên", "Nội dung")).isEqualTo("Tên");
        assertThat(Headings.of(null, "Bí thư ít\n dự họp")).isEqualTo("Bí thư ít dự họp");
        assertThat(Headings.of(null, "Sinh hoạt chi bộ ".repeat(6)))
                .startsWith("Sinh hoạt chi bộ")
                .endsWith("Sinh hoạt…")
                .hasSizeLessThan(82);
        assertThat(Headings.of(null, null)).isNull();
    }
}
