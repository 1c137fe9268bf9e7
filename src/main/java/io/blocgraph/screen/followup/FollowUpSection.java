/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.followup;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.blocgraph.screen.change.ChangeTarget;
import io.blocgraph.screen.change.FollowUpForms;
import io.blocgraph.screen.common.PageLink;
import java.util.List;

/** The records of a unit or a member, with what can be recorded where one stands. */
public class FollowUpSection extends Section {

    private final transient FollowUpForms forms;
    private final transient ChangeTarget subject;

    /**
     * Creates the section.
     *
     * @param followUps reads the records
     * @param forms the forms
     * @param subject the unit or member
     */
    public FollowUpSection(FollowUps followUps, FollowUpForms forms, ChangeTarget subject) {
        this.forms = forms;
        this.subject = subject;
        var isMember = subject.kind().equals("MEMBER");
        var actions = forms.canEdit(subject.id())
                ? isMember ? memberActions() : new UnitActions(followUps, forms, subject)
                : actions();
        actions.add(new Button(
                getTranslation("action.giveFeedback"),
                VaadinIcon.COMMENT_ELLIPSIS_O.create(),
                click -> forms.giveFeedback(subject)));
        if (List.of("CLUSTER", "ORGANIZATION").contains(subject.kind())) {
            actions.add(new PageLink(BriefingView.address(subject.code()), getTranslation("action.prepareVisit")));
        }
        add(actions);
        add(new TimelineList(followUps, isMember ? TimelineSubject.MEMBER : TimelineSubject.UNIT, subject.id()));
    }

    private static Div actions() {
        var actions = new Div();
        actions.addClassName("list-actions");
        return actions;
    }

    private Div memberActions() {
        var actions = actions();
        actions.add(new Button(
                getTranslation("action.planInspection"),
                VaadinIcon.SEARCH.create(),
                click -> forms.inspections().plan(subject)));
        return actions;
    }
}
