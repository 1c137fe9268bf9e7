/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.followup;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.notification.Notification;
import io.blocgraph.screen.change.ChangeTarget;
import io.blocgraph.screen.change.FollowUpForms;
import java.util.Map;

/** The records of a unit or a member, with what can be recorded where one stands. */
public class FollowUpSection extends Section {

    private static final int NOTICE_MILLIS = 6_000;

    private final transient FollowUps followUps;
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
        this.followUps = followUps;
        this.forms = forms;
        this.subject = subject;
        var isMember = subject.kind().equals("MEMBER");
        if (forms.canEdit(subject.id())) {
            add(isMember ? memberActions() : unitActions());
        }
        add(new FollowUpList(
                cursor -> followUps.find(Map.of(isMember ? "responsible" : "subject", subject.id()), cursor),
                isMember,
                "followup.none"));
    }

    private Div unitActions() {
        var visit = new Button(
                getTranslation("action.recordVisit"),
                VaadinIcon.HANDSHAKE.create(),
                click -> forms.recordVisit(subject));
        visit.addThemeVariants(ButtonVariant.PRIMARY);
        var development = new Button(
                getTranslation("action.raiseDevelopment"),
                VaadinIcon.EXCLAMATION_CIRCLE_O.create(),
                click -> forms.raiseDevelopment(subject));
        var actions = new Div(visit, development, more());
        actions.addClassName("list-actions");
        return actions;
    }

    private MenuBar more() {
        var menu = new MenuBar();
        menu.getElement().setAttribute("aria-label", getTranslation("followup.more"));
        var item = menu.addItem(VaadinIcon.PLUS.create());
        item.add(new Span(getTranslation("followup.more")));
        var more = item.getSubMenu();
        add(more, "action.planVisit", () -> forms.planVisit(subject));
        if (!subject.kind().equals("CLUSTER")) {
            add(more, "action.recordMeetings", () -> forms.recordMeeting(subject));
            add(more, "action.recordStudySession", () -> forms.studySession(subject));
            add(more, "action.planInspection", () -> forms.planInspection(subject));
            add(more, "action.draftResolution", this::draftResolution);
        }
        add(more, "action.setTarget", () -> forms.setTarget(subject));
        return menu;
    }

    private Div memberActions() {
        var actions = new Div(new Button(
                getTranslation("action.planInspection"),
                VaadinIcon.SEARCH.create(),
                click -> forms.planInspection(subject)));
        actions.addClassName("list-actions");
        return actions;
    }

    private void draftResolution() {
        followUps
                .executiveCommittee(subject.code())
                .ifPresentOrElse(
                        committee -> forms.draftResolution(subject, committee),
                        () -> Notification.show(
                                getTranslation("followup.noCommittee", subject.name()),
                                NOTICE_MILLIS,
                                Notification.Position.BOTTOM_START));
    }

    private void add(SubMenu menu, String key, Runnable action) {
        menu.addItem(getTranslation(key), click -> action.run());
    }
}
