/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.change;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens the dialogs for records of following up. What is recorded takes effect today; the records have days of their own. */
@Component
public class FollowUpForms {

    /** The kinds of records with a text of their own. */
    private static final Set<String> HAVE_CONTENT =
            Set.of("VISIT", "DEVELOPMENT", "INSPECTION", "FINDING", "RESOLUTION", "STUDY_SESSION");

    private final FollowUpDialogs followUps;
    private final VisitForms visits;
    private final DevelopmentForms developments;
    private final InspectionForms inspections;
    private final ResolutionForms resolutions;
    private final MeetingForms meetings;

    FollowUpForms(ChangeDialogs dialogs) {
        this.followUps = new FollowUpDialogs(dialogs);
        this.visits = new VisitForms(followUps);
        this.developments = new DevelopmentForms(followUps);
        this.inspections = new InspectionForms(followUps);
        this.resolutions = new ResolutionForms(followUps);
        this.meetings = new MeetingForms(followUps);
    }

    /**
     * {@return whether the signed-in account may edit a unit or a record}
     *
     * @param id the id of the unit or record
     */
    public boolean canEdit(String id) {
        return followUps.canEdit(id);
    }

    /** {@return whether the signed-in account may edit any unit} */
    public boolean canEdit() {
        return followUps.canEdit();
    }

    /** {@return the forms of visits} */
    public VisitForms visits() {
        return visits;
    }

    /** {@return the forms of developments} */
    public DevelopmentForms developments() {
        return developments;
    }

    /** {@return the forms of inspections, supervisions and their findings} */
    public InspectionForms inspections() {
        return inspections;
    }

    /** {@return the forms of resolutions and their points} */
    public ResolutionForms resolutions() {
        return resolutions;
    }

    /** {@return the forms of meetings} */
    public MeetingForms meetings() {
        return meetings;
    }

    /**
     * Opens the dialog in which feedback is given.
     *
     * @param subject the unit or member that it is about
     */
    public void giveFeedback(ChangeTarget subject) {
        followUps.giveFeedback(subject);
    }

    /**
     * Opens the form that sets a target.
     *
     * @param unit the unit
     */
    public void setTarget(ChangeTarget unit) {
        followUps.open(followUps
                .of("setTarget", unit)
                .field(FormFields.text("target", "").named("title").required())
                .field(FormFields.integer("year", followUps.today().getYear()).required())
                .field(FormFields.number("planned", null).required())
                .field(FormFields.text("measureUnit", ""))
                .field(FormFields.text("source", ""))
                .field(followUps.responsible(unit.id())));
    }

    /**
     * Opens the form that reports what was reached of a target.
     *
     * @param target the target
     */
    public void report(FollowUpTarget target) {
        followUps.open(followUps
                .of("reportTarget", target, "id")
                .field(FormFields.integer("quarter", (followUps.today().getMonthValue() + 2) / 3)
                        .required())
                .field(FormFields.number("actual", null).required())
                .field(FormFields.text("source", "")));
    }

    /**
     * Opens the form that plans or records a study session.
     *
     * @param unit the unit
     */
    public void studySession(ChangeTarget unit) {
        followUps.open(session(followUps.of("recordStudySession", unit), null).field(followUps.responsible(unit.id())));
    }

    /**
     * Opens the form that records a planned study session.
     *
     * @param session the session
     */
    public void holdStudySession(FollowUpTarget session) {
        followUps.open(session(followUps.of("recordStudySession", session, "id"), session));
    }

    private ChangeForm session(ChangeForm form, @Nullable FollowUpTarget session) {
        var title = session == null || session.title() == null ? "" : session.title();
        @Nullable LocalDate held = session == null ? null : followUps.today();
        return form.field(FormFields.text("studied", title).named("title").required())
                .field(FormFields.date("plannedOn", session == null ? null : session.plannedOn()))
                .field(FormFields.date("heldOn", followUps.today(), held))
                .field(FormFields.integer("present", null))
                .field(FormFields.integer("expected", null))
                .field(FormFields.textArea("content", ""));
    }

    /**
     * Opens the form that cancels something planned.
     *
     * @param planned the record
     */
    public void cancel(FollowUpTarget planned) {
        followUps.open(followUps.of("cancelFollowUp", planned, "id"));
    }

    /**
     * Opens the form that corrects a record, or puts it into another hand.
     *
     * @param record the record
     */
    public void update(FollowUpTarget record) {
        var form = followUps.of("updateFollowUp", record, "id");
        if (!record.kind().equals("FEEDBACK")) {
            form.field(FormFields.text("recordTitle", record.title())
                    .named("title")
                    .onlyIfChanged());
        }
        if (record.code() != null) {
            form.field(FormFields.text("number", record.code()).named("code").onlyIfChanged());
        }
        if (record.plannedOn() != null) {
            form.field(FormFields.date("plannedOn", record.plannedOn()).onlyIfChanged());
        }
        if (record.heldOn() != null) {
            form.field(FormFields.date("heldOn", followUps.today(), record.heldOn())
                    .onlyIfChanged());
        }
        if (record.dueOn() != null) {
            form.field(FormFields.date("dueOn", record.dueOn()).onlyIfChanged());
        }
        if (HAVE_CONTENT.contains(record.kind())) {
            form.field(FormFields.textArea("content", record.content()).onlyIfChanged());
        }
        if (record.conclusion() != null) {
            form.field(FormFields.textArea("conclusion", record.conclusion()).onlyIfChanged());
        }
        followUps.open(form.field(
                FormFields.select("newResponsible", it -> followUps.options().members(null, it), null)
                        .named("responsible")));
    }
}
