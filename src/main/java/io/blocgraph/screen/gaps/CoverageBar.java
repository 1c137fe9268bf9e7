/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.gaps;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.blocgraph.screen.common.PageLink;
import io.blocgraph.screen.common.Texts;
import java.util.Locale;

/** A bar that shows the coverage of a unit. */
public class CoverageBar extends Div {

    /**
     * Creates the bar of a unit.
     *
     * @param part the unit with its coverage
     */
    public CoverageBar(Gaps.UnitCoverage part) {
        addClassName("bar");
        var name = PageLink.toUnit(part.unit().code(), part.unit().name());
        var full = new Div();
        full.addClassName("bar-full");
        full.getStyle().set("inline-size", String.format(Locale.ROOT, "%.1f%%", part.share() * 100));
        var whole = new Div(full);
        whole.addClassName("bar-whole");
        whole.getElement().setAttribute("aria-hidden", "true");
        var figures = new Span(
                getTranslation("coverage.part", Texts.formatNumber(part.complete()), Texts.formatNumber(part.total())));
        figures.addClassName("muted");
        add(name, whole, figures);
    }
}
