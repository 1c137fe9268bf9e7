/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.gaps;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.blocgraph.screen.common.Texts;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;

/** A line chart of coverage over time: the share of units with a complete responsibility chain. */
class CoverageChart extends Div {

    private static final int WIDTH = 600;
    private static final int HEIGHT = 140;
    private static final int PADDING = 26;

    CoverageChart(SortedMap<LocalDate, Double> shares) {
        addClassName("coverage-picture");
        var percent = NumberFormat.getPercentInstance(getLocale());
        percent.setMaximumFractionDigits(1);
        var least =
                Math.max(0, shares.values().stream().mapToDouble(it -> it).min().orElse(0) - 0.02);
        var points = List.copyOf(shares.entrySet());
        var line = new StringBuilder();
        var dots = new StringBuilder();
        for (var i = 0; i < points.size(); i++) {
            var share = points.get(i).getValue();
            var x = points.size() == 1 ? WIDTH / 2.0 : PADDING + i * (WIDTH - 2.0 * PADDING) / (points.size() - 1);
            var y = PADDING + (1 - (share - least) / Math.max(0.0001, 1 - least)) * (HEIGHT - 2 * PADDING);
            line.append(format("%s%.1f %.1f", i == 0 ? "M" : "L", x, y));
            dots.append(format("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\"/>", x, y));
            dots.append(format(
                    "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\">%s</text>", x, y - 9, percent.format(share)));
            dots.append(format(
                    "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\" class=\"axis\">%d</text>",
                    x, HEIGHT - 6, points.get(i).getKey().getYear()));
        }
        var picture = new Svg(format(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\"><path d=\"%s\"/>%s</svg>",
                WIDTH, HEIGHT, line, dots));
        picture.getElement().setAttribute("aria-hidden", "true");
        var words = new Span();
        words.addClassName("only-heard");
        shares.forEach((day, share) -> words.add(Texts.formatDate(day) + ": " + percent.format(share) + ". "));
        add(picture, words);
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
