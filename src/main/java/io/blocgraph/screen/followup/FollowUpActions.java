/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.followup;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import io.blocgraph.screen.change.FollowUpForms;

/** What can be done with a record in its state; the next step of its life first. */
class FollowUpActions extends Div {

    FollowUpActions(FollowUps.Found found, FollowUpForms forms) {
        var record = found.row();
        addClassName("list-actions");
        var target = record.toTarget(found.details());
        switch (record.kind() + " " + record.state()) {
            case "VISIT PLANNED" -> {
                next("action.recordVisit", () -> forms.visits().hold(target));
                other("action.cancelFollowUp", () -> forms.cancel(target));
            }
            case "DEVELOPMENT RAISED", "DEVELOPMENT ESCALATED", "FEEDBACK RAISED", "FEEDBACK ESCALATED" -> {
                next("action.takeDevelopment", () -> forms.developments().take(target));
                other("action.settleDevelopment", () -> forms.developments().settle(target));
                other("action.escalateDevelopment", () -> forms.developments().escalate(target));
            }
            case "DEVELOPMENT IN_HAND", "FEEDBACK IN_HAND" -> {
                next("action.settleDevelopment", () -> forms.developments().settle(target));
                other("action.escalateDevelopment", () -> forms.developments().escalate(target));
            }
            case "INSPECTION PLANNED" -> {
                next("action.recordInspection", () -> forms.inspections().hold(target));
                other("action.cancelFollowUp", () -> forms.cancel(target));
            }
            case "INSPECTION OPEN" -> {
                next(
                        "action.addFinding",
                        () -> forms.inspections()
                                .addFinding(target, record.unit().id()));
                other("action.concludeInspection", () -> forms.inspections().conclude(target));
            }
            case "FINDING OPEN" ->
                next("action.remedyFinding", () -> forms.inspections().remedy(target));
            case "FINDING REMEDIED" ->
                next("action.verifyFinding", () -> forms.inspections().verify(target));
            case "RESOLUTION DRAFT" -> {
                next("action.issueResolution", () -> forms.resolutions().issue(target));
                other(
                        "action.redraftResolution",
                        () -> forms.resolutions()
                                .redraft(
                                        target,
                                        record.unit().id(),
                                        found.parts().stream()
                                                .map(FollowUp::toDraftedPoint)
                                                .toList()));
                other("action.discardResolution", () -> forms.cancel(target));
            }
            case "POINT OPEN" ->
                next("action.reviewPoint", () -> forms.resolutions().review(target));
            case "TARGET OPEN", "TARGET DONE" -> next("action.reportTarget", () -> forms.report(target));
            case "STUDY_SESSION PLANNED" -> {
                next("action.recordStudySession", () -> forms.holdStudySession(target));
                other("action.cancelFollowUp", () -> forms.cancel(target));
            }
            default -> {}
        }
        if (!record.state().equals("DRAFT")) {
            other("action.updateFollowUp", () -> forms.update(target));
        }
    }

    private void next(String key, Runnable action) {
        var button = new Button(getTranslation(key), click -> action.run());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        add(button);
    }

    private void other(String key, Runnable action) {
        add(new Button(getTranslation(key), click -> action.run()));
    }
}
