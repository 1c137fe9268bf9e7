package io.blocgraph.screen.access;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.blocgraph.access.ReadLog;
import io.blocgraph.graph.Scope;
import io.blocgraph.screen.Room;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who has read which records of members, as far as one scrolls. */
class ReadGrid extends Grid<ReadLog.Entry> {

    private static final int PAGE = 100;

    ReadGrid(ReadLog log, Scope scope, ReadLog.Filter filter, Moments moments) {
        addClassName("people-grid");
        getElement().setAttribute("aria-label", getTranslation("log.reads"));
        addColumn(it -> moments.written(it.at().toInstant(), getLocale()))
                .setHeader(getTranslation("log.at"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        var by = addColumn(it -> it.by()).setHeader(getTranslation("log.by"));
        var kind = addColumn(it -> getTranslation("read." + it.kind())).setHeader(getTranslation("log.what"));
        var door = addColumn(it -> getTranslation("door." + it.door())).setHeader(getTranslation("log.door"));
        Room.from(this, Room.FOR_A_LIST, List.of(by, kind, door));
        addComponentColumn(this::members)
                .setHeader(getTranslation("log.members"))
                .setFlexGrow(2);
        var known = new ArrayList<ReadLog.Entry>();
        var cursor = new Next();
        setItems(query -> {
            while (!cursor.ended && known.size() < query.getOffset() + query.getLimit()) {
                var page = log.page(scope, filter, cursor.after, PAGE);
                known.addAll(page.entries());
                cursor.after = page.next().orElse(null);
                cursor.ended = page.next().isEmpty();
            }
            return known.stream().skip(query.getOffset()).limit(query.getLimit());
        });
    }

    /** Where the next page begins. */
    private static final class Next {

        private @Nullable String after;
        private boolean ended;
    }

    private Component members(ReadLog.Entry entry) {
        var links = new Div();
        links.addClassName("held-texts");
        List<ReadLog.Subject> members = entry.members();
        members.forEach(it -> {
            var link = new Anchor("member/" + it.code(), it.fullName());
            link.getElement().setAttribute("router-link", true);
            links.add(link);
        });
        if (entry.count() > members.size()) {
            links.add(new Span("+" + (entry.count() - members.size())));
        }
        links.add(
                Room.rest(entry.by(), getTranslation("read." + entry.kind()), getTranslation("door." + entry.door())));
        return links;
    }
}
