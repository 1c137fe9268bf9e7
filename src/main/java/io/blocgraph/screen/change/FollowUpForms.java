/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.change;

import static io.blocgraph.screen.change.FormFields.translate;

import io.blocgraph.screen.common.Option;
import io.blocgraph.screen.common.OptionLookup;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens the dialogs for records of following up. What is recorded takes effect today; the records have days of their own. */
@Component
public class FollowUpForms {

    /** The kinds of records with a text of their own. */
    private static final Set<String> HAVE_CONTENT =
            Set.of("VISIT", "DEVELOPMENT", "INSPECTION", "FINDING", "RESOLUTION", "STUDY_SESSION");

    private static final List<String> SEVERITIES = List.of("LOW", "MEDIUM", "HIGH");
    private static final List<String> MODES = List.of("INSPECTION", "SUPERVISION");
    private static final List<String> RESULTS = List.of("DONE", "PARTLY", "NOT_DONE", "DROPPED");
    private static final List<String> QUALITIES = List.of("GOOD", "FAIR", "AVERAGE", "WEAK");

    private final ChangeDialogs dialogs;
    private final OptionLookup options;

    FollowUpForms(ChangeDialogs dialogs) {
        this.dialogs = dialogs;
        this.options = dialogs.options();
    }

    /**
     * {@return whether the signed-in account may edit a unit or a record}
     *
     * @param id the id of the unit or record
     */
    public boolean canEdit(String id) {
        return dialogs.canEdit(id);
    }

    /** {@return whether the signed-in account may edit any unit} */
    public boolean canEdit() {
        return dialogs.canEdit();
    }

    /**
     * Opens the form that plans a visit.
     *
     * @param unit the unit
     */
    public void planVisit(ChangeTarget unit) {
        open(of("planVisit", unit)
                .field(FormFields.date("plannedOn", null).required())
                .field(responsible(unit.id()))
                .field(participants("participants"))
                .field(FormFields.text("purpose", "").named("title"))
                .field(FormFields.textArea("content", "")));
    }

    /**
     * Opens the form that records a visit which was not planned.
     *
     * @param unit the unit
     */
    public void recordVisit(ChangeTarget unit) {
        open(visit(of("recordVisit", unit), Optional.of(unit.id())));
    }

    /**
     * Opens the form that records a planned visit.
     *
     * @param visit the visit
     */
    public void holdVisit(FollowUpTarget visit) {
        open(visit(of("recordVisit", visit, "visit"), Optional.empty()));
    }

    private ChangeForm visit(ChangeForm form, Optional<String> unit) {
        return form.field(FormFields.date("heldOn", dialogs.today(), dialogs.today())
                        .required())
                .field(unit.map(this::responsible)
                        .orElseGet(() -> FormFields.select("responsible", it -> options.members(null, it), null)))
                .field(participants("participants"))
                .field(FormFields.text("purpose", "").named("title"))
                .field(FormFields.textArea("content", ""))
                .field(FormFields.textArea("conclusion", ""));
    }

    /**
     * Opens the form that raises a development.
     *
     * @param unit the unit
     */
    public void raiseDevelopment(ChangeTarget unit) {
        open(of("raiseDevelopment", unit)
                .field(FormFields.text("happened", "").named("title").required())
                .field(FormFields.select("severity", "followup.severity.", SEVERITIES, "MEDIUM")
                        .required())
                .field(FormFields.date("since", dialogs.today(), null))
                .field(FormFields.text("raisedBy", ""))
                .field(responsible(unit.id()))
                .field(FormFields.textArea("content", "")));
    }

    /**
     * Opens the form by which the holder takes a development up.
     *
     * @param development the development
     */
    public void take(FollowUpTarget development) {
        open(of("takeDevelopment", development, "id"));
    }

    /**
     * Opens the form that lets a development go up the responsibility chain.
     *
     * @param development the development
     */
    public void escalate(FollowUpTarget development) {
        open(of("escalateDevelopment", development, "id").field(FormFields.textArea("note", "")));
    }

