/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.bulk;

import io.blocgraph.followup.DevelopmentSeverity;
import io.blocgraph.followup.FeedbackChannel;
import io.blocgraph.followup.FollowUpKind;
import io.blocgraph.followup.FollowUpState;
import io.blocgraph.followup.InspectionMode;
import io.blocgraph.followup.MeetingQuality;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows about following up, each one valid in itself. All files are optional.
 *
 * @param records the records
 * @param people who took part in what records are about
 * @param steps the steps of developments
 */
record FollowUpFiles(List<RecordRow> records, List<PersonRow> people, List<StepRow> steps) {

    /** The columns of lines, with the properties that they are. */
    private static final Map<String, String> LINES = Map.of(
            "number", "number",
            "title", "title",
            "raised_by", "raisedBy",
            "programme", "programme",
            "measure_unit", "measureUnit",
            "source", "source");

    private static final Map<String, String> TEXTS =
            Map.of("content", "content", "conclusion", "conclusion", "measure", "measure", "result", "result");

    private static final Map<String, String> DAYS = Map.of(
            "closed_on", "closedOn",
            "planned_on", "plannedOn",
            "held_on", "heldOn",
            "due_on", "dueOn",
            "since", "since",
            "month", "month",
            "handed_on", "handedOn");

    private static final Map<String, String> COUNTS = Map.of(
            "year", "year",
            "position", "position",
            "present", "present",
            "required", "required",
            "expected", "expected");

    private static final Map<String, String> FIGURES =
            Map.of("planned", "planned", "q1", "q1", "q2", "q2", "q3", "q3", "q4", "q4");

    private static final CsvFile RECORDS = new CsvFile(
            "follow-ups.csv",
            List.of("id", "kind", "unit_id", "state", "recorded_on"),
            List.of(
                    "closed_on",
                    "planned_on",
                    "held_on",
                    "due_on",
                    "responsible_id",
                    "member_id",
                    "committee_id",
                    "whole_id",
                    "position",
                    "number",
                    "title",
                    "content",
                    "conclusion",
                    "since",
                    "severity",
                    "raised_by",
                    "handed_on",
                    "mode",
                    "programme",
                    "measure",
                    "result",
                    "year",
                    "measure_unit",
                    "planned",
                    "q1",
                    "q2",
                    "q3",
                    "q4",
                    "source",
                    "month",
                    "present",
                    "required",
                    "expected",
                    "quality",
                    "channel"));
    private static final CsvFile PEOPLE =
            new CsvFile("follow-up-people.csv", List.of("record_id", "member_id"), List.of());
    private static final CsvFile STEPS = new CsvFile(
            "development-steps.csv",
            List.of("record_id", "position", "on", "event", "member_id"),
            List.of("level_id", "passed_over", "note"));

    static FollowUpFiles read(BulkSource source, BulkErrors errors) {
        return new FollowUpFiles(
                RECORDS.read(source, errors, RecordRow::of).orElseGet(List::of),
                PEOPLE.read(source, errors, PersonRow::of).orElseGet(List::of),
                STEPS.read(source, errors, StepRow::of).orElseGet(List::of));
    }

    /**
     * A record.
     *
     * @param place where it stands
     * @param id its id
     * @param kind its kind
     * @param state its state
     * @param unitId the id of the unit at which it is kept
     * @param responsibleId the id of the member in whose hand it is; null if nobody
     * @param memberId the id of the member whom it concerns; null if none
     * @param committeeId the id of the committee whose record it is; null if none
     * @param wholeId the id of the record that it is a part of; null if none
     * @param recordedOn the day since which it is there
     * @param properties its other properties
     */
    record RecordRow(
            CsvRow.Location place,
            String id,
            FollowUpKind kind,
            FollowUpState state,
            String unitId,
            @Nullable String responsibleId,
            @Nullable String memberId,
            @Nullable String committeeId,
            @Nullable String wholeId,
            LocalDate recordedOn,
            Map<String, Object> properties) {

        static RecordRow of(CsvRow row) {
            return new RecordRow(
                    row.location(),
                    row.id("id"),
                    row.enumValue(FollowUpKind.class, "kind"),
                    row.enumValue(FollowUpState.class, "state"),
                    row.id("unit_id"),
                    row.idOrNull("responsible_id"),
                    row.idOrNull("member_id"),
                    row.idOrNull("committee_id"),
                    row.idOrNull("whole_id"),
                    row.day("recorded_on"),
                    properties(row));
        }

        private static Map<String, Object> properties(CsvRow row) {
            Map<String, @Nullable Object> all = new HashMap<>();
            LINES.forEach((column, property) -> all.put(property, row.nameOrNull(column)));
            TEXTS.forEach((column, property) -> all.put(property, row.textOrNull(column)));
            DAYS.forEach((column, property) -> all.put(property, row.dayOrNull(column)));
            COUNTS.forEach((column, property) -> all.put(property, row.countOrNull(column)));
            FIGURES.forEach((column, property) -> all.put(property, row.numberOrNull(column)));
            all.put("severity", nameOf(row.enumValueOrNull(DevelopmentSeverity.class, "severity")));
            all.put("mode", nameOf(row.enumValueOrNull(InspectionMode.class, "mode")));
            all.put("quality", nameOf(row.enumValueOrNull(MeetingQuality.class, "quality")));
            all.put("channel", nameOf(row.enumValueOrNull(FeedbackChannel.class, "channel")));
            Map<String, Object> present = new HashMap<>();
            all.forEach((property, value) -> {
                if (value != null) {
                    present.put(property, value);
                }
            });
            return present;
        }
    }

    private static @Nullable String nameOf(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    /** A member who took part. */
    record PersonRow(CsvRow.Location place, String recordId, String memberId) {

        static PersonRow of(CsvRow row) {
            return new PersonRow(row.location(), row.id("record_id"), row.id("member_id"));
        }
    }

    /** What happened to a development. */
    enum Event {
        RAISED,
        IN_HAND,
        ESCALATED,
        HANDED_OVER,
        SETTLED
    }

    /** A step of a development. */
    record StepRow(
            CsvRow.Location place,
            String recordId,
            long position,
            LocalDate on,
            Event event,
            String memberId,
            @Nullable String levelId,
            List<String> passedOver,
            @Nullable String note) {

        static StepRow of(CsvRow row) {
            String passed = row.rawText("passed_over");
            Long position = row.countOrNull("position");
            return new StepRow(
                    row.location(),
                    row.id("record_id"),
                    position == null ? 0 : position,
                    row.day("on"),
                    row.enumValue(Event.class, "event"),
                    row.id("member_id"),
                    row.idOrNull("level_id"),
                    passed.isEmpty() ? List.of() : List.of(passed.split(" ")),
                    row.textOrNull("note"));
        }
    }
}
