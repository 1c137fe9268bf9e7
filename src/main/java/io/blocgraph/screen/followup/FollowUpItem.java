/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.followup;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import io.blocgraph.screen.common.PageLink;

/** A record in a list: what it is about, where, in whose hand, and when. The whole leads to the record. */
class FollowUpItem extends ListItem {

    /**
     * Creates an item.
     *
     * @param record the record
     * @param isWithUnit whether the unit is named, as where records of several units are listed
     */
    FollowUpItem(FollowUp record, boolean isWithUnit) {
        addClassName("followup");
        setClassName("followup-overdue", record.overdue());
        var title = new PageLink("record/" + PageLink.encode(record.id()), record.name());
        title.addClassName("followup-title");
        var head = new Div(title, new StateBadge(record));
        head.addClassName("followup-head");
        var kind = text(record.heading() == null ? "" : record.kindName());
        kind.addClassName("followup-kind");
        var line = new Div(kind, text(record.dayText()));
        line.addClassName("followup-line");
        if (record.code() != null) {
            var code = new Span(record.code());
            code.addClassName("code");
            line.add(code);
        }
        if (isWithUnit) {
            line.add(new PageLink(
                    "structure/" + PageLink.encode(record.unit().code()) + "/followup",
                    record.unit().qualifiedName()));
        }
        var subject = record.subject();
        if (subject != null && subject.code() != null && subject.fullName() != null) {
            line.add(PageLink.toMember(subject.code(), subject.fullName()));
        }
        var responsible = record.responsible();
        if (responsible != null) {
            line.add(PageLink.toMember(responsible.code(), responsible.fullName()));
        }
        line.add(text(record.figures()));
        var texts = new Div(head, line);
        texts.addClassName("followup-texts");
        if (record.partCount() > 0) {
            var progress = new ProgressBar(0, record.partCount(), record.closedPartCount());
            progress.getElement().setAttribute("aria-label", record.figures());
            texts.add(progress);
        }
        add(new FollowUpIcon(record.kind()), texts);
    }

    /** Creates an item that names the unit. */
    static FollowUpItem withUnit(FollowUp record) {
        return new FollowUpItem(record, true);
    }

    /** Creates an item that names the unit, with its points or findings below it. */
    static FollowUpItem withParts(FollowUp record) {
        var item = new FollowUpItem(record, true);
        if (record.parts() != null && !record.parts().isEmpty()) {
            var parts = new UnorderedList();
            parts.addClassNames("followup-lines", "followup-parts");
            record.parts().forEach(it -> parts.add(new FollowUpItem(it, false)));
            item.add(parts);
        }
        return item;
    }

    private static Span text(String text) {
        var span = new Span(text);
        span.setVisible(!text.isEmpty());
        return span;
    }
}
