/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.structure;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.blocgraph.screen.common.Hints;
import io.blocgraph.screen.common.KindIcon;
import io.blocgraph.screen.structure.SpanDetails.Entry;

/** The span of a member, with direct responsibilities first. */
class SpanSection extends Section {

    private static final int ROWS_AT_ONCE = 8;

    SpanSection(SpanDetails span, StructureLocation location) {
        var summary = new Paragraph(
                getTranslation("span.summary", span.organizationCount(), span.cellCount(), span.memberCount()));
        summary.addClassName("muted");
        if (span.entries().isEmpty()) {
            add(Hints.empty("span.none"));
            return;
        }
        add(new H3(getTranslation("span.title")), summary);
        var grid = new Grid<Entry>();
        grid.addClassName("members");
        grid.getElement().setAttribute("aria-label", getTranslation("span.title"));
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addComponentColumn(it -> unit(it, location))
                .setHeader(getTranslation("tree.unit"))
                .setFlexGrow(3)
                .setWidth("12rem");
        grid.addColumn(Entry::reason)
                .setHeader(getTranslation("span.reason"))
                .setFlexGrow(4)
                .setWidth("12rem")
                .setTooltipGenerator(Entry::reason);
        grid.setAllRowsVisible(span.entries().size() <= ROWS_AT_ONCE);
        grid.setItems(span.entries());
        add(grid);
    }

    private Div unit(Entry entry, StructureLocation location) {
        var unit = entry.unit();
        var code = new Span(unit.code());
        code.addClassName("code");
        var texts = new Div(location.toUnit(unit.code()).link(unit.qualifiedName()), code);
        texts.addClassName("row-texts");
        var cell = new Div(new KindIcon(unit.kind()), texts);
        cell.addClassName("row-unit");
        return cell;
    }
}
