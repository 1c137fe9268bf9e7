/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.bulk;

import io.blocgraph.bulk.AssignmentFiles.AssignmentRow;
import io.blocgraph.bulk.CommitteeFiles.CommitteeRow;
import io.blocgraph.bulk.CommitteeFiles.SeatRow;
import io.blocgraph.bulk.HierarchyFiles.PlacementRow;
import io.blocgraph.bulk.HierarchyFiles.UnitRow;
import io.blocgraph.bulk.MemberFiles.MemberRow;
import io.blocgraph.bulk.MemberFiles.MembershipRow;
import io.blocgraph.committee.SeatRole;
import io.blocgraph.graph.Period;
import io.blocgraph.hierarchy.OrganizationForm;
import io.blocgraph.hierarchy.UnitKind;
import io.blocgraph.member.Contact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Validates constraints across the rows of a file set before they are written: unique ids and codes, references to existing
 * rows, and what the graph cannot tell any more. The rules of severity error are checked on the loaded graph, see
 * {@link BulkRules}; violations of rules of severity warning do not prevent loading.
 */
final class BulkValidator {

    private final BulkFiles files;
    private final Map<String, UnitKind> kinds;
    private final LocalDate today;
    private final BulkErrors errors;
    private final RowIndex rows;

    BulkValidator(BulkFiles files, Map<String, UnitKind> kinds, LocalDate today, BulkErrors errors) {
        this.files = files;
        this.kinds = kinds;
        this.today = today;
        this.errors = errors;
        this.rows = new RowIndex(files, errors);
    }

    /** Validates all rows. */
    void validate() {
        files.units().forEach(this::validateUnit);
        files.units().forEach(this::requireNoCycle);
        files.placements().forEach(this::validatePlacement);
        files.lineage().forEach(row -> {
            rows.unit(row.unitId(), row.place(), "unit_id");
            rows.unit(row.otherId(), row.place(), "other_id");
        });
        files.committees().forEach(this::validateCommittee);
        Set<String> formerMembers = validateMemberships();
        files.members().forEach(row -> validateMember(row, formerMembers));
        validateSeats();
        validateAssignments();
        new FollowUpValidator(files.followUps(), rows, errors, files.exported()).validate();
        files.tables().validate(rows);
        if (errors.count() == 0) {
            new DecisionRows(files, new ValidatedUnits(files)).complete(errors);
        }
    }

    /** Reports what only those can have done who have made the files by hand: an export tells what the graph has allowed. */
    private void error(CsvRow.Location place, String column, String reason, @Nullable Object... values) {
        if (files.exported()) {
            return;
        }
        errors.add(place.exception(column, reason.formatted(values)));
    }

    private void requireOrder(
            CsvRow.Location place, String column, @Nullable LocalDate since, @Nullable LocalDate until) {
        if (!new Period(since, until).ordered()) {
            error(place, column, "%s is not after %s (DATES_ORDERED)", until, since);
        }
    }

    private void validateUnit(UnitRow row) {
        UnitKind kind = kinds.get(row.kind());
        if (kind == null) {
            errors.add(row.place()
                    .exception(
                            "kind",
                            "'%s' is not one of %s; kinds that a deployment adds are in its configuration, blocgraph.kinds"
                                    .formatted(row.kind(), kinds.keySet())));
            return;
        }
        requireOrder(row.place(), "dissolved_on", row.establishedOn(), row.dissolvedOn());
        String parentId = row.parentId();
        if (parentId != null) {
            requireAllowedParent(row, kind, parentId, row.place());
        } else if (!kind.parents().isEmpty()) {
            error(
                    row.place(),
                    "parent_id",
                    "is empty; the parent of a %s must be %s (PARENT_KIND)",
                    row.kind(),
                    kind.parents());
        }
        if (row.clusterId() != null) {
            cluster(row, row.clusterId(), row.place())
                    .filter(cluster -> parentId != null && !parentId.equals(cluster.parentId()))
                    .ifPresent(cluster -> error(
                            row.place(),
                            "cluster_id",
                            "'%s' is a cluster of another bloc (CLUSTER_SAME_BLOC)",
                            cluster.id()));
        }
    }

