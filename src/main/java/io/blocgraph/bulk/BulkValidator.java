/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.bulk;

import io.blocgraph.bulk.BulkFiles.AssignmentRow;
import io.blocgraph.bulk.BulkFiles.CommitteeRow;
import io.blocgraph.bulk.BulkFiles.MemberRow;
import io.blocgraph.bulk.BulkFiles.MembershipRow;
import io.blocgraph.bulk.BulkFiles.PlacementRow;
import io.blocgraph.bulk.BulkFiles.SeatRow;
import io.blocgraph.bulk.BulkFiles.UnitRow;
import io.blocgraph.committee.SeatRole;
import io.blocgraph.graph.Period;
import io.blocgraph.hierarchy.OrganizationForm;
import io.blocgraph.hierarchy.UnitKind;
import io.blocgraph.member.Contact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Validates constraints across the rows of a file set: unique ids and codes, references to existing rows, and the
 * structural rules of severity error. Violations of rules of severity warning do not prevent loading.
 */
final class BulkValidator {

    private final BulkFiles files;
    private final Map<String, UnitKind> kinds;
    private final LocalDate today;
    private final Map<String, UnitRow> units = new HashMap<>();
    private final Map<String, CommitteeRow> committees = new HashMap<>();
    private final Map<String, MemberRow> members = new HashMap<>();
    private final Set<String> ids = new HashSet<>();

    BulkValidator(BulkFiles files, Map<String, UnitKind> kinds, LocalDate today) {
        this.files = files;
        this.kinds = kinds;
        this.today = today;
    }

    /**
     * Validates all rows.
     *
     * @throws BulkException at the first violation
     */
    void validate() {
        indexRows();
        files.units().forEach(this::unit);
        files.units().forEach(this::requireNoCycle);
        files.placements().forEach(this::validatePlacement);
        files.lineage().forEach(row -> {
            lookUp(units, row.unitId(), row.place(), "unit_id");
            lookUp(units, row.otherId(), row.place(), "other_id");
        });
        files.committees().forEach(this::validateCommittee);
        validateMemberships();
        validateSeats();
        validateAssignments();
    }

    private void indexRows() {
        Set<String> codes = new HashSet<>();
        for (UnitRow row : files.units()) {
            requireUnique(row.id(), row.place());
            units.put(row.id(), row);
            requireUniqueCode(codes, row.code(), row.place());
        }
        for (CommitteeRow row : files.committees()) {
            requireUnique(row.id(), row.place());
            committees.put(row.id(), row);
        }
        codes.clear();
        for (MemberRow row : files.members()) {
            requireUnique(row.id(), row.place());
            members.put(row.id(), row);
            requireUniqueCode(codes, row.code(), row.place());
        }
    }

    private void requireUnique(String id, CsvRow.Location place) {
        if (!ids.add(id)) {
            throw place.exception("id", "duplicate id '%s'; ids are unique across all files".formatted(id));
        }
    }

    private static void requireUniqueCode(Set<String> codes, String code, CsvRow.Location place) {
        if (!codes.add(code)) {
            throw place.exception("code", "duplicate code '%s' (CODE_UNIQUE)".formatted(code));
        }
    }

    private static <T> T lookUp(Map<String, T> things, String id, CsvRow.Location place, String column) {
        T thing = things.get(id);
        if (thing == null) {
            throw place.exception(column, "there is no row with the id '%s'".formatted(id));
        }
        return thing;
    }

    private static void ordered(
            CsvRow.Location place, String column, @Nullable LocalDate since, @Nullable LocalDate until) {
        if (!new Period(since, until).ordered()) {
            throw place.exception(column, "%s is not after %s (DATES_ORDERED)".formatted(until, since));
        }
    }

    private void unit(UnitRow row) {
        UnitKind kind = kinds.get(row.kind());
        if (kind == null) {
            throw row.place().exception("kind", "'%s' is not one of %s".formatted(row.kind(), kinds.keySet()));
        }
        ordered(row.place(), "dissolved_on", row.establishedOn(), row.dissolvedOn());
        String parentId = row.parentId();
        if (parentId != null) {
            requireAllowedParent(
                    row, kind, lookUp(units, parentId, row.place(), "parent_id"), "parent_id", row.place());
        } else if (!kind.parents().isEmpty()) {
            throw row.place()
                    .exception(
                            "parent_id",
                            "is empty; the parent of a %s must be %s (PARENT_KIND)"
                                    .formatted(row.kind(), kind.parents()));
        }
        String clusterId = row.clusterId();
        if (clusterId != null) {
            UnitRow cluster = cluster(row, clusterId, row.place());
            if (parentId != null && !parentId.equals(cluster.parentId())) {
                throw row.place()
                        .exception(
                                "cluster_id",
                                "'%s' is a cluster of another bloc (CLUSTER_SAME_BLOC)".formatted(clusterId));
            }
        }
    }

    private void requireAllowedParent(
            UnitRow row, UnitKind kind, UnitRow parent, String column, CsvRow.Location place) {
        boolean underGrassrootsCell = row.kind().equals(UnitKind.CELL) && parent.form() == OrganizationForm.CELL;
        if (!kind.parents().contains(parent.kind()) || underGrassrootsCell) {
            throw place.exception(
                    column,
                    "a %s cannot be under '%s', a %s%s (PARENT_KIND)"
                            .formatted(
                                    row.kind(),
                                    parent.id(),
                                    parent.kind(),
                                    underGrassrootsCell ? " of the form CELL" : ""));
        }
    }

