/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.bulk;

import io.blocgraph.bulk.FollowUpFiles.PersonRow;
import io.blocgraph.bulk.FollowUpFiles.RecordRow;
import io.blocgraph.bulk.FollowUpFiles.StepRow;
import io.blocgraph.followup.FollowUpKind;
import io.blocgraph.followup.FollowUpState;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Validates constraints across the rows about following up: references to existing rows, and what each kind must have. */
final class FollowUpValidator {

    private static final Map<FollowUpKind, Set<FollowUpState>> STATES = new EnumMap<>(Map.of(
            FollowUpKind.VISIT,
            EnumSet.of(FollowUpState.PLANNED, FollowUpState.HELD, FollowUpState.CANCELLED),
            FollowUpKind.DEVELOPMENT,
            EnumSet.of(FollowUpState.RAISED, FollowUpState.IN_HAND, FollowUpState.ESCALATED, FollowUpState.SETTLED),
            FollowUpKind.FEEDBACK,
            EnumSet.of(FollowUpState.RAISED, FollowUpState.IN_HAND, FollowUpState.ESCALATED, FollowUpState.SETTLED),
            FollowUpKind.INSPECTION,
            EnumSet.of(FollowUpState.PLANNED, FollowUpState.OPEN, FollowUpState.CONCLUDED, FollowUpState.CANCELLED),
            FollowUpKind.FINDING,
            EnumSet.of(FollowUpState.OPEN, FollowUpState.REMEDIED, FollowUpState.VERIFIED),
            FollowUpKind.RESOLUTION,
            EnumSet.of(FollowUpState.DRAFT, FollowUpState.ISSUED, FollowUpState.REVIEWED, FollowUpState.CANCELLED),
            FollowUpKind.POINT,
            EnumSet.of(
                    FollowUpState.DRAFT,
                    FollowUpState.OPEN,
                    FollowUpState.DONE,
                    FollowUpState.PARTLY,
                    FollowUpState.NOT_DONE,
                    FollowUpState.DROPPED),
            FollowUpKind.TARGET,
            EnumSet.of(FollowUpState.OPEN, FollowUpState.DONE),
            FollowUpKind.MEETING,
            EnumSet.of(FollowUpState.HELD, FollowUpState.NOT_HELD),
            FollowUpKind.STUDY_SESSION,
            EnumSet.of(FollowUpState.PLANNED, FollowUpState.HELD, FollowUpState.CANCELLED)));

    /** What a record of a kind cannot be without: properties, with their columns. */
    private static final Map<FollowUpKind, Map<String, String>> REQUIRED = Map.of(
            FollowUpKind.DEVELOPMENT, Map.of("title", "title", "severity", "severity", "handedOn", "handed_on"),
            FollowUpKind.FEEDBACK, Map.of("content", "content", "channel", "channel", "handedOn", "handed_on"),
            FollowUpKind.INSPECTION, Map.of("title", "title", "mode", "mode", "plannedOn", "planned_on"),
            FollowUpKind.FINDING, Map.of("title", "title", "dueOn", "due_on"),
            FollowUpKind.POINT, Map.of("title", "title", "dueOn", "due_on"),
            FollowUpKind.TARGET, Map.of("title", "title", "year", "year", "planned", "planned", "dueOn", "due_on"),
            FollowUpKind.MEETING, Map.of("month", "month"));

    /** What goes up the responsibility chain is always in somebody's hand, step by step. */
    private static final Set<FollowUpKind> GOING_UP = EnumSet.of(FollowUpKind.DEVELOPMENT, FollowUpKind.FEEDBACK);

    private static final Map<FollowUpKind, FollowUpKind> WHOLES =
            Map.of(FollowUpKind.FINDING, FollowUpKind.INSPECTION, FollowUpKind.POINT, FollowUpKind.RESOLUTION);

    private final Set<String> positions = new HashSet<>();
    private final FollowUpFiles files;
    private final RowIndex rows;
    private final BulkErrors errors;
    private final boolean exported;
    private final Map<String, RecordRow> records = new HashMap<>();

    FollowUpValidator(FollowUpFiles files, RowIndex rows, BulkErrors errors, boolean exported) {
        this.exported = exported;
        this.files = files;
        this.rows = rows;
        this.errors = errors;
    }

    void validate() {
        for (RecordRow row : files.records()) {
            rows.requireUnique(row.id(), row.place());
            records.put(row.id(), row);
        }
        files.records().forEach(this::validateRecord);
        for (PersonRow row : files.people()) {
            record(row.recordId(), row.place(), "record_id");
            rows.member(row.memberId(), row.place(), "member_id");
        }
        files.steps().forEach(this::validateStep);
    }

