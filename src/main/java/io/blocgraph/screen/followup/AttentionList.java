/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.followup;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.blocgraph.screen.common.Texts;

/** What needs doing in following up: a number for each rule, with a link to the gaps. */
class AttentionList extends UnorderedList {

    /**
     * Creates the list.
     *
     * @param attention the numbers
     * @param whose the parameter that restricts the gaps to what was counted, {@code &within=…} or {@code &responsible=…}; empty for all
     */
    AttentionList(FollowUps.Attention attention, String whose) {
        addClassNames("tasks", "followup-attention");
        add(attention.overduePoints() + attention.pointsWithoutOwner(), "POINT_OVERDUE,POINT_WITHOUT_OWNER", whose);
        add(attention.unsettledDevelopments(), "DEVELOPMENT_UNSETTLED", whose);
        add(attention.overdueFindings(), "FINDING_OVERDUE", whose);
        add(attention.unitsNotVisited(), "UNIT_NOT_VISITED", whose);
        add(attention.cellsNotMeeting(), "CELL_NOT_MEETING", whose);
        add(attention.inspectionsNotHeld(), "INSPECTION_NOT_HELD", whose);
    }

    private void add(int count, String rules, String whose) {
        var number = new Span(Texts.formatNumber(count));
        number.addClassName("figure-number");
        var name = rules.split(",")[0];
        var link = new Anchor(
                "gaps?rule=" + rules + whose, new Div(number, new Span(getTranslation("followup.attention." + name))));
        link.getElement().setAttribute("router-link", true);
        var task = new ListItem(link);
        task.addClassName("task");
        task.setClassName("task-done", count == 0);
        add(task);
    }
}
