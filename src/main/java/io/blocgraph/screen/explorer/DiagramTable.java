/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.explorer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.blocgraph.explorer.Diagram;
import io.blocgraph.graph.VietnameseText;
import io.blocgraph.screen.common.KnownKind;
import io.blocgraph.screen.common.ResponsiveColumns;
import io.blocgraph.screen.common.Texts;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The content of a diagram as a sortable table, as an alternative for screen readers and for users who prefer it. */
class DiagramTable extends Div {

    private final Grid<Diagram.Node> grid = new Grid<>();
    private final transient Map<String, String> names;
    private final transient Map<String, String> values;

    DiagramTable(Diagram diagram, PageLinks links, Consumer<String> choose) {
        addClassName("explorer-table");
        names = diagram.nodes().stream()
                .collect(Collectors.toMap(Diagram.Node::id, Diagram.Node::name, (one, other) -> one));
        values = diagram.legend().entries().stream()
                .collect(Collectors.toMap(Diagram.Legend.Entry::key, Diagram.Legend.Entry::label));
        grid.getElement().setAttribute("aria-label", getTranslation("explorer.table"));
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addComponentColumn(it -> {
                    var texts = new Div(
                            links.unit(it.code(), it.name()),
                            ResponsiveColumns.narrowSummary(String.valueOf(it.code()), personName(it), status(it)));
                    texts.addClassName("row-texts");
                    return texts;
                })
                .setHeader(getTranslation("tree.unit"))
                .setComparator(vietnameseOrder(Diagram.Node::name))
                .setSortable(true)
                .setWidth("14rem")
                .setFlexGrow(3);
        addTextColumn("explorer.table.code", Diagram.Node::code, "7rem");
        addTextColumn("explorer.table.kind", this::kind, "9rem");
        addTextColumn("explorer.table.place", this::parentName, "12rem");
        grid.addColumn(new ComponentRenderer<>(this::person))
                .setHeader(getTranslation("explorer.table.person"))
                .setComparator(vietnameseOrder(DiagramTable::personName))
                .setSortable(true)
                .setWidth("11rem")
                .setFlexGrow(2);
        addTextColumn("explorer.table.status", this::status, "9rem");
        addNumberColumn("fact.members", Diagram.Node::members);
        addNumberColumn("fact.official", Diagram.Node::officialMembers);
        if (!values.isEmpty()) {
            addTextColumn("explorer.measure." + diagram.legend().measure(), this::value, "10rem");
        }
        if (diagram.nodes().stream().anyMatch(it -> it.change() != null)) {
            addTextColumn("explorer.table.change", this::change, "8rem");
        }
        ResponsiveColumns.showFrom(
                grid,
                ResponsiveColumns.LIST_BREAKPOINT,
                grid.getColumns().stream().skip(1).toList());
        grid.addItemClickListener(click -> choose.accept(click.getItem().id()));
        var rows = grid.setItems(diagram.nodes().stream()
                .filter(it -> it.type() != Diagram.NodeType.PERSON)
                .filter(it -> it.kind() != null)
                .toList());
        var filter = new TextField(getTranslation("explorer.table.filter"));
        filter.setClearButtonVisible(true);
        filter.setValueChangeMode(ValueChangeMode.LAZY);
        filter.addValueChangeListener(change -> {
            var wanted = VietnameseText.fold(change.getValue());
            var words = VietnameseText.prefixes(change.getValue());
            rows.setFilter(it -> {
                var texts = it.code() + " " + it.name() + " " + personName(it);
                var found = VietnameseText.words(texts);
                return VietnameseText.fold(texts).contains(wanted)
                        || !words.isEmpty() && words.stream().allMatch(found::contains);
            });
        });
        add(filter, grid);
    }

    private void addTextColumn(String header, Function<Diagram.Node, String> value, String width) {
        grid.addColumn(value::apply)
                .setHeader(getTranslation(header))
                .setComparator(vietnameseOrder(value))
                .setSortable(true)
                .setWidth(width)
                .setFlexGrow(1);
    }

    private void addNumberColumn(String header, Function<Diagram.Node, Long> value) {
        grid.addColumn(it -> Texts.formatNumber(value.apply(it).intValue()))
                .setHeader(getTranslation(header))
                .setComparator(Comparator.comparing(value::apply))
                .setSortable(true)
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("7rem")
                .setFlexGrow(0);
    }

    private static Comparator<Diagram.Node> vietnameseOrder(Function<Diagram.Node, String> value) {
        return Comparator.comparing(it -> VietnameseText.sortKey(value.apply(it)));
    }

    private Component person(Diagram.Node node) {
        var name = new Span(personName(node));
        if (name.getText().isEmpty()) {
            name.setText(getTranslation("chain.nobody"));
            name.addClassName("row-nobody");
        }
        return name;
    }

    private static String personName(Diagram.Node node) {
        return Optional.ofNullable(node.person()).map(Diagram.Person::name).orElse("");
    }

    private String kind(Diagram.Node node) {
        return getTranslation("kind." + KnownKind.of(String.valueOf(node.kind())));
    }

    private String parentName(Diagram.Node node) {
        return Optional.ofNullable(node.frame())
                .or(() -> Optional.ofNullable(node.parent()))
                .map(it -> names.getOrDefault(it, ""))
                .orElse("");
    }

    private String status(Diagram.Node node) {
        return node.status() == null ? "" : getTranslation("status." + node.status());
    }

    private String value(Diagram.Node node) {
        return node.value() == null ? "" : values.getOrDefault(node.value(), "");
    }

    private String change(Diagram.Node node) {
        return node.change() == null ? "" : getTranslation("explorer.change." + node.change());
    }
}
