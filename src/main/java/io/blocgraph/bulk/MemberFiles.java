/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.bulk;

import static io.blocgraph.bulk.CsvColumn.optional;
import static io.blocgraph.bulk.CsvColumn.property;
import static io.blocgraph.bulk.CsvColumn.required;

import io.blocgraph.graph.Period;
import io.blocgraph.member.Gender;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The files with members and the cells to which they belong. */
final class MemberFiles {

    /** The last membership stands in the row of a member unless it has ended, the others in the next file. */
    private static final String LAST_MEMBERSHIP = """
            WITH n, head(COLLECT {
                MATCH (n)-[r:BELONGS_TO|BELONGED_TO /* ever */]->()
                WHERE r.until IS NULL OR r.until > $today
                RETURN r ORDER BY coalesce(r.since, date('0001-01-01')) DESC LIMIT 1
              }) AS b
            """;

    static final BulkTable MEMBERS = new BulkTable(
            "members.csv",
            BulkTable.inOrderOfIds("Member") + LAST_MEMBERSHIP,
            "n.id",
            List.of(
                    required("id", "n.id"),
                    required("code", "n.code"),
                    required("full_name", "n.fullName"),
                    optional("gender", "n.gender"),
                    optional("born_on", "n.bornOn"),
                    optional("joined_on", "n.joinedOn"),
                    optional("official_on", "n.officialOn"),
                    optional("phone", "n.phone"),
                    optional("email", "n.email"),
                    optional("address", "n.address"),
                    required("cell_id", "endNode(b).id"),
                    optional("cell_since", "b.since"),
                    optional("cell_until", "b.until"),
                    optional("left_on", "n.leftOn"),
                    optional("anonymized_on", "n.anonymizedOn"),
                    property("version", ValueType.COUNT)));

    static final BulkTable MEMBERSHIPS = new BulkTable(
            "memberships.csv",
            BulkTable.inOrderOfIds("Member") + LAST_MEMBERSHIP + """
            MATCH (n)-[r:BELONGS_TO|BELONGED_TO|ACTIVE_IN|WAS_ACTIVE_IN /* ever */]->(x)
            WHERE b IS NULL OR r <> b
            """,
            "n.id, kind, since, cell_id, until",
            List.of(
                    required("member_id", "n.id"),
                    required("cell_id", "x.id"),
                    required("since", "r.since"),
                    required("until", "r.until"),
                    optional("kind", "CASE WHEN type(r) STARTS WITH 'BELONG' THEN 'OFFICIAL' ELSE 'TEMPORARY' END")));

    private MemberFiles() {}

    record MemberRow(
            CsvRow.Location place,
            String id,
            String code,
            String fullName,
            @Nullable Gender gender,
            @Nullable LocalDate bornOn,
            @Nullable LocalDate joinedOn,
            @Nullable LocalDate officialOn,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String address,
            @Nullable String cellId,
            @Nullable Period cellPeriod,
            boolean leavingGiven,
            @Nullable LocalDate leftOn,
            @Nullable LocalDate anonymizedOn,
            @Nullable Long version) {

        static MemberRow of(CsvRow row) {
            return new MemberRow(
                    row.location(),
                    row.id("id"),
                    row.code("code"),
                    row.name("full_name"),
                    row.enumValueOrNull(Gender.class, "gender"),
                    row.dayOrNull("born_on"),
                    row.dayOrNull("joined_on"),
                    row.dayOrNull("official_on"),
                    row.nameOrNull("phone"),
                    row.nameOrNull("email"),
                    row.nameOrNull("address"),
                    row.idOrNull("cell_id"),
                    row.periodIfGiven("cell_since", "cell_until"),
                    row.has("left_on"),
                    row.dayOrNull("left_on"),
                    row.dayOrNull("anonymized_on"),
                    row.version());
        }
    }

    enum MembershipKind {
        OFFICIAL,
        TEMPORARY
    }

    record MembershipRow(
            CsvRow.Location place,
            String memberId,
            String cellId,
            @Nullable LocalDate since,
            LocalDate until,
            MembershipKind kind) {

        static MembershipRow of(CsvRow row) {
            MembershipKind kind = row.enumValueOrNull(MembershipKind.class, "kind");
            return new MembershipRow(
                    row.location(),
                    row.id("member_id"),
                    row.id("cell_id"),
                    row.dayOrNull("since"),
                    row.day("until"),
                    kind == null ? MembershipKind.OFFICIAL : kind);
        }

        boolean isOfficial() {
            return kind == MembershipKind.OFFICIAL;
        }
    }
}
