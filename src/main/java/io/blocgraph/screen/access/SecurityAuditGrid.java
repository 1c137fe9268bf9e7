/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.access;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.blocgraph.access.SecurityAuditLog;
import io.blocgraph.screen.common.ResponsiveColumns;
import io.blocgraph.screen.common.TimestampFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A grid of events of accounts, loaded while scrolling. The next page begins after the last entry loaded. */
class SecurityAuditGrid extends Grid<SecurityAuditLog.Entry> {

    private static final int PAGE_SIZE = 100;

    SecurityAuditGrid(SecurityAuditLog auditLog, String text, TimestampFormatter timestampFormatter) {
        addClassName("people-grid");
        getElement().setAttribute("aria-label", getTranslation("log.accounts"));
        addColumn(it -> timestampFormatter.format(it.at(), getLocale()))
                .setHeader(getTranslation("log.at"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        addComponentColumn(this::description).setHeader(getTranslation("log.what"));
        var account = addColumn(it -> it.account().orElse("")).setHeader(getTranslation("log.account"));
        var by = addColumn(it -> it.by().orElse("")).setHeader(getTranslation("log.by"));
        var address = addColumn(SecurityAuditLog.Entry::address).setHeader(getTranslation("log.address"));
        var detail = addColumn(SecurityAuditLog.Entry::detail).setHeader(getTranslation("log.detail"));
        ResponsiveColumns.showFrom(this, ResponsiveColumns.LIST_BREAKPOINT, List.of(account, by, address, detail));
        var known = new ArrayList<SecurityAuditLog.Entry>();
        var ended = new boolean[1];
        setItems(query -> {
            while (!ended[0] && known.size() < query.getOffset() + query.getLimit()) {
                var page = auditLog.page(
                        text, known.isEmpty() ? Optional.empty() : Optional.of(known.getLast()), PAGE_SIZE);
                known.addAll(page);
                ended[0] = page.size() < PAGE_SIZE;
            }
            return known.stream().skip(query.getOffset()).limit(query.getLimit());
        });
    }

    private Div description(SecurityAuditLog.Entry entry) {
        var account = entry.account().orElse("");
        var by = entry.by().filter(it -> !it.equals(account)).orElse("");
        var texts = new Div(
                new Span(getTranslation("log." + entry.type())),
                ResponsiveColumns.narrowSummary(account, by, entry.address(), entry.detail()));
        texts.addClassName("row-texts");
        return texts;
    }
}
