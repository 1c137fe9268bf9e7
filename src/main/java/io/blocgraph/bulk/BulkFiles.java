/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.bulk;

import io.blocgraph.committee.CommitteeKind;
import io.blocgraph.committee.SeatRole;
import io.blocgraph.hierarchy.OrganizationForm;
import io.blocgraph.hierarchy.UnitKind;
import io.blocgraph.member.Gender;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a file set, each one valid in itself; {@link BulkValidator} checks constraints across rows.
 *
 * @param units the units
 * @param placements the earlier placements of units
 * @param lineage the predecessors and successors of units
 * @param committees the committees
 * @param members the members
 * @param memberships the earlier memberships of members
 * @param seats the seats
 * @param assignments the assignments, a row for each unit covered
 * @param followUps the records of following up
 */
record BulkFiles(
        List<UnitRow> units,
        List<PlacementRow> placements,
        List<LineageRow> lineage,
        List<CommitteeRow> committees,
        List<MemberRow> members,
        List<MembershipRow> memberships,
        List<SeatRow> seats,
        List<AssignmentRow> assignments,
        FollowUpFiles followUps) {

    private static final CsvFile UNITS = new CsvFile(
            "units.csv",
            List.of("id", "code", "name", "kind"),
            List.of("parent_id", "cluster_id", "form", "sector", "established_on", "dissolved_on"));
    private static final CsvFile PLACEMENTS =
            new CsvFile("placements.csv", List.of("unit_id", "since", "until"), List.of("parent_id", "cluster_id"));
    private static final CsvFile LINEAGE =
            new CsvFile("lineage.csv", List.of("unit_id", "kind", "other_id", "on"), List.of("decision"));
    private static final CsvFile COMMITTEES =
            new CsvFile("committees.csv", List.of("id", "unit_id", "kind"), List.of("name", "term_start", "term_end"));
    private static final CsvFile MEMBERS = new CsvFile(
            "members.csv",
            List.of("id", "code", "full_name", "cell_id"),
            List.of("gender", "born_on", "joined_on", "official_on", "phone", "email", "address"));
    private static final CsvFile MEMBERSHIPS =
            new CsvFile("memberships.csv", List.of("member_id", "cell_id", "since", "until"), List.of());
    private static final CsvFile SEATS =
            new CsvFile("seats.csv", List.of("committee_id", "member_id", "role", "since"), List.of("until"));
    private static final CsvFile ASSIGNMENTS = new CsvFile(
            "assignments.csv", List.of("id", "member_id", "unit_id", "kind", "since"), List.of("until", "decision"));

    /**
     * Reads and parses all files.
     *
     * @param source the source of the files
     * @param errors receives missing files and invalid values
     * @return the rows without errors; an optional file that is missing has none
     */
    static BulkFiles read(BulkSource source, BulkErrors errors) {
        List<UnitRow> units = required(UNITS, source, errors, UnitRow::of);
        List<PlacementRow> placements = optional(PLACEMENTS, source, errors, PlacementRow::of);
        Set<String> haveCells = unitsWithCells(units, placements);
        units.replaceAll(unit -> unit.formed(haveCells));
        return new BulkFiles(
                units,
                placements,
                optional(LINEAGE, source, errors, LineageRow::of),
                required(COMMITTEES, source, errors, CommitteeRow::of),
                required(MEMBERS, source, errors, MemberRow::of),
                optional(MEMBERSHIPS, source, errors, MembershipRow::of),
                required(SEATS, source, errors, SeatRow::of),
                required(ASSIGNMENTS, source, errors, AssignmentRow::of),
                FollowUpFiles.read(source, errors));
    }

    private static Set<String> unitsWithCells(List<UnitRow> units, List<PlacementRow> placements) {
        Set<String> cells = new HashSet<>();
        Set<String> haveCells = new HashSet<>();
        for (UnitRow unit : units) {
            if (unit.kind().equals(UnitKind.CELL) && unit.parentId() != null) {
                cells.add(unit.id());
                haveCells.add(unit.parentId());
            }
        }
        for (PlacementRow placement : placements) {
            if (cells.contains(placement.unitId()) && placement.parentId() != null) {
                haveCells.add(placement.parentId());
            }
        }
        return haveCells;
    }

    private static <T> List<T> optional(
            CsvFile file, BulkSource source, BulkErrors errors, Function<CsvRow, T> reader) {
        return file.read(source, errors, reader).orElseGet(List::of);
    }

    private static <T> List<T> required(
            CsvFile file, BulkSource source, BulkErrors errors, Function<CsvRow, T> reader) {
        return file.read(source, errors, reader).orElseGet(() -> {
            errors.addUnreadable(new BulkException(file.name(), "is missing"));
            return new ArrayList<>();
        });
    }

    record UnitRow(
            CsvRow.Location place,
            String id,
            String code,
            String name,
            String kind,
            @Nullable String parentId,
            @Nullable String clusterId,
            @Nullable OrganizationForm form,
            @Nullable String sector,
            @Nullable LocalDate establishedOn,
            @Nullable LocalDate dissolvedOn) {

        static UnitRow of(CsvRow row) {
            return new UnitRow(
                    row.location(),
                    row.id("id"),
                    row.code("code"),
                    row.name("name"),
                    row.text("kind"),
                    row.idOrNull("parent_id"),
                    row.idOrNull("cluster_id"),
                    row.enumValueOrNull(OrganizationForm.class, "form"),
                    row.nameOrNull("sector"),
                    row.dayOrNull("established_on"),
                    row.dayOrNull("dissolved_on"));
        }

        /**
         * Returns the row with the default form if it is an organization without one: a committee if it has cells,
         * otherwise a cell.
         */
        UnitRow formed(Set<String> haveCells) {
            if (form != null || !kind.equals(UnitKind.ORGANIZATION)) {
                return this;
            }
            OrganizationForm built = haveCells.contains(id) ? OrganizationForm.COMMITTEE : OrganizationForm.CELL;
            return new UnitRow(
                    place, id, code, name, kind, parentId, clusterId, built, sector, establishedOn, dissolvedOn);
        }
    }

    record PlacementRow(
            CsvRow.Location place,
            String unitId,
            @Nullable String parentId,
            @Nullable String clusterId,
            @Nullable LocalDate since,
            LocalDate until) {

        static PlacementRow of(CsvRow row) {
            return new PlacementRow(
                    row.location(),
                    row.id("unit_id"),
                    row.idOrNull("parent_id"),
                    row.idOrNull("cluster_id"),
                    row.dayOrNull("since"),
                    row.day("until"));
        }
    }

    enum LineageKind {
        MERGED_INTO,
        SPLIT_FROM,
        RENAMED,
        TRANSFERRED
    }

    record LineageRow(
            CsvRow.Location place,
            String unitId,
            LineageKind kind,
            String otherId,
            LocalDate on,
            @Nullable String decision) {

        static LineageRow of(CsvRow row) {
            return new LineageRow(
                    row.location(),
                    row.id("unit_id"),
                    row.enumValue(LineageKind.class, "kind"),
                    row.id("other_id"),
                    row.day("on"),
                    row.nameOrNull("decision"));
        }
    }

    record CommitteeRow(
            CsvRow.Location place,
            String id,
            String unitId,
            CommitteeKind kind,
            @Nullable String name,
            @Nullable LocalDate termStart,
            @Nullable LocalDate termEnd) {

        static CommitteeRow of(CsvRow row) {
            return new CommitteeRow(
                    row.location(),
                    row.id("id"),
                    row.id("unit_id"),
                    row.enumValue(CommitteeKind.class, "kind"),
                    row.nameOrNull("name"),
                    row.dayOrNull("term_start"),
                    row.dayOrNull("term_end"));
        }
    }

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
            @Nullable String cellId) {

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
                    row.idOrNull("cell_id"));
        }
    }

    record MembershipRow(
            CsvRow.Location place,
            String memberId,
            String cellId,
            @Nullable LocalDate since,
            LocalDate until) {

        static MembershipRow of(CsvRow row) {
            return new MembershipRow(
                    row.location(), row.id("member_id"), row.id("cell_id"), row.dayOrNull("since"), row.day("until"));
        }
    }

    record SeatRow(
            CsvRow.Location place,
            String committeeId,
            String memberId,
            SeatRole role,
            LocalDate since,
            @Nullable LocalDate until) {

        static SeatRow of(CsvRow row) {
            return new SeatRow(
                    row.location(),
                    row.id("committee_id"),
                    row.id("member_id"),
                    row.enumValue(SeatRole.class, "role"),
                    row.day("since"),
                    row.dayOrNull("until"));
        }
    }

    record AssignmentRow(
            CsvRow.Location place,
            String id,
            String memberId,
            String unitId,
            LocalDate since,
            @Nullable LocalDate until,
            @Nullable String decision) {

        static AssignmentRow of(CsvRow row) {
            if (!row.text("kind").equals("RESPONSIBLE")) {
                row.error("kind", "is not RESPONSIBLE, the only kind there is");
            }
            return new AssignmentRow(
                    row.location(),
                    row.id("id"),
                    row.id("member_id"),
                    row.id("unit_id"),
                    row.day("since"),
                    row.dayOrNull("until"),
                    row.nameOrNull("decision"));
        }
    }
}