    private UnitRow cluster(UnitRow row, String clusterId, CsvRow.Location place) {
        UnitRow cluster = lookUp(units, clusterId, place, "cluster_id");
        if (!cluster.kind().equals(UnitKind.CLUSTER) || !row.kind().equals(UnitKind.ORGANIZATION)) {
            throw place.exception("cluster_id", "only an ORGANIZATION can be in a CLUSTER (PARENT_KIND)");
        }
        return cluster;
    }

    /**
     * Rejects a unit that is its own ancestor. The kinds exclude most cycles, but a deployment may allow units of a
     * kind under units of the same kind.
     */
    private void requireNoCycle(UnitRow row) {
        Set<String> above = new HashSet<>();
        for (UnitRow at = row; at != null && at.parentId() != null; at = units.get(at.parentId())) {
            if (!above.add(at.id())) {
                throw row.place().exception("parent_id", "'%s' is its own ancestor (NO_CYCLE)".formatted(at.id()));
            }
        }
    }

    private void validatePlacement(PlacementRow row) {
        UnitRow unit = lookUp(units, row.unitId(), row.place(), "unit_id");
        ordered(row.place(), "until", row.since(), row.until());
        String parentId = row.parentId();
        String clusterId = row.clusterId();
        if ((parentId == null) == (clusterId == null)) {
            throw row.place().exception("parent_id", "exactly one of parent_id and cluster_id is required");
        }
        if (parentId != null) {
            UnitKind kind = Objects.requireNonNull(kinds.get(unit.kind()), unit.kind());
            requireAllowedParent(
                    unit, kind, lookUp(units, parentId, row.place(), "parent_id"), "parent_id", row.place());
        } else if (clusterId != null) {
            cluster(unit, clusterId, row.place());
        }
    }

    private void validateCommittee(CommitteeRow row) {
        lookUp(units, row.unitId(), row.place(), "unit_id");
        ordered(row.place(), "term_end", row.termStart(), row.termEnd());
    }

    private void validateMemberships() {
        Map<String, List<Period>> periods = new HashMap<>();
        for (MembershipRow row : files.memberships()) {
            lookUp(members, row.memberId(), row.place(), "member_id");
            requireCell(row.cellId(), row.place(), false);
            ordered(row.place(), "until", row.since(), row.until());
            List<Period> earlier = periods.computeIfAbsent(row.memberId(), id -> new ArrayList<>(2));
            earlier.add(new Period(row.since(), row.until()));
            if (Period.anyOverlap(earlier)) {
                throw row.place().exception("since", "overlaps another membership of the same member (ONE_CELL)");
            }
        }
        for (MemberRow row : files.members()) {
            String cellId = row.cellId();
            if (cellId != null) {
                requireCell(cellId, row.place(), true);
            } else if (!periods.containsKey(row.id())) {
                throw row.place()
                        .exception("cell_id", "is empty, and memberships.csv contains no earlier cell of the member");
            }
            if (row.officialOn() != null
                    && row.joinedOn() != null
                    && row.officialOn().isBefore(row.joinedOn())) {
                throw row.place().exception("official_on", "is before joined_on (DATES_ORDERED)");
            }
            if (row.bornOn() != null && row.bornOn().isAfter(today)) {
                throw row.place().exception("born_on", "is after today");
            }
            ordered(row.place(), "joined_on", row.bornOn(), row.joinedOn());
            if (row.phone() != null && !Contact.isPhone(row.phone())) {
                throw row.place().exception("phone", "is not a phone number of 6 to 15 digits");
            }
            if (row.email() != null && !Contact.isEmail(row.email())) {
                throw row.place().exception("email", "is not an email address");
            }
        }
    }

    /**
     * Rejects a unit to which no members can belong. The form of an organization is checked for present memberships
     * only: an organization that is a committee now may have been a cell.
     */
    private void requireCell(String cellId, CsvRow.Location place, boolean present) {
        UnitRow cell = lookUp(units, cellId, place, "cell_id");
        boolean grassrootsCell =
                cell.kind().equals(UnitKind.ORGANIZATION) && (!present || cell.form() == OrganizationForm.CELL);
        if (!cell.kind().equals(UnitKind.CELL) && !grassrootsCell) {
            throw place.exception(
                    "cell_id", "'%s' is neither a CELL nor an ORGANIZATION of the form CELL".formatted(cellId));
        }
    }

    private void validateSeats() {
        Map<String, List<Period>> secretaries = new HashMap<>();
        for (SeatRow row : files.seats()) {
            lookUp(committees, row.committeeId(), row.place(), "committee_id");
            lookUp(members, row.memberId(), row.place(), "member_id");
            ordered(row.place(), "until", row.since(), row.until());
            if (row.role() == SeatRole.SECRETARY) {
                List<Period> earlier = secretaries.computeIfAbsent(row.committeeId(), id -> new ArrayList<>(2));
                earlier.add(new Period(row.since(), row.until()));
                if (Period.anyOverlap(earlier)) {
                    throw row.place()
                            .exception("since", "the committee has another secretary at that time (ONE_SECRETARY)");
                }
            }
        }
    }

    private void validateAssignments() {
        Map<String, String> holders = new HashMap<>();
        for (AssignmentRow row : files.assignments()) {
            lookUp(members, row.memberId(), row.place(), "member_id");
            lookUp(units, row.unitId(), row.place(), "unit_id");
            ordered(row.place(), "until", row.since(), row.until());
            String holder = holders.putIfAbsent(row.id(), row.memberId());
            if (holder == null) {
                requireUnique(row.id(), row.place());
            } else if (!holder.equals(row.memberId())) {
                throw row.place().exception("member_id", "another row of '%s' names '%s'".formatted(row.id(), holder));
            }
        }
    }
}
