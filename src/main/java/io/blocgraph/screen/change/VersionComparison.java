/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.change;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import io.blocgraph.graph.DateText;
import io.blocgraph.screen.common.Option;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares the input of a form with the current state of an object that was changed meanwhile. */
class VersionComparison extends Div {

    VersionComparison(ChangeForm form, Map<String, Object> current) {
        addClassName("both-versions");
        getElement().setAttribute("role", "alert");
        var head = new NativeTableHeader(row(true, "", "stale.before", "stale.yours", "stale.now"));
        var body = new NativeTableBody();
        form.fields.forEach(it -> body.add(row(it, current)));
        var table = new NativeTable();
        table.add(head, body);
        add(new H3(getTranslation("stale.title")), new Paragraph(getTranslation("stale.hint")), table);
    }

    private NativeTableRow row(FormField<?> field, Map<String, Object> current) {
        var row = new NativeTableRow();
        row.add(new NativeTableHeaderCell(field.label()));
        var now = current.containsKey(field.name()) ? toText(field, current.get(field.name())) : "";
        row.add(
                new NativeTableCell(field.initialValue()),
                new NativeTableCell(field.currentText()),
                new NativeTableCell(now));
        row.setClassName("both-differ", !now.equals(field.initialValue()) && current.containsKey(field.name()));
        return row;
    }

    private NativeTableRow row(boolean head, String... keys) {
        var row = new NativeTableRow();
        for (var key : keys) {
            row.add(new NativeTableHeaderCell(key.isEmpty() ? "" : getTranslation(key)));
        }
        return row;
    }

    private String toText(FormField<?> field, @Nullable Object value) {
        return switch (value) {
            case Map<?, ?> thing -> new Option("", text(thing, "code"), text(thing, "name")).label();
            case List<?> things -> things.stream().map(it -> toText(field, it)).collect(Collectors.joining(", "));
            case String text
            when text.matches("\\d{4}-\\d\\d-\\d\\d") -> DateText.of(LocalDate.parse(text), getLocale());
            case String text -> field.formatApiValue(text);
            case null -> "";
            default -> value.toString();
        };
    }

    private static String text(Map<?, ?> thing, String field) {
        return Optional.ofNullable(thing.get(field)).map(Object::toString).orElse("");
    }
}
