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
import java.util.Map;

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
        if (forms.canEdit(subject.id())) {
            add(isMember ? memberActions() : new UnitActions(followUps, forms, subject));
        }
        add(new FollowUpList(
                cursor -> isMember
                        ? followUps.ofMember(subject.id(), cursor)
                        : followUps.find(Map.of("subject", subject.id()), cursor),
                isMember,
                "followup.none"));
    }

    private Div memberActions() {
        var actions = new Div(new Button(
                getTranslation("action.planInspection"),
                VaadinIcon.SEARCH.create(),
                click -> forms.planInspection(subject)));
        actions.addClassName("list-actions");
        return actions;
    }
}