    /**
     * Opens the form that settles a development.
     *
     * @param development the development
     */
    public void settle(FollowUpTarget development) {
        open(of("settleDevelopment", development, "id")
                .field(FormFields.textArea("settled", "").named("conclusion").required()));
    }

    /**
     * Opens the form that plans an inspection.
     *
     * @param subject the unit or member
     */
    public void planInspection(ChangeTarget subject) {
        open(ChangeForm.of(
                        translate("action.planInspection.of", subject.name()),
                        "planInspection",
                        Map.of("subject", subject.id()))
                .field(FormFields.select("mode", "followup.mode.", MODES, "INSPECTION")
                        .required())
                .field(FormFields.text("inspected", "").named("title").required())
                .field(FormFields.date("plannedOn", null).required())
                .field(FormFields.text("programme", ""))
                .field(participants("team"))
                .field(FormFields.textArea("content", "")));
    }

    /**
     * Opens the form that records that an inspection was held.
     *
     * @param inspection the inspection
     */
    public void holdInspection(FollowUpTarget inspection) {
        open(of("recordInspection", inspection, "id")
                .field(FormFields.date("heldOn", dialogs.today(), dialogs.today())
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
        open(of("addFinding", inspection, "inspection")
                .field(FormFields.text("finding", "").named("title").required())
                .field(FormFields.date("dueOn", null).required())
                .field(responsible(unit))
                .field(FormFields.textArea("content", "")));
    }

    /**
     * Opens the form that says that a finding is remedied.
     *
     * @param finding the finding
     */
    public void remedy(FollowUpTarget finding) {
        open(of("remedyFinding", finding, "id")
                .field(FormFields.textArea("remedied", "").named("conclusion")));
    }

    /**
     * Opens the form that verifies the remedy of a finding.
     *
     * @param finding the finding
     */
    public void verify(FollowUpTarget finding) {
        open(of("verifyFinding", finding, "id")
                .field(FormFields.checkbox("verified", true).named("remedied")));
    }

    /**
     * Opens the form that concludes an inspection.
     *
     * @param inspection the inspection
     */
    public void conclude(FollowUpTarget inspection) {
        open(of("concludeInspection", inspection, "id")
                .field(FormFields.textArea("conclusion", "").required()));
    }

    /**
     * Opens the form that drafts a resolution.
     *
     * @param unit the unit, whose members are offered
     * @param committee the committee
     */
    public void draftResolution(ChangeTarget unit, Option committee) {
        open(ChangeForm.of(
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
    public void redraftResolution(FollowUpTarget draft, String unit, List<DraftedPoint> points) {
        open(of("draftResolution", draft, "id")
                .wide()
                .field(FormFields.text("resolution", draft.title())
                        .named("title")
                        .required())
                .field(FormFields.text("number", draft.code()).named("code"))
                .field(FormFields.textArea("content", draft.content()))
                .field(points(unit, points)));
    }

    private FormField<?> points(String unit, List<DraftedPoint> drafted) {
        return new FormField<>(
                        "points",
                        new PointsField(it -> options.members(it.isBlank() ? unit : null, it), drafted),
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
        open(of("issueResolution", resolution, "id")
                .field(FormFields.text("number", resolution.code())
                        .named("code")
                        .required())
                .field(FormFields.date("issuedOn", dialogs.today(), dialogs.today())
                        .required()));
    }

    /**
     * Opens the form that reviews a point.
     *
     * @param point the point
     */
    public void review(FollowUpTarget point) {
        open(of("reviewPoint", point, "id")
                .field(FormFields.select("result", "followup.state.", RESULTS, "DONE")
                        .named("state")
                        .required())
                .field(FormFields.textArea("reached", "").named("result")));
    }

    /**
     * Opens the form that sets a target.
     *
     * @param unit the unit
     */
    public void setTarget(ChangeTarget unit) {
        open(of("setTarget", unit)
                .field(FormFields.text("target", "").named("title").required())
                .field(FormFields.integer("year", dialogs.today().getYear()).required())
                .field(FormFields.number("planned", null).required())
                .field(FormFields.text("measureUnit", ""))
                .field(FormFields.text("source", ""))
                .field(responsible(unit.id())));
    }

    /**
     * Opens the form that reports what was reached of a target.
     *
     * @param target the target
     */
    public void report(FollowUpTarget target) {
        open(of("reportTarget", target, "id")
                .field(FormFields.integer("quarter", (dialogs.today().getMonthValue() + 2) / 3)
                        .required())
                .field(FormFields.number("actual", null).required())
                .field(FormFields.text("source", "")));
    }

    /**
     * Opens the form that records the meeting of a cell in a month.
     *
     * @param unit the cell
     */
    public void recordMeeting(ChangeTarget unit) {
        var fields = List.<FormField<?>>of(
                FormFields.date("month", dialogs.today(), dialogs.today()).required(),
                FormFields.date("metOn", dialogs.today(), null).named("heldOn"),
                FormFields.text("topics", "").named("title"),
                FormFields.integer("present", null),
                FormFields.integer("required", null),
                FormFields.select("quality", "followup.quality.", QUALITIES, null));
        var form = of("recordMeetings", unit).nested("meetings");
        fields.forEach(form::field);
        open(form);
    }

    /**
     * Opens the form that plans or records a study session.
     *
     * @param unit the unit
     */
    public void studySession(ChangeTarget unit) {
        open(session(of("recordStudySession", unit), null).field(responsible(unit.id())));
    }

    /**
     * Opens the form that records a planned study session.
     *
     * @param session the session
     */
    public void holdStudySession(FollowUpTarget session) {
        open(session(of("recordStudySession", session, "id"), session));
    }

    private ChangeForm session(ChangeForm form, @Nullable FollowUpTarget session) {
        var title = session == null || session.title() == null ? "" : session.title();
        @Nullable LocalDate held = session == null ? null : dialogs.today();
        return form.field(FormFields.text("studied", title).named("title").required())
                .field(FormFields.date("plannedOn", session == null ? null : session.plannedOn()))
                .field(FormFields.date("heldOn", dialogs.today(), held))
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
        open(of("cancelFollowUp", planned, "id"));
    }

    /**
     * Opens the form that corrects a record, or puts it into another hand.
     *
     * @param record the record
     */
    public void update(FollowUpTarget record) {
        var form = of("updateFollowUp", record, "id")
                .field(FormFields.text("recordTitle", record.title())
                        .named("title")
                        .onlyIfChanged());
        if (record.code() != null) {
            form.field(FormFields.text("number", record.code()).named("code").onlyIfChanged());
        }
        if (record.plannedOn() != null) {
            form.field(FormFields.date("plannedOn", record.plannedOn()).onlyIfChanged());
        }
        if (record.heldOn() != null) {
            form.field(
                    FormFields.date("heldOn", dialogs.today(), record.heldOn()).onlyIfChanged());
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
        open(form.field(FormFields.select("newResponsible", it -> options.members(null, it), null)
                .named("responsible")));
    }

    /** Members of the unit are offered until a name is typed; then all members with the name. */
    private FormField<Option> responsible(String unit) {
        return FormFields.select("responsible", it -> options.members(it.isBlank() ? unit : null, it), null);
    }

    private FormField<?> participants(String name) {
        return FormFields.multiSelect(name, it -> options.members(null, it), List.of());
    }

    private static ChangeForm of(String mutation, ChangeTarget unit) {
        return ChangeForm.of(translate("action." + mutation + ".of", unit.name()), mutation, Map.of("unit", unit.id()));
    }

    private static ChangeForm of(String mutation, FollowUpTarget record, String field) {
        return ChangeForm.of(
                        translate("action." + mutation + ".of", record.name()), mutation, Map.of(field, record.id()))
                .version(record.version());
    }

    private void open(ChangeForm form) {
        dialogs.open(form.undated());
    }
}
