/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.followup;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.blocgraph.screen.common.PageLink;
import io.blocgraph.screen.common.Texts;
import io.blocgraph.screen.common.UnitRef;

/** A fact or a change in a timeline: what happened, the day, and what it is about. */
class TimelineItem extends ListItem {

    /**
     * Creates an item.
     *
     * @param entry the entry
     * @param isNamingUnits whether units are named, and members are not, as in the timeline of a member
     */
    TimelineItem(TimelineEntry entry, boolean isNamingUnits) {
        addClassNames("followup", "timeline-fact");
        var node = entry.node();
        var title = new Span(
                node.action() == null
                        ? getTranslation("timeline." + entry.event())
                        : getTranslation("change." + node.action()));
        title.addClassName("followup-title");
        var line = new Div(new Span(Texts.formatDate(entry.on())));
        line.addClassName("followup-line");
        var committee = node.committee();
        if (committee != null && node.role() != null) {
            line.add(new Span(committee.withRole(node.role())));
            if (isNamingUnits) {
                line.add(link(committee.unit()));
            }
        }
        var member = node.member();
        if (member != null && !isNamingUnits) {
            line.add(PageLink.toMember(member.code(), member.fullName()));
        }
        if (node.units() != null && isNamingUnits) {
            node.units().forEach(it -> line.add(link(it)));
        }
        var unit = node.unit();
        if (unit != null
                && !entry.event().equals("ESTABLISHED")
                && !entry.event().equals("DISSOLVED")) {
            line.add(link(unit));
        }
        if (node.code() != null && node.fullName() != null && !isNamingUnits) {
            line.add(PageLink.toMember(node.code(), node.fullName()));
        }
        var texts = new Div(title, line);
        texts.addClassName("followup-texts");
        var icon = new Span(icon(entry.event()).create());
        icon.addClassName("followup-icon");
        icon.getElement().setAttribute("aria-hidden", "true");
        add(icon, texts);
    }

    private static PageLink link(UnitRef unit) {
        return PageLink.toUnit(unit.code(), unit.qualifiedName());
    }

    private static VaadinIcon icon(String event) {
        return switch (event) {
            case "SEAT_BEGAN", "SEAT_ENDED" -> VaadinIcon.USER_STAR;
            case "ASSIGNMENT_BEGAN", "ASSIGNMENT_ENDED" -> VaadinIcon.LINK;
            case "MEMBER_JOINED", "MEMBER_LEFT", "ADMITTED", "LEFT" -> VaadinIcon.USER;
            case "CHANGE" -> VaadinIcon.EDIT;
            default -> VaadinIcon.SITEMAP;
        };
    }
}
