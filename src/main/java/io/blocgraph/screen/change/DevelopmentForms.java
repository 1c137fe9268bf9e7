/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.change;

import java.util.List;

/** The forms of developments. */
public class DevelopmentForms {

    private static final List<String> SEVERITIES = List.of("LOW", "MEDIUM", "HIGH");

    private final FollowUpDialogs followUps;

    DevelopmentForms(FollowUpDialogs followUps) {
        this.followUps = followUps;
    }

    /**
     * Opens the form that raises a development.
     *
     * @param unit the unit
     */
    public void raise(ChangeTarget unit) {
        followUps.open(followUps
                .of("raiseDevelopment", unit)
                .field(FormFields.text("happened", "").named("title").required())
                .field(FormFields.select("severity", "followup.severity.", SEVERITIES, "MEDIUM")
                        .required())
                .field(FormFields.date("since", followUps.today(), null))
                .field(FormFields.text("raisedBy", ""))
                .field(followUps.responsible(unit.id()))
                .field(FormFields.textArea("content", "")));
    }

    /**
     * Opens the form by which the holder takes a development up.
     *
     * @param development the development
     */
    public void take(FollowUpTarget development) {
        followUps.open(followUps.of("takeDevelopment", development, "id"));
    }

    /**
     * Opens the form that lets a development go up the responsibility chain.
     *
     * @param development the development
     */
    public void escalate(FollowUpTarget development) {
        followUps.open(followUps.of("escalateDevelopment", development, "id").field(FormFields.textArea("note", "")));
    }

    /**
     * Opens the form that settles a development.
     *
     * @param development the development
     */
    public void settle(FollowUpTarget development) {
        followUps.open(followUps
                .of("settleDevelopment", development, "id")
                .field(FormFields.textArea("settled", "").named("conclusion").required()));
    }
}
