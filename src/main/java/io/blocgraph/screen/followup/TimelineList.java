/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.followup;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import java.util.List;

/** A timeline: records and dated facts in one order, or the records alone. */
class TimelineList extends Div {

    private final transient FollowUps followUps;
    private final TimelineSubject subject;
    private final String id;
    private final Div entries = new Div();

    /**
     * Creates the list, and reads its first page.
     *
     * @param followUps reads the entries
     * @param subject what it is of
     * @param id its id
     */
    TimelineList(FollowUps followUps, TimelineSubject subject, String id) {
        this.followUps = followUps;
        this.subject = subject;
        this.id = id;
        var onlyRecords = new Checkbox(getTranslation("timeline.records"));
        onlyRecords.addClassName("timeline-choice");
        onlyRecords.addValueChangeListener(event -> show(event.getValue() ? List.of("RECORD") : List.of()));
        add(onlyRecords, entries);
        show(List.of());
    }

    private void show(List<String> events) {
        entries.removeAll();
        entries.add(new EntryList<TimelineEntry>(
                cursor -> followUps.timeline(subject, id, events, cursor),
                entry -> entry.item(subject.namesUnits()),
                events.isEmpty() ? "timeline.none" : "followup.none"));
    }
}