    private void validateRecord(RecordRow row) {
        rows.unit(row.unitId(), row.place(), "unit_id");
        member(row.responsibleId(), row.place(), "responsible_id");
        member(row.memberId(), row.place(), "member_id");
        if (row.cameFromId() != null) {
            rows.unit(row.cameFromId(), row.place(), "came_from_id");
        }
        if (row.committeeId() != null) {
            rows.committee(row.committeeId(), row.place(), "committee_id");
        }
        if (!STATES.getOrDefault(row.kind(), Set.of()).contains(row.state())) {
            error(row.place(), "state", "%s is not a state of a %s", row.state(), row.kind());
        }
        REQUIRED.getOrDefault(row.kind(), Map.of()).forEach((property, column) -> {
            if (!row.properties().containsKey(property)) {
                error(row.place(), column, "is empty; each %s has one", row.kind());
            }
        });
        if (row.properties().get("month") instanceof LocalDate month && month.getDayOfMonth() != 1) {
            error(row.place(), "month", "'%s' is not the first day of a month", month);
        }
        if (row.properties().get("closedOn") instanceof LocalDate closedOn && closedOn.isBefore(row.recordedOn())) {
            error(row.place(), "closed_on", "%s is before recorded_on", closedOn);
        }
        if (GOING_UP.contains(row.kind()) && row.responsibleId() == null) {
            error(row.place(), "responsible_id", "is empty; each %s has one", row.kind());
        }
        if (row.kind() == FollowUpKind.FEEDBACK
                && row.memberId() != null
                && row.memberId().equals(row.responsibleId())) {
            error(
                    row.place(),
                    "responsible_id",
                    "'%s' is whom the feedback is about, and cannot handle it",
                    row.memberId());
        }
        boolean closed = row.properties().containsKey("closedOn");
        if (closed == row.state().isOpen()) {
            error(
                    row.place(),
                    "closed_on",
                    row.state().isOpen()
                            ? "a record in the state %s is not closed"
                            : "is empty, and %s is a closed state",
                    row.state());
        }
        FollowUpKind wholeKind = WHOLES.get(row.kind());
        if (wholeKind != null) {
            whole(row, wholeKind);
        }
        if (row.kind() == FollowUpKind.POINT && row.responsibleId() == null) {
            error(
                    row.place(),
                    "responsible_id",
                    "a point of a resolution has a responsible member (POINT_WITHOUT_OWNER)");
        }
    }

    private void whole(RecordRow row, FollowUpKind kind) {
        if (row.wholeId() == null) {
            error(row.place(), "whole_id", "is empty; a %s is a part of a %s", row.kind(), kind);
            return;
        }
        record(row.wholeId(), row.place(), "whole_id")
                .filter(whole -> whole.kind() != kind || !whole.unitId().equals(row.unitId()))
                .ifPresent(
                        whole -> error(row.place(), "whole_id", "'%s' is not a %s of the same unit", whole.id(), kind));
    }

    private void validateStep(StepRow row) {
        record(row.recordId(), row.place(), "record_id")
                .filter(record -> !GOING_UP.contains(record.kind()))
                .ifPresent(record ->
                        error(row.place(), "record_id", "'%s' is neither a DEVELOPMENT nor FEEDBACK", record.id()));
        rows.member(row.memberId(), row.place(), "member_id");
        RecordRow about = records.get(row.recordId());
        if (about != null
                && about.kind() == FollowUpKind.FEEDBACK
                && row.memberId().equals(about.memberId())) {
            error(row.place(), "member_id", "'%s' is whom the feedback is about, and cannot handle it", row.memberId());
        }
        if (row.levelId() != null) {
            rows.unit(row.levelId(), row.place(), "level_id");
        }
        row.passedOver().forEach(unit -> rows.unit(unit, row.place(), "passed_over"));
        rows.requireUnique(row.id(), row.place());
        if (!positions.add(row.recordId() + "/" + row.position())) {
            error(row.place(), "position", "'%s' has two steps %d", row.recordId(), row.position());
        }
        if (row.position() < 1) {
            error(row.place(), "position", "must be a number from 1 on");
        }
    }

    private void member(@Nullable String id, CsvRow.Location place, String column) {
        if (id != null) {
            rows.member(id, place, column);
        }
    }

    private Optional<RecordRow> record(String id, CsvRow.Location place, String column) {
        Optional<RecordRow> record = Optional.ofNullable(records.get(id));
        if (record.isEmpty() && !errors.isSkipped(id)) {
            errors.add(place.exception(column, "there is no record with the id '%s'".formatted(id)));
        }
        return record;
    }

    /** Reports what an export does not do. */
    private void error(CsvRow.Location place, String column, String reason, Object... values) {
        if (exported) {
            return;
        }
        errors.add(place.exception(column, reason.formatted(values)));
    }
}
