/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.change;

import static io.blocgraph.screen.common.Texts.translate;

import java.util.List;
import java.util.Map;

/** The forms of inspections, supervisions and their findings. */
public class InspectionForms {

    private static final List<String> MODES = List.of("INSPECTION", "SUPERVISION");

    private final FollowUpDialogs followUps;

    InspectionForms(FollowUpDialogs followUps) {
        this.followUps = followUps;
    }

    /**
     * Opens the form that plans an inspection.
     *
     * @param subject the unit or member
     */
    public void plan(ChangeTarget subject) {
        followUps.open(ChangeForm.of(
                        translate("action.planInspection.of", subject.name()),
                        "planInspection",
                        Map.of("subject", subject.id()))
                .field(FormFields.select("mode", "followup.mode.", MODES, "INSPECTION")
                        .required())
                .field(FormFields.text("inspected", "").named("title").required())
                .field(FormFields.date("plannedOn", null).required())
                .field(FormFields.text("programme", ""))
                .field(followUps.participants("team"))
                .field(FormFields.textArea("content", "")));
    }

    /**
     * Opens the form that records that an inspection was held.
     *
     * @param inspection the inspection
     */
    public void hold(FollowUpTarget inspection) {
        followUps.open(followUps
                .of("recordInspection", inspection, "id")
                .field(FormFields.date("heldOn", followUps.today(), followUps.today())
                        .required())
                .field(FormFields.textArea("content", "")));
    }

    /**
     * Opens the form that adds a finding.
     *
     * @param inspection the inspection
     * @param unit the id of its unit, whose members are offered
     */
    public void addFinding(FollowUpTarget inspection, String unit) {
        followUps.open(followUps
                .of("addFinding", inspection, "inspection")
                .field(FormFields.text("finding", "").named("title").required())
                .field(FormFields.date("dueOn", null).required())
                .field(followUps.responsible(unit))
                .field(FormFields.textArea("content", "")));
    }

    /**
     * Opens the form that says that a finding is remedied.
     *
     * @param finding the finding
     */
    public void remedy(FollowUpTarget finding) {
        followUps.open(followUps
                .of("remedyFinding", finding, "id")
                .field(FormFields.textArea("remedied", "").named("conclusion")));
    }

    /**
     * Opens the form that verifies the remedy of a finding.
     *
     * @param finding the finding
     */
    public void verify(FollowUpTarget finding) {
        followUps.open(followUps
                .of("verifyFinding", finding, "id")
                .field(FormFields.checkbox("verified", true).named("remedied")));
    }

    /**
     * Opens the form that concludes an inspection.
     *
     * @param inspection the inspection
     */
    public void conclude(FollowUpTarget inspection) {
        followUps.open(followUps
                .of("concludeInspection", inspection, "id")
                .field(FormFields.textArea("conclusion", "").required()));
    }
}
