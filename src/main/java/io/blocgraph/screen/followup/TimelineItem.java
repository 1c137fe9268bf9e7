/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.followup;

import static io.blocgraph.screen.followup.FollowUpItem.encode;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.blocgraph.screen.common.Texts;
import io.blocgraph.screen.common.UnitRef;

/** A fact or a change in a timeline: what happened, the day, and what it is about. */
class TimelineItem extends ListItem {

    /**
     * Creates an item.
     *
     * @param entry the entry
     * @param isOfMember whether it stands in the timeline of a member, who need not be named then
     */
    TimelineItem(TimelineEntry entry, boolean isOfMember) {
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
            if (isOfMember) {
                line.add(link(committee.unit()));
            }
        }
        var member = node.member();
        if (member != null && !isOfMember) {
            line.add(link(member.code(), member.fullName()));
        }
        if (node.units() != null && isOfMember) {
            node.units().forEach(it -> line.add(link(it)));
        }
        var unit = node.unit();
        if (unit != null
                && !entry.event().equals("ESTABLISHED")
                && !entry.event().equals("DISSOLVED")) {
            line.add(link(unit));
        }
        if (node.code() != null && node.fullName() != null && !isOfMember) {
            line.add(link(node.code(), node.fullName()));
        }
        var texts = new Div(title, line);
        texts.addClassName("followup-texts");
        var icon = new Span(icon(entry.event()).create());
        icon.addClassName("followup-icon");
        icon.getElement().setAttribute("aria-hidden", "true");
        add(icon, texts);
    }

    private static Anchor link(UnitRef unit) {
        return FollowUpItem.link("structure/" + encode(unit.code()), unit.qualifiedName());
    }

    private static Anchor link(String memberCode, String fullName) {
        return FollowUpItem.link("member/" + encode(memberCode), fullName);
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
