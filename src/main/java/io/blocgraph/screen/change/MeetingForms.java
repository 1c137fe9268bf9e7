/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.change;

import static io.blocgraph.screen.change.FormFields.translate;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The forms of meetings. */
public class MeetingForms {

    private static final List<String> QUALITIES = List.of("GOOD", "FAIR", "AVERAGE", "WEAK");

    private final FollowUpDialogs followUps;

    MeetingForms(FollowUpDialogs followUps) {
        this.followUps = followUps;
    }

    /**
     * Opens the form that records the meeting of a cell in a month.
     *
     * @param cell the cell
     */
    public void record(ChangeTarget cell) {
        var fields = List.<FormField<?>>of(
                FormFields.date("month", followUps.today(), followUps.today()).required(),
                FormFields.date("metOn", followUps.today(), null)
                        .named("heldOn")
                        .nullIfEmpty(),
                FormFields.text("topics", "").named("title"),
                FormFields.integer("present", null),
                FormFields.integer("required", null),
                FormFields.select("quality", "followup.quality.", QUALITIES, null));
        var form = followUps.of("recordMeetings", cell).nested("meetings");
        fields.forEach(form::field);
        followUps.open(form);
    }

    /**
     * Opens the form that records the meetings of several cells in a month; that of the unit itself if it has no cells.
     *
     * @param unit the unit to which the cells belong
     * @param find reads what is recorded in a month
     */
    public void recordAll(ChangeTarget unit, Function<YearMonth, MeetingsOfMonth> find) {
        if (find.apply(YearMonth.from(followUps.today())).cells() == 0) {
            record(unit);
            return;
        }
        followUps.open(ChangeForm.of(translate("action.recordMeetings.below", unit.name()), "recordMeetings", Map.of())
                .about(unit.id())
                .wide()
                .field(new FormField<>(
                                "meetings",
                                new MeetingsField(find, followUps.today()),
                                it -> it,
                                it -> String.valueOf(it.size()))
                        .required()));
    }
}
