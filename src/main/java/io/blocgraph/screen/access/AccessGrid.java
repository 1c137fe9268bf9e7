package io.blocgraph.screen.access;

import com.vaadin.flow.component.grid.Grid;
import io.blocgraph.access.AccessLog;
import java.util.ArrayList;
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
        addColumn(it -> getTranslation("log." + it.what())).setHeader(getTranslation("log.what"));
        addColumn(it -> it.account().orElse("")).setHeader(getTranslation("log.account"));
        addColumn(it -> it.by().orElse("")).setHeader(getTranslation("log.by"));
        addColumn(AccessLog.Entry::address).setHeader(getTranslation("log.address"));
        addColumn(AccessLog.Entry::detail).setHeader(getTranslation("log.detail"));
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
}
