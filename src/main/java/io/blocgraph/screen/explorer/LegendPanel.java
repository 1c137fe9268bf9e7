/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.explorer;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.blocgraph.explorer.Diagram;
import io.blocgraph.screen.common.Texts;

/** The legend of the colors, with the number of nodes of each. */
class LegendPanel extends Div {

    LegendPanel() {
        addClassName("explorer-legend");
    }

    void show(Diagram.Legend legend) {
        removeAll();
        setVisible(!legend.entries().isEmpty());
        var list = new UnorderedList();
        list.getElement().setAttribute("aria-label", getTranslation("explorer.measure." + legend.measure()));
        legend.entries().forEach(it -> list.add(entry(it)));
        add(list);
    }

    private static ListItem entry(Diagram.Legend.Entry entry) {
        var color = new Span();
        color.addClassName("explorer-colour");
        color.getStyle().set("background", "light-dark(%s, %s)".formatted(entry.light(), entry.dark()));
        var count = new Span(Texts.formatNumber((int) entry.count()));
        count.addClassName("muted");
        return new ListItem(color, new Span(entry.label()), count);
    }
}
