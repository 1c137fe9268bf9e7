/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.change;

import java.util.Optional;

/** The forms of visits. */
public class VisitForms {

    private final FollowUpDialogs followUps;

    VisitForms(FollowUpDialogs followUps) {
        this.followUps = followUps;
    }

    /**
     * Opens the form that plans a visit.
     *
     * @param unit the unit
     */
    public void plan(ChangeTarget unit) {
        followUps.open(followUps
                .of("planVisit", unit)
                .field(FormFields.date("plannedOn", null).required())
                .field(followUps.responsible(unit.id()))
                .field(followUps.participants("participants"))
                .field(FormFields.text("purpose", "").named("title"))
                .field(FormFields.textArea("content", "")));
    }

    /**
     * Opens the form that records a visit which was not planned.
     *
     * @param unit the unit
     */
    public void record(ChangeTarget unit) {
        followUps.open(visit(followUps.of("recordVisit", unit), Optional.of(unit.id())));
    }

    /**
     * Opens the form that records a planned visit.
     *
     * @param visit the visit
     */
    public void hold(FollowUpTarget visit) {
        followUps.open(visit(followUps.of("recordVisit", visit, "visit"), Optional.empty()));
    }

    private ChangeForm visit(ChangeForm form, Optional<String> unit) {
        return form.field(FormFields.date("heldOn", followUps.today(), followUps.today())
                        .required())
                .field(unit.map(followUps::responsible)
                        .orElseGet(() -> FormFields.select(
                                "responsible", it -> followUps.options().members(null, it), null)))
                .field(followUps.participants("participants"))
                .field(FormFields.text("purpose", "").named("title"))
                .field(FormFields.textArea("content", ""))
                .field(FormFields.textArea("conclusion", ""));
    }
}