    private void requireAllowedParent(UnitRow row, UnitKind kind, String parentId, CsvRow.Location place) {
        rows.unit(parentId, place, "parent_id").ifPresent(parent -> {
            boolean underGrassrootsCell = row.kind().equals(UnitKind.CELL) && parent.form() == OrganizationForm.CELL;
            if (!kind.parents().contains(parent.kind()) || underGrassrootsCell) {
                String form = underGrassrootsCell ? " of the form CELL" : "";
                error(
                        place,
                        "parent_id",
                        "a %s cannot be under '%s', a %s%s (PARENT_KIND)",
                        row.kind(),
                        parent.id(),
                        parent.kind(),
                        form);
            }
        });
    }

    private Optional<UnitRow> cluster(UnitRow row, String clusterId, CsvRow.Location place) {
        Optional<UnitRow> cluster = rows.unit(clusterId, place, "cluster_id");
        boolean allowed = row.kind().equals(UnitKind.ORGANIZATION)
                && cluster.filter(it -> !it.kind().equals(UnitKind.CLUSTER)).isEmpty();
        if (!allowed) {
            error(place, "cluster_id", "only an ORGANIZATION can be in a CLUSTER (PARENT_KIND)");
        }
        return cluster.filter(it -> allowed);
    }

    /**
     * Rejects a unit that is its own ancestor. The kinds exclude most cycles, but a deployment may allow units of a
     * kind under units of the same kind.
     */
    private void requireNoCycle(UnitRow row) {
        Set<String> above = new HashSet<>();
        for (UnitRow at = row; at != null && at.parentId() != null; at = rows.parent(at)) {
            if (!above.add(at.id())) {
                error(row.place(), "parent_id", "'%s' is its own ancestor (NO_CYCLE)", at.id());
                return;
            }
        }
    }

    private void validatePlacement(PlacementRow row) {
        requireOrder(row.place(), "until", row.since(), row.until());
        String parentId = row.parentId();
        String clusterId = row.clusterId();
        if ((parentId == null) == (clusterId == null)) {
            error(row.place(), "parent_id", "exactly one of parent_id and cluster_id is required");
            return;
        }
        rows.unit(row.unitId(), row.place(), "unit_id").ifPresent(unit -> {
            UnitKind kind = kinds.get(unit.kind());
            if (parentId != null && kind != null) {
                requireAllowedParent(unit, kind, parentId, row.place());
            } else if (clusterId != null) {
                cluster(unit, clusterId, row.place());
            }
        });
    }

    private void validateCommittee(CommitteeRow row) {
        rows.unit(row.unitId(), row.place(), "unit_id");
        requireOrder(row.place(), "term_end", row.termStart(), row.termEnd());
    }

    /** Validates the earlier memberships, and returns the ids of those who have any. */
    private Set<String> validateMemberships() {
        Map<String, List<MembershipRow>> earlier = new HashMap<>();
        for (MembershipRow row : files.memberships()) {
            rows.member(row.memberId(), row.place(), "member_id");
            requireCell(row.cellId(), row.place(), false);
            requireOrder(row.place(), "until", row.since(), row.until());
            if (!row.isOfficial()) {
                continue;
            }
            earlier.computeIfAbsent(row.memberId(), id -> new ArrayList<>(2)).add(row);
        }
        earlier.values().forEach(this::requireSuccession);
        return earlier.keySet();
    }

