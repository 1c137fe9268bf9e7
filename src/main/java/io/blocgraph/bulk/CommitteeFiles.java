/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.bulk;

import static io.blocgraph.bulk.CsvColumn.optional;
import static io.blocgraph.bulk.CsvColumn.property;
import static io.blocgraph.bulk.CsvColumn.required;

import io.blocgraph.committee.CommitteeKind;
import io.blocgraph.committee.SeatRole;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The files with committees and the seats on them. */
final class CommitteeFiles {

    static final BulkTable COMMITTEES = new BulkTable(
            "committees.csv",
            "MATCH (n:Committee)-[:LEADS|LED /* ever */]->(u)",
            "n.id",
            List.of(
                    required("id", "n.id"),
                    required("unit_id", "u.id"),
                    required("kind", "n.kind"),
                    optional("name", "n.name"),
                    optional("term_start", "n.termStart"),
                    optional("term_end", "n.termEnd"),
                    property("version", ValueType.COUNT)));

    static final BulkTable SEATS = new BulkTable(
            "seats.csv",
            BulkTable.inOrderOfIds("Seat") + """
            MATCH (m)-[:HOLDS|HELD /* ever */]->(n)-[:ON|WAS_ON /* ever */]->(c)
            """,
            "n.id",
            List.of(
                    required("committee_id", "c.id"),
                    required("member_id", "m.id"),
                    required("role", "n.role"),
                    required("since", "n.since"),
                    optional("until", "n.until"),
                    optional("id", "n.id"),
                    property("version", ValueType.COUNT)));

    private CommitteeFiles() {}

    record CommitteeRow(
            CsvRow.Location place,
            String id,
            String unitId,
            CommitteeKind kind,
            @Nullable String name,
            @Nullable LocalDate termStart,
            @Nullable LocalDate termEnd,
            @Nullable Long version) {

        static CommitteeRow of(CsvRow row) {
            return new CommitteeRow(
                    row.location(),
                    row.id("id"),
                    row.id("unit_id"),
                    row.enumValue(CommitteeKind.class, "kind"),
                    row.nameOrNull("name"),
                    row.dayOrNull("term_start"),
                    row.dayOrNull("term_end"),
                    row.version());
        }
    }

    /** A seat. One with an id has the end that the file says; that of others may follow from the next term. */
    record SeatRow(
            CsvRow.Location place,
            @Nullable String id,
            String committeeId,
            String memberId,
            SeatRole role,
            LocalDate since,
            @Nullable LocalDate until,
            @Nullable Long version) {

        static SeatRow of(CsvRow row) {
            return new SeatRow(
                    row.location(),
                    row.idOrNull("id"),
                    row.id("committee_id"),
                    row.id("member_id"),
                    row.enumValue(SeatRole.class, "role"),
                    row.day("since"),
                    row.dayOrNull("until"),
                    row.version());
        }
    }
}
