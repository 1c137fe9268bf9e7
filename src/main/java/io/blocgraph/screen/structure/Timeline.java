/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.structure;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import io.blocgraph.screen.common.PageLink;
import io.blocgraph.screen.common.Texts;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A timeline of events and periods, latest first. */
class Timeline extends OrderedList {

    private static final Comparator<Entry> LATEST_FIRST = Comparator.comparing(
                    Entry::since, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
            .reversed();

    Timeline(List<Entry> entries) {
        addClassName("timeline");
        entries.stream().sorted(LATEST_FIRST).forEach(it -> add(entry(it)));
    }

    private ListItem entry(Entry stretch) {
        var what = new Span(stretch.title());
        what.addClassName("timeline-what");
        var head = new Div(what);
        stretch.links().forEach(head::add);
        head.addClassName("timeline-head");
        var when = new Span(when(stretch));
        when.addClassName("muted");
        var entry = new ListItem(head, when);
        entry.addClassNames("timeline-entry", stretch.isOngoing() ? "timeline-lasts" : "timeline-over");
        return entry;
    }

    private static String when(Entry stretch) {
        return stretch.isEvent()
                ? Texts.formatDate(stretch.since())
                : Texts.formatPeriod(stretch.since(), stretch.until());
    }

    /**
     * An entry of the timeline.
     *
     * @param title the title
     * @param links links to the units or members concerned
     * @param since the first day of a period, or the day of an event; null if unknown
     * @param until the first day after a period; null if it has not ended, or for an event
     * @param isEvent whether it is an event instead of a period
     */
    record Entry(
            String title,
            List<PageLink> links,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            boolean isEvent) {

        static Entry event(String what, List<PageLink> links, @Nullable LocalDate day) {
            return new Entry(what, links, day, null, true);
        }

        static Entry period(String what, List<PageLink> links, @Nullable LocalDate since, @Nullable LocalDate until) {
            return new Entry(what, links, since, until, false);
        }

        /** Returns whether it is a period that has not ended. */
        boolean isOngoing() {
            return !isEvent && until == null;
        }
    }
}
