/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.explorer.drawing;

import io.blocgraph.explorer.Diagram;
import io.blocgraph.explorer.TextMetrics;
import java.util.List;

/**
 * A diagram on one sheet of any size, with the title above and the legend below.
 *
 * @param diagram the diagram
 * @param renderer the renderer
 * @param caption the texts above
 * @param theme the color theme
 */
record DiagramSheet(Diagram diagram, DiagramRenderer renderer, Caption caption, ColorTheme theme) {

    private static final double MARGIN = 30;
    private static final double MIN_WIDTH = 900;

    double width() {
        return Math.max(diagram.width(), MIN_WIDTH);
    }

    double height() {
        return headerHeight() + diagram.height() + footerHeight();
    }

    /** Returns a font size proportional to the width of the diagram. */
    private double fontSize() {
        return Math.max(width() / 130, 15);
    }

    private List<String> titleLines() {
        return TextMetrics.wrap(caption.title(), fontSize() * 1.5, true, width() - 2 * MARGIN, 2);
    }

    private double headerHeight() {
        return MARGIN + fontSize() * (1.9 * titleLines().size() + 1.8);
    }

    private double footerHeight() {
        return MARGIN + fontSize() * 1.8 * (2 + diagram.legend().entries().size() / 2);
    }

    /** Draws the sheet: background, title, diagram and legend. */
    void draw(Canvas canvas) {
        canvas.box(0, 0, width(), height(), 0, Canvas.Paint.filled(theme.ground));
        double y = MARGIN;
        for (String line : titleLines()) {
            canvas.text(MARGIN, y + fontSize() * 1.5, fontSize() * 1.5, true, theme.ink, line);
            y += fontSize() * 1.9;
        }
        canvas.text(MARGIN, y + fontSize(), fontSize(), false, theme.faint, caption.subtitle());
        renderer.draw(new TranslatedCanvas(canvas, (width() - diagram.width()) / 2, headerHeight()));
        double bottom = headerHeight() + diagram.height() + MARGIN / 2;
        if (!diagram.legend().entries().isEmpty()) {
            canvas.text(MARGIN, bottom + fontSize(), fontSize(), true, theme.ink, caption.legend());
            renderer.drawLegend(canvas, MARGIN, bottom + fontSize() * 1.8, fontSize(), width() - 2 * MARGIN);
        }
    }
}
