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
import io.blocgraph.screen.Days;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a reader has typed beside what somebody else has made of the same thing meanwhile. */
class BothVersions extends Div {

    BothVersions(Draft draft, Map<String, Object> current) {
        addClassName("both-versions");
        getElement().setAttribute("role", "alert");
        var head = new NativeTableHeader(row(true, "", "stale.before", "stale.yours", "stale.now"));
        var body = new NativeTableBody();
        draft.entries.forEach(it -> body.add(row(it, current)));
        var table = new NativeTable();
        table.add(head, body);
        add(new H3(getTranslation("stale.title")), new Paragraph(getTranslation("stale.hint")), table);
    }

    private NativeTableRow row(Entry<?> entry, Map<String, Object> current) {
        var row = new NativeTableRow();
        row.add(new NativeTableHeaderCell(entry.label()));
        var now = current.containsKey(entry.name()) ? written(entry, current.get(entry.name())) : "";
        row.add(new NativeTableCell(entry.before()), new NativeTableCell(entry.now()), new NativeTableCell(now));
        row.setClassName("both-differ", !now.equals(entry.before()) && current.containsKey(entry.name()));
        return row;
    }

    private NativeTableRow row(boolean head, String... keys) {
        var row = new NativeTableRow();
        for (var key : keys) {
            row.add(new NativeTableHeaderCell(key.isEmpty() ? "" : getTranslation(key)));
        }
        return row;
    }

    private String written(Entry<?> entry, @Nullable Object value) {
        return switch (value) {
            case Map<?, ?> thing -> new Choice("", text(thing, "code"), text(thing, "name")).label();
            case List<?> things -> things.stream().map(it -> written(entry, it)).collect(Collectors.joining(", "));
            case String text
            when text.matches("\\d{4}-\\d\\d-\\d\\d") -> Days.written(LocalDate.parse(text), getLocale());
            case String text -> entry.read(text);
            case null -> "";
            default -> value.toString();
        };
    }

    private static String text(Map<?, ?> thing, String field) {
        return Optional.ofNullable(thing.get(field)).map(Object::toString).orElse("");
    }
}
