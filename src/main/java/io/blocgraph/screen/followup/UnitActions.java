/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.followup;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.notification.Notification;
import io.blocgraph.screen.change.ChangeTarget;
import io.blocgraph.screen.change.FollowUpForms;

/** What can be recorded about a unit. */
class UnitActions extends Div {

    private static final int NOTICE_MILLIS = 6_000;

    private final transient FollowUps followUps;
    private final transient FollowUpForms forms;
    private final transient ChangeTarget unit;

    UnitActions(FollowUps followUps, FollowUpForms forms, ChangeTarget unit) {
        this.followUps = followUps;
        this.forms = forms;
        this.unit = unit;
        var visit = new Button(
                getTranslation("action.recordVisit"),
                VaadinIcon.HANDSHAKE.create(),
                click -> forms.visits().record(unit));
        visit.addThemeVariants(ButtonVariant.PRIMARY);
        var development = new Button(
                getTranslation("action.raiseDevelopment"),
                VaadinIcon.EXCLAMATION_CIRCLE_O.create(),
                click -> forms.developments().raise(unit));
        addClassName("list-actions");
        add(visit, development, more());
    }

    private MenuBar more() {
        var menu = new MenuBar();
        menu.getElement().setAttribute("aria-label", getTranslation("followup.more"));
        var item = menu.addItem(VaadinIcon.PLUS.create());
        item.add(new Span(getTranslation("followup.more")));
        var more = item.getSubMenu();
        add(more, "action.planVisit", () -> forms.visits().plan(unit));
        if (!unit.kind().equals("CLUSTER")) {
            var isCell = unit.kind().equals("CELL");
            add(more, isCell ? "action.recordMeetings" : "action.recordMeetings.all", () -> {
                if (isCell) {
                    forms.meetings().record(unit);
                } else {
                    forms.meetings().recordAll(unit, month -> followUps.meetings(unit.id(), month));
                }
            });
            add(more, "action.recordStudySession", () -> forms.studySession(unit));
            add(more, "action.planInspection", () -> forms.inspections().plan(unit));
            add(more, "action.draftResolution", this::draftResolution);
        }
        add(more, "action.setTarget", () -> forms.setTarget(unit));
        return menu;
    }

    private void draftResolution() {
        followUps
                .executiveCommittee(unit.code())
                .ifPresentOrElse(
                        committee -> forms.resolutions().draft(unit, committee),
                        () -> Notification.show(
                                getTranslation("followup.noCommittee", unit.name()),
                                NOTICE_MILLIS,
                                Notification.Position.BOTTOM_START));
    }

    private void add(SubMenu menu, String key, Runnable action) {
        menu.addItem(getTranslation(key), click -> action.run());
    }
}
