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
     * @param within the parameter that restricts the gaps to a unit, {@code &within=…}; empty for all
     */
    AttentionList(FollowUps.Attention attention, String within) {
        addClassNames("tasks", "followup-attention");
        add(attention.overduePoints() + attention.pointsWithoutOwner(), "POINT_OVERDUE,POINT_WITHOUT_OWNER", within);
        add(attention.unsettledDevelopments(), "DEVELOPMENT_UNSETTLED", within);
        add(attention.overdueFindings(), "FINDING_OVERDUE", within);
        add(attention.unitsNotVisited(), "UNIT_NOT_VISITED", within);
        add(attention.cellsNotMeeting(), "CELL_NOT_MEETING", within);
        add(attention.inspectionsNotHeld(), "INSPECTION_NOT_HELD", within);
    }

    private void add(int count, String rules, String within) {
        var number = new Span(Texts.formatNumber(count));
        number.addClassName("figure-number");
        var name = rules.split(",")[0];
        var link = new Anchor(
                "gaps?rule=" + rules + within, new Div(number, new Span(getTranslation("followup.attention." + name))));
        link.getElement().setAttribute("router-link", true);
        var task = new ListItem(link);
        task.addClassName("task");
        task.setClassName("task-done", count == 0);
        add(task);
    }
}
