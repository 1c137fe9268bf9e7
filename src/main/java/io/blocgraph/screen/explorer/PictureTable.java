package io.blocgraph.screen.explorer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.blocgraph.explorer.Picture;
import io.blocgraph.graph.VietnameseText;
import io.blocgraph.screen.Room;
import io.blocgraph.screen.structure.Kind;
import io.blocgraph.screen.structure.Words;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the picture shows, line by line, for screen readers and for those who prefer it; in any order. */
class PictureTable extends Div {

    private final Grid<Picture.Node> grid = new Grid<>();
    private final transient Map<String, String> names;
    private final transient Map<String, String> values;

    PictureTable(Picture picture, PageLinks links, Consumer<String> choose) {
        addClassName("explorer-table");
        names = picture.nodes().stream()
                .collect(Collectors.toMap(Picture.Node::id, Picture.Node::name, (one, other) -> one));
        values = picture.legend().entries().stream()
                .collect(Collectors.toMap(Picture.Legend.Entry::key, Picture.Legend.Entry::label));
        grid.getElement().setAttribute("aria-label", getTranslation("explorer.table"));
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addComponentColumn(it -> {
                    var texts = new Div(
                            links.unit(it.code(), it.name()),
                            Room.rest(String.valueOf(it.code()), personName(it), status(it)));
                    texts.addClassName("row-texts");
                    return texts;
                })
                .setHeader(getTranslation("tree.unit"))
                .setComparator(vietnamese(Picture.Node::name))
                .setSortable(true)
                .setWidth("14rem")
                .setFlexGrow(3);
        text("explorer.table.code", Picture.Node::code, "7rem");
        text("explorer.table.kind", this::kind, "9rem");
        text("explorer.table.place", this::place, "12rem");
        grid.addColumn(new ComponentRenderer<>(this::person))
                .setHeader(getTranslation("explorer.table.person"))
                .setComparator(vietnamese(PictureTable::personName))
                .setSortable(true)
                .setWidth("11rem")
                .setFlexGrow(2);
        text("explorer.table.status", this::status, "9rem");
        number("fact.members", Picture.Node::members);
        number("fact.official", Picture.Node::officialMembers);
        if (!values.isEmpty()) {
            text("explorer.measure." + picture.legend().measure(), this::value, "10rem");
        }
        if (picture.nodes().stream().anyMatch(it -> it.change() != null)) {
            text("explorer.table.change", this::change, "8rem");
        }
        Room.from(grid, Room.FOR_A_LIST, grid.getColumns().stream().skip(1).toList());
        grid.addItemClickListener(click -> choose.accept(click.getItem().id()));
        var rows = grid.setItems(picture.nodes().stream()
                .filter(it -> it.type() != Picture.Type.PERSON)
                .filter(it -> it.kind() != null)
                .toList());
        var filter = new TextField(getTranslation("explorer.table.filter"));
        filter.setClearButtonVisible(true);
        filter.setValueChangeMode(ValueChangeMode.LAZY);
        filter.addValueChangeListener(change -> {
            var wanted = VietnameseText.folded(change.getValue());
            rows.setFilter(it -> VietnameseText.folded(it.code() + " " + it.name() + " " + personName(it))
                    .contains(wanted));
        });
        add(filter, grid);
    }

    private void text(String header, Function<Picture.Node, String> value, String width) {
        grid.addColumn(value::apply)
                .setHeader(getTranslation(header))
                .setComparator(vietnamese(value))
                .setSortable(true)
                .setWidth(width)
                .setFlexGrow(1);
    }

    private void number(String header, Function<Picture.Node, Long> value) {
        grid.addColumn(it -> Words.number(value.apply(it).intValue()))
                .setHeader(getTranslation(header))
                .setComparator(Comparator.comparing(value::apply))
                .setSortable(true)
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("7rem")
                .setFlexGrow(0);
    }

    private static Comparator<Picture.Node> vietnamese(Function<Picture.Node, String> value) {
        return Comparator.comparing(it -> VietnameseText.sortKey(value.apply(it)));
    }

    private Component person(Picture.Node node) {
        var name = new Span(personName(node));
        if (name.getText().isEmpty()) {
            name.setText(getTranslation("chain.nobody"));
            name.addClassName("row-nobody");
        }
        return name;
    }

    private static String personName(Picture.Node node) {
        return Optional.ofNullable(node.person()).map(Picture.Person::name).orElse("");
    }

    private String kind(Picture.Node node) {
        return getTranslation("kind." + Kind.of(String.valueOf(node.kind())));
    }

    private String place(Picture.Node node) {
        return Optional.ofNullable(node.frame())
                .or(() -> Optional.ofNullable(node.parent()))
                .map(it -> names.getOrDefault(it, ""))
                .orElse("");
    }

    private String status(Picture.Node node) {
        return node.status() == null ? "" : getTranslation("status." + node.status());
    }

    private String value(Picture.Node node) {
        return node.value() == null ? "" : values.getOrDefault(node.value(), "");
    }

    private String change(Picture.Node node) {
        return node.change() == null ? "" : getTranslation("explorer.change." + node.change());
    }
}
