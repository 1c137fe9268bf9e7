/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.change;

import static io.blocgraph.screen.common.Texts.translate;

import io.blocgraph.screen.common.Option;
import java.util.List;
import java.util.Map;

/** The forms of resolutions and their points. */
public class ResolutionForms {

    private static final List<String> RESULTS = List.of("DONE", "PARTLY", "NOT_DONE", "DROPPED");

    private final FollowUpDialogs followUps;

    ResolutionForms(FollowUpDialogs followUps) {
        this.followUps = followUps;
    }

    /**
     * Opens the form that drafts a resolution.
     *
     * @param unit the unit, whose members are offered
     * @param committee the committee
     */
    public void draft(ChangeTarget unit, Option committee) {
        followUps.open(ChangeForm.of(
                        translate("action.draftResolution.of", unit.name()),
                        "draftResolution",
                        Map.of("committee", committee.id()))
                .wide()
                .field(FormFields.text("resolution", "").named("title").required())
                .field(FormFields.textArea("content", ""))
                .field(points(unit.id(), List.of())));
    }

    /**
     * Opens the form in which a draft is written anew.
     *
     * @param draft the draft
     * @param unit the id of its unit, whose members are offered
     * @param points its points
     */
    public void redraft(FollowUpTarget draft, String unit, List<DraftedPoint> points) {
        followUps.open(followUps
                .of("draftResolution", draft, "id")
                .wide()
                .field(FormFields.text("resolution", draft.title())
                        .named("title")
                        .required())
                .field(FormFields.text("number", draft.code()).named("code").onlyIfChanged())
                .field(FormFields.textArea("content", draft.content()).onlyIfChanged())
                .field(points(unit, points)));
    }

    private FormField<?> points(String unit, List<DraftedPoint> drafted) {
        return new FormField<>(
                        "points",
                        new PointsField(it -> followUps.options().members(it.isBlank() ? unit : null, it), drafted),
                        it -> it,
                        it -> String.valueOf(it.size()))
                .required();
    }

    /**
     * Opens the form that issues a resolution.
     *
     * @param resolution the resolution
     */
    public void issue(FollowUpTarget resolution) {
        followUps.open(followUps
                .of("issueResolution", resolution, "id")
                .field(FormFields.text("number", resolution.code())
                        .named("code")
                        .required())
                .field(FormFields.date("issuedOn", followUps.today(), followUps.today())
                        .required()));
    }

    /**
     * Opens the form that reviews a point.
     *
     * @param point the point
     */
    public void review(FollowUpTarget point) {
        followUps.open(followUps
                .of("reviewPoint", point, "id")
                .field(FormFields.select("result", "followup.state.", RESULTS, "DONE")
                        .named("state")
                        .required())
                .field(FormFields.textArea("reached", "").named("result")));
    }
}
