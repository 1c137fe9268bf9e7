/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.bulk;

import static io.blocgraph.bulk.CsvColumn.optional;
import static io.blocgraph.bulk.CsvColumn.property;
import static io.blocgraph.bulk.CsvColumn.required;
import static io.blocgraph.bulk.ValueType.COUNT;
import static io.blocgraph.bulk.ValueType.DAY;
import static io.blocgraph.bulk.ValueType.FLAG;
import static io.blocgraph.bulk.ValueType.IDS;
import static io.blocgraph.bulk.ValueType.LINE;
import static io.blocgraph.bulk.ValueType.NUMBER;
import static io.blocgraph.bulk.ValueType.TEXT;
import static io.blocgraph.bulk.ValueType.oneOf;

import io.blocgraph.followup.DevelopmentSeverity;
import io.blocgraph.followup.FeedbackChannel;
import io.blocgraph.followup.FollowUpKind;
import io.blocgraph.followup.FollowUpState;
import io.blocgraph.followup.InspectionMode;
import io.blocgraph.followup.MeetingQuality;
import java.time.LocalDate;
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

    static final BulkTable RECORDS = new BulkTable(
            "follow-ups.csv",
            BulkTable.inOrderOfIds("FollowUp"),
            "n.id",
            List.of(
                    required("id", "n.id"),
                    required("kind", "n.kind"),
                    required("unit_id", "head(COLLECT { MATCH (n)-[:ABOUT|WAS_ABOUT /* ever */]->(x) RETURN x.id })"),
                    required("state", "n.state"),
                    required("recorded_on", "n.recordedOn"),
                    property("closed_on", DAY),
                    property("planned_on", DAY),
                    property("held_on", DAY),
                    property("due_on", DAY),
                    optional(
                            "responsible_id",
                            "head(COLLECT { MATCH (n)-[:HANDLED_BY|WAS_HANDLED_BY /* ever */]->(x) RETURN x.id })"),
                    optional("member_id", "head(COLLECT { MATCH (n)-[:CONCERNS]->(x) RETURN x.id })"),
                    optional("committee_id", "head(COLLECT { MATCH (n)-[:BY_COMMITTEE]->(x) RETURN x.id })"),
                    optional("whole_id", "head(COLLECT { MATCH (n)-[:ITEM_OF]->(x) RETURN x.id })"),
                    property("position", COUNT),
                    property("number", LINE),
                    property("title", LINE),
                    property("content", TEXT),
                    property("conclusion", TEXT),
                    property("since", DAY),
                    property("severity", oneOf(DevelopmentSeverity.class)),
                    property("raised_by", LINE),
                    property("handed_on", DAY),
                    property("mode", oneOf(InspectionMode.class)),
                    property("programme", LINE),
                    property("measure", TEXT),
                    property("result", TEXT),
                    property("year", COUNT),
                    property("measure_unit", LINE),
                    property("planned", NUMBER),
                    property("q1", NUMBER),
                    property("q2", NUMBER),
                    property("q3", NUMBER),
                    property("q4", NUMBER),
                    property("source", LINE),
                    property("month", DAY),
                    property("present", COUNT),
                    property("required", COUNT),
                    property("expected", COUNT),
                    property("quality", oneOf(MeetingQuality.class)),
                    property("channel", oneOf(FeedbackChannel.class)),
                    property("open_state", oneOf(FollowUpState.class)),
                    property("by_responsible", FLAG),
                    property("confidential", FLAG),
                    optional(
                            "came_from_id",
                            "head(COLLECT { MATCH (n)-[r:CAME_FROM]->(x) RETURN x.id ORDER BY r.until LIMIT 1 })"),
                    property("version", COUNT)));

    static final BulkTable PEOPLE = new BulkTable(
            "follow-up-people.csv",
            BulkTable.inOrderOfIds("FollowUp") + "MATCH (n)-[:ATTENDED_BY]->(m)",
            "n.id, member_id",
            List.of(required("record_id", "n.id"), required("member_id", "m.id")));

    static final BulkTable STEPS = new BulkTable(
            "development-steps.csv",
            BulkTable.inOrderOfIds("FollowUp") + "MATCH (n)<-[:STEP_OF]-(s)",
            "n.id, position, id",
            List.of(
                    required("record_id", "n.id"),
                    required("position", "s.position"),
                    required("on", "s.on"),
                    required("event", "s.state"),
                    required("member_id", "head(COLLECT { MATCH (s)-[:TAKEN_BY]->(x) RETURN x.id })"),
                    optional("level_id", "s.level"),
                    optional("passed_over", "COLLECT { MATCH (s)-[:PASSED_OVER]->(x) RETURN x.id ORDER BY x.id }")
                            .of(IDS),
                    optional("note", "s.note"),
                    optional("id", "s.id"),
                    optional("version", "s.version")));

    static FollowUpFiles read(BulkSource source, BulkErrors errors) {
        return new FollowUpFiles(
                RECORDS.readOptional(source, errors, RecordRow::of),
                PEOPLE.readOptional(source, errors, PersonRow::of),
                STEPS.readOptional(source, errors, StepRow::of));
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
     * @param cameFromId the id of the unit at which it was before mergers; null if it is where it was
     * @param recordedOn the day since which it is there
     * @param confidentialityGiven whether the file says which records are confidential
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
            @Nullable String cameFromId,
            LocalDate recordedOn,
            boolean confidentialityGiven,
            Map<String, Object> properties) {

        static RecordRow of(CsvRow row) {
            FollowUpKind kind = row.enumValue(FollowUpKind.class, "kind");
            return new RecordRow(
                    row.location(),
                    row.id("id"),
                    kind,
                    row.enumValue(FollowUpState.class, "state"),
                    row.id("unit_id"),
                    row.idOrNull("responsible_id"),
                    row.idOrNull("member_id"),
                    row.idOrNull("committee_id"),
                    row.idOrNull("whole_id"),
                    row.idOrNull("came_from_id"),
                    row.day("recorded_on"),
                    row.has("confidential"),
                    properties(row, kind));
        }

        /** Returns the properties in the columns, and what those follow from that the file does not have. */
        private static Map<String, Object> properties(CsvRow row, FollowUpKind kind) {
            Map<String, Object> properties = RECORDS.properties(row);
            if (!row.has("version")) {
                properties.put("version", 1L);
            }
            if (!row.has("by_responsible") && kind == FollowUpKind.VISIT && properties.containsKey("heldOn")) {
                properties.put("byResponsible", row.idOrNull("responsible_id") != null);
            }
            return properties;
        }
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
            @Nullable String note,
            String id,
            @Nullable Long version) {

        static StepRow of(CsvRow row) {
            List<String> passed = row.idsOrNull("passed_over");
            Long position = row.countOrNull("position");
            return new StepRow(
                    row.location(),
                    row.id("record_id"),
                    position == null ? 0 : position,
                    row.day("on"),
                    row.enumValue(Event.class, "event"),
                    row.id("member_id"),
                    row.idOrNull("level_id"),
                    passed == null ? List.of() : passed,
                    row.textOrNull("note"),
                    row.has("id")
                            ? row.id("id")
                            : RowParameters.derivedId("developmentstep", row.rawText("record_id") + "/" + position),
                    row.countOrNull("version"));
        }
    }
}
