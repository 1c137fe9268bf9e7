/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.explorer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.blocgraph.explorer.ChangeKind;
import io.blocgraph.explorer.Diagram;
import io.blocgraph.responsibility.LinkStatus;
import io.blocgraph.screen.common.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** The summary of the diagram, shown without a selection: totals, and vacancies or changes. */
class SummaryPanel extends Div {

    private static final int MAX_ITEMS = 30;

    private final transient Consumer<String> onSelect;

    SummaryPanel(Diagram diagram, Consumer<String> onSelect) {
        this.onSelect = onSelect;
        addClassName("explorer-chosen");
        var numbers = diagram.summary();
        var top = diagram.nodes().stream()
                .filter(it -> it.id().equals(diagram.unit()))
                .findFirst();
        top.ifPresent(it -> add(new H2(it.name())));
        add(new Paragraph(getTranslation(
                "explorer.summary",
                numbers.organizations(),
                numbers.clusters(),
                numbers.cells(),
                numbers.members(),
                numbers.officialMembers())));
        add(new Paragraph(
                numbers.covered() == numbers.organizations()
                        ? getTranslation("explorer.summary.covered")
                        : getTranslation("explorer.summary.holes", numbers.covered(), numbers.organizations())));
    }

    /** Adds the list of vacancies. */
    SummaryPanel addVacancies(Diagram diagram) {
        addList(
                "explorer.holes",
                diagram.nodes().stream()
                        .filter(it -> it.status() == LinkStatus.VACANT && it.type() != Diagram.NodeType.PERSON)
                        .toList(),
                "vacant");
        return this;
    }

    /** Adds the lists of changes between two days. */
    SummaryPanel addChanges(Diagram diagram, LocalDate from, LocalDate to) {
        add(new H2(getTranslation("explorer.changes.title", Texts.formatDate(from), Texts.formatDate(to))));
        var any = false;
        for (var changeKind : ChangeKind.values()) {
            var changed = diagram.nodes().stream()
                    .filter(it -> it.change() == changeKind)
                    .toList();
            any |= !changed.isEmpty();
            addList(
                    "explorer.changes." + changeKind,
                    changed,
                    "change-" + changeKind.name().toLowerCase(Locale.ROOT));
        }
        if (!any) {
            add(new Paragraph(getTranslation("explorer.changes.none")));
        }
        return this;
    }

    private void addList(String title, List<Diagram.Node> nodes, String name) {
        if (nodes.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        list.addClassNames("explorer-places", "explorer-" + name);
        nodes.stream().limit(MAX_ITEMS).forEach(it -> list.add(item(it)));
        if (nodes.size() > MAX_ITEMS) {
            list.add(new ListItem(new Span(getTranslation("explorer.more", nodes.size() - MAX_ITEMS))));
        }
        add(new Section(new H3(getTranslation(title, nodes.size())), list));
    }

    private ListItem item(Diagram.Node node) {
        var button = new Button(node.name(), click -> onSelect.accept(node.id()));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        var code = new Span(node.code());
        code.addClassName("code");
        return new ListItem(button, code);
    }
}
