/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.access;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.blocgraph.access.PersonalDataAuditLog;
import io.blocgraph.graph.Scope;
import io.blocgraph.screen.common.PageLink;
import io.blocgraph.screen.common.ResponsiveColumns;
import io.blocgraph.screen.common.TimestampFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A grid of accesses to personal data of members, loaded while scrolling. */
class PersonalDataAuditGrid extends Grid<PersonalDataAuditLog.Entry> {

    private static final int PAGE_SIZE = 100;

    PersonalDataAuditGrid(
            PersonalDataAuditLog auditLog,
            Scope scope,
            PersonalDataAuditLog.Filter filter,
            TimestampFormatter timestampFormatter) {
        addClassName("people-grid");
        getElement().setAttribute("aria-label", getTranslation("log.reads"));
        addColumn(it -> timestampFormatter.format(it.at().toInstant(), getLocale()))
                .setHeader(getTranslation("log.at"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        var by = addColumn(it -> it.by()).setHeader(getTranslation("log.by"));
        var kind = addColumn(it -> getTranslation("read." + it.kind())).setHeader(getTranslation("log.what"));
        var door = addColumn(it -> getTranslation("door." + it.channel())).setHeader(getTranslation("log.door"));
        ResponsiveColumns.showFrom(this, ResponsiveColumns.LIST_BREAKPOINT, List.of(by, kind, door));
        addComponentColumn(this::members)
                .setHeader(getTranslation("log.members"))
                .setFlexGrow(2);
        var known = new ArrayList<PersonalDataAuditLog.Entry>();
        var cursor = new PagePosition();
        setItems(query -> {
            while (!cursor.ended && known.size() < query.getOffset() + query.getLimit()) {
                var page = auditLog.page(scope, filter, cursor.after, PAGE_SIZE);
                known.addAll(page.entries());
                cursor.after = page.next().orElse(null);
                cursor.ended = page.next().isEmpty();
            }
            return known.stream().skip(query.getOffset()).limit(query.getLimit());
        });
    }

    /** The position of the next page. */
    private static final class PagePosition {

        private @Nullable String after;
        private boolean ended;
    }

    private Component members(PersonalDataAuditLog.Entry entry) {
        var links = new Div();
        links.addClassName("held-texts");
        List<PersonalDataAuditLog.Subject> members = entry.members();
        members.forEach(it -> {
            var link = PageLink.toMember(it.code(), it.fullName());
            links.add(link);
        });
        if (entry.count() > members.size()) {
            links.add(new Span("+" + (entry.count() - members.size())));
        }
        links.add(ResponsiveColumns.narrowSummary(
                entry.by(), getTranslation("read." + entry.kind()), getTranslation("door." + entry.channel())));
        return links;
    }
}