    /**
     * Rejects memberships of a member that overlap, or leave out a single day: there the end was taken for the last day. Longer
     * intervals are transfers that took their time.
     */
    private void requireSuccession(List<MembershipRow> memberships) {
        memberships.sort(Comparator.comparing(
                MembershipRow::since, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder())));
        for (int i = 1; i < memberships.size(); i++) {
            MembershipRow row = memberships.get(i);
            LocalDate ended = memberships.get(i - 1).until();
            LocalDate since = row.since();
            if (since == null || since.isBefore(ended)) {
                error(row.place(), "since", "overlaps another membership of the same member (ONE_CELL)");
            } else if (since.equals(ended.plusDays(1))) {
                error(
                        row.place(),
                        "since",
                        "on %s the member is in no cell; until is the first day after a membership: write %s there",
                        ended,
                        since);
            }
        }
    }

    private void validateMember(MemberRow row, Set<String> formerMembers) {
        String cellId = row.cellId();
        if (cellId != null) {
            requireCell(cellId, row.place(), true);
        } else if (!formerMembers.contains(row.id()) && !errors.isSkipped(row.id())) {
            error(row.place(), "cell_id", "is empty, and memberships.csv contains no earlier cell of the member");
        }
        if (row.officialOn() != null
                && row.joinedOn() != null
                && row.officialOn().isBefore(row.joinedOn())) {
            error(row.place(), "official_on", "%s is before joined_on (DATES_ORDERED)", row.officialOn());
        }
        if (row.bornOn() != null && row.bornOn().isAfter(today)) {
            error(row.place(), "born_on", "%s is after today", row.bornOn());
        }
        requireOrder(row.place(), "joined_on", row.bornOn(), row.joinedOn());
        if (row.phone() != null && !Contact.isPhone(row.phone())) {
            error(row.place(), "phone", "'%s' is not a phone number of 6 to 15 digits", row.phone());
        }
        if (row.email() != null && !Contact.isEmail(row.email())) {
            error(row.place(), "email", "'%s' is not an email address", row.email());
        }
    }

    /**
     * Rejects a unit to which no members can belong. The form of an organization is checked for present memberships
     * only: an organization that is a committee now may have been a cell.
     */
    private void requireCell(String cellId, CsvRow.Location place, boolean present) {
        rows.unit(cellId, place, "cell_id").ifPresent(cell -> {
            boolean grassrootsCell =
                    cell.kind().equals(UnitKind.ORGANIZATION) && (!present || cell.form() == OrganizationForm.CELL);
            if (!cell.kind().equals(UnitKind.CELL) && !grassrootsCell) {
                error(place, "cell_id", "'%s' is neither a CELL nor an ORGANIZATION of the form CELL", cellId);
            }
        });
    }

    private void validateSeats() {
        Map<String, List<Period>> secretaries = new HashMap<>();
        for (SeatRow row : files.seats()) {
            if (row.id() != null) {
                rows.requireUnique(row.id(), row.place());
            }
            rows.committee(row.committeeId(), row.place(), "committee_id");
            rows.member(row.memberId(), row.place(), "member_id");
            requireOrder(row.place(), "until", row.since(), row.until());
            if (row.role() == SeatRole.SECRETARY) {
                List<Period> earlier = secretaries.computeIfAbsent(row.committeeId(), id -> new ArrayList<>(2));
                earlier.add(new Period(row.since(), row.until()));
                if (Period.anyOverlap(earlier)) {
                    error(row.place(), "since", "the committee has another secretary at that time (ONE_SECRETARY)");
                }
            }
        }
    }

    private void validateAssignments() {
        Map<String, String> holders = new HashMap<>();
        for (AssignmentRow row : files.assignments()) {
            rows.member(row.memberId(), row.place(), "member_id");
            if (row.unitId() != null) {
                rows.unit(row.unitId(), row.place(), "unit_id");
            }
            requireOrder(row.place(), "until", row.since(), row.until());
            String holder = holders.putIfAbsent(row.id(), row.memberId());
            if (holder == null) {
                rows.requireUnique(row.id(), row.place());
            } else if (!holder.equals(row.memberId())) {
                error(row.place(), "member_id", "another row of '%s' names '%s'", row.id(), holder);
            }
        }
    }
}
