package io.blocgraph.screen.access;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.blocgraph.access.AccessLog;
import io.blocgraph.screen.Room;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was done with accounts, as far as one scrolls; the last entry that is known tells where to go on. */
class AccessGrid extends Grid<AccessLog.Entry> {

    private static final int PAGE = 100;

    AccessGrid(AccessLog log, String text, Moments moments) {
        addClassName("people-grid");
        getElement().setAttribute("aria-label", getTranslation("log.accounts"));
        addColumn(it -> moments.written(it.at(), getLocale()))
                .setHeader(getTranslation("log.at"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        addComponentColumn(this::what).setHeader(getTranslation("log.what"));
        var account = addColumn(it -> it.account().orElse("")).setHeader(getTranslation("log.account"));
        var by = addColumn(it -> it.by().orElse("")).setHeader(getTranslation("log.by"));
        var address = addColumn(AccessLog.Entry::address).setHeader(getTranslation("log.address"));
        var detail = addColumn(AccessLog.Entry::detail).setHeader(getTranslation("log.detail"));
        Room.from(this, Room.FOR_A_LIST, List.of(account, by, address, detail));
        var known = new ArrayList<AccessLog.Entry>();
        var ended = new boolean[1];
        setItems(query -> {
            while (!ended[0] && known.size() < query.getOffset() + query.getLimit()) {
                var page = log.page(text, known.isEmpty() ? Optional.empty() : Optional.of(known.getLast()), PAGE);
                known.addAll(page);
                ended[0] = page.size() < PAGE;
            }
            return known.stream().skip(query.getOffset()).limit(query.getLimit());
        });
    }

    private Div what(AccessLog.Entry entry) {
        var account = entry.account().orElse("");
        var by = entry.by().filter(it -> !it.equals(account)).orElse("");
        var texts = new Div(
                new Span(getTranslation("log." + entry.what())),
                Room.rest(account, by, entry.address(), entry.detail()));
        texts.addClassName("row-texts");
        return texts;
    }
}
