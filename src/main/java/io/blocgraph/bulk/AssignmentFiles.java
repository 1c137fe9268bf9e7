/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.bulk;

import static io.blocgraph.bulk.CsvColumn.optional;
import static io.blocgraph.bulk.CsvColumn.property;
import static io.blocgraph.bulk.CsvColumn.readOnly;
import static io.blocgraph.bulk.CsvColumn.required;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The file with assignments, a row for each unit covered, or one for an assignment that covers none. */
final class AssignmentFiles {

    static final BulkTable ASSIGNMENTS = new BulkTable(
            "assignments.csv",
            """
            MATCH (m:Member)-[:ANSWERS_BY|ANSWERED_BY /* ever */]->(n:Assignment)
            OPTIONAL MATCH (n)-[r:COVERS|COVERED /* ever */]->(u)
            """,
            "n.id, since, unit_id, until",
            List.of(
                    required("id", "n.id"),
                    required("member_id", "m.id"),
                    required("unit_id", "u.id"),
                    required("kind", "'RESPONSIBLE'"),
                    required("since", "r.since"),
                    optional("until", "r.until"),
                    readOnly("decision"),
                    property("topic", ValueType.LINE),
                    property("begins_on", ValueType.DAY).from("n.since"),
                    property("ends_on", ValueType.DAY).from("n.until"),
                    property("version", ValueType.COUNT)));

    private AssignmentFiles() {}

    /** A unit covered by an assignment; properties of the assignment stand in each of its rows. */
    record AssignmentRow(
            CsvRow.Location place,
            String id,
            String memberId,
            @Nullable String unitId,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            @Nullable String decision,
            Map<String, Object> properties) {

        static AssignmentRow of(CsvRow row) {
            if (!row.text("kind").equals("RESPONSIBLE")) {
                row.error("kind", "is not RESPONSIBLE, the only kind there is");
            }
            // one for a topic alone covers no unit
            boolean covers = row.rawText("topic").isEmpty() && !row.isExported()
                    || !row.rawText("unit_id").isEmpty();
            Map<String, Object> properties = ASSIGNMENTS.properties(row);
            if (!row.has("version")) {
                properties.put("version", 1L);
            }
            return new AssignmentRow(
                    row.location(),
                    row.id("id"),
                    row.id("member_id"),
                    covers ? row.id("unit_id") : null,
                    covers && !row.isExported() ? row.day("since") : row.dayOrNull("since"),
                    row.dayOrNull("until"),
                    row.nameOrNull("decision"),
                    properties);
        }
    }
}
