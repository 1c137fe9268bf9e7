/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.bulk;

import io.blocgraph.bulk.FollowUpFiles.PersonRow;
import io.blocgraph.bulk.FollowUpFiles.RecordRow;
import io.blocgraph.bulk.FollowUpFiles.StepRow;
import io.blocgraph.followup.FollowUpKind;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Validates constraints across the rows about following up: references to existing rows, and what each kind must have. */
final class FollowUpValidator {

    private static final Map<FollowUpKind, FollowUpKind> WHOLES =
            Map.of(FollowUpKind.FINDING, FollowUpKind.INSPECTION, FollowUpKind.POINT, FollowUpKind.RESOLUTION);

    private final FollowUpFiles files;
    private final RowIndex rows;
    private final BulkErrors errors;
    private final Map<String, RecordRow> records = new HashMap<>();

    FollowUpValidator(FollowUpFiles files, RowIndex rows, BulkErrors errors) {
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
        if (row.committeeId() != null) {
            rows.committee(row.committeeId(), row.place(), "committee_id");
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
                .filter(record -> record.kind() != FollowUpKind.DEVELOPMENT)
                .ifPresent(record -> error(row.place(), "record_id", "'%s' is not a DEVELOPMENT", record.id()));
        rows.member(row.memberId(), row.place(), "member_id");
        if (row.levelId() != null) {
            rows.unit(row.levelId(), row.place(), "level_id");
        }
        row.passedOver().forEach(unit -> rows.unit(unit, row.place(), "passed_over"));
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
            error(place, column, "there is no record with the id '%s'", id);
        }
        return record;
    }

    private void error(CsvRow.Location place, String column, String reason, Object... values) {
        errors.add(place.exception(column, reason.formatted(values)));
    }
}
