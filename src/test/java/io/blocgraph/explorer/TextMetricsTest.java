/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the font of the pictures cannot draw. */
class TextMetricsTest {

    @Test
    void aDashWithoutAGlyphIsDrawnAsTheUsualOne() {
        assertThat(TextMetrics.printable("Đảng ủy T\u2011M01 (2)")).isEqualTo("Đảng ủy T-M01 (2)");
        assertThat(TextMetrics.printable("党")).isEqualTo("?");
    }
}
