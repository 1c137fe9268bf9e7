/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.structure;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import io.blocgraph.screen.common.Headings;
import io.blocgraph.screen.common.PageLink;
import java.util.List;
import java.util.Objects;

/** The consequences of a member's departure: seats, assignments, vacancies and violated rules. */
class DepartureSection extends Section {

    DepartureSection(DepartureImpact leaving, StructureLocation location) {
        addClassName("leaving");
        add(new H3(getTranslation("leaving.title")), new Paragraph(leaving.text()));
        addList(
                "seat.title",
                leaving.seats().stream().map(it -> new ListItem(it.text())).toList());
        addList(
                "assignment.title",
                leaving.assignments().stream()
                        .map(it -> new ListItem(it.text()))
                        .toList());
        addList(
                "leaving.holes",
                leaving.holes().stream()
                        .map(it -> {
                            var line = new ListItem(it.text());
                            line.add(location.toUnit(it.unit().code())
                                    .link(it.unit().qualifiedName()));
                            return line;
                        })
                        .toList());
        addList(
                "leaving.followups",
                leaving.followUps().stream()
                        .map(it -> new ListItem(link(it.followUp())))
                        .toList());
        addList(
                "leaving.rules",
                leaving.brokenRules().stream()
                        .map(it -> new ListItem(it.message()))
                        .toList());
    }

    private Anchor link(DepartureImpact.FollowUp record) {
        var name = Objects.requireNonNullElseGet(
                Headings.of(record.title(), record.excerpt()), () -> getTranslation("followup.kind." + record.kind()));
        var link = new PageLink("record/" + PageLink.encode(record.id()), name);
        return link;
    }

    private void addList(String title, List<ListItem> lines) {
        if (lines.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        list.addClassName("lines");
        lines.forEach(list::add);
        add(new H3(getTranslation(title)), list);
    }
}
