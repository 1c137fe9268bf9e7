/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import org.junit.jupiter.api.Test;

/** What the font of the pictures cannot draw. */
class TextMetricsTest {

    @Test
    void aDashWithoutAGlyphIsDrawnAsTheUsualOne() {
        assertThat(TextMetrics.printable("Đảng ủy T\u2011M01 (2)")).isEqualTo("Đảng ủy T-M01 (2)");
        assertThat(TextMetrics.printable("党")).isEqualTo("?");
    }

    @Test
    void aMarkWithoutALetterOfItsOwnStandsInTheMiddleAboveTheLetter() {
        String rade = "Ê\u0306đê";
        TextMetrics.Mark breve = TextMetrics.marks(rade, 100).getFirst();
        Rectangle2D letter = TextMetrics.outline("Ê", 100).getBounds2D();
        Rectangle2D marked = TextMetrics.outline("Ê\u0306", 100).getBounds2D();

        assertThat(TextMetrics.marks("Đảng ủy", 100)).isEmpty();
        assertThat(TextMetrics.width(rade, 100, false)).isEqualTo(TextMetrics.width("Êđê", 100, false));
        assertThat(marked.getMinY()).isLessThan(letter.getMinY() - 4);
        assertThat(marked.getMaxY()).isEqualTo(letter.getMaxY());
        assertThat(marked.getX()).isEqualTo(letter.getX());
        assertThat(breve.y()).isPositive();
    }
}
