/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.bulk;

import io.blocgraph.bulk.AssignmentFiles.AssignmentRow;
import io.blocgraph.bulk.CommitteeFiles.CommitteeRow;
import io.blocgraph.bulk.CommitteeFiles.SeatRow;
import io.blocgraph.bulk.HierarchyFiles.LineageRow;
import io.blocgraph.bulk.HierarchyFiles.PlacementRow;
import io.blocgraph.bulk.HierarchyFiles.UnitRow;
import io.blocgraph.bulk.MemberFiles.MemberRow;
import io.blocgraph.bulk.MemberFiles.MembershipRow;
import java.util.List;

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
 * @param tables the rows of all other files
 * @param exported whether an export has written the files
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
        FollowUpFiles followUps,
        LoadedTables tables,
        boolean exported) {

    /**
     * Reads and parses all files.
     *
     * @param source the source of the files
     * @param errors receives missing files and invalid values
     * @return the rows without errors; an optional file that is missing has none
     */
    static BulkFiles read(BulkSource source, BulkErrors errors) {
        List<UnitRow> units = HierarchyFiles.UNITS.readRequired(source, errors, UnitRow::of);
        List<PlacementRow> placements = HierarchyFiles.PLACEMENTS.readOptional(source, errors, PlacementRow::of);
        units.replaceAll(new DefaultForms(units, placements)::complete);
        return new BulkFiles(
                units,
                placements,
                HierarchyFiles.LINEAGE.readOptional(source, errors, LineageRow::of),
                CommitteeFiles.COMMITTEES.readRequired(source, errors, CommitteeRow::of),
                MemberFiles.MEMBERS.readRequired(source, errors, MemberRow::of),
                MemberFiles.MEMBERSHIPS.readOptional(source, errors, MembershipRow::of),
                CommitteeFiles.SEATS.readRequired(source, errors, SeatRow::of),
                AssignmentFiles.ASSIGNMENTS.readRequired(source, errors, AssignmentRow::of),
                FollowUpFiles.read(source, errors),
                LoadedTables.read(source, errors),
                BulkFormat.isExport(source, errors));
    }
}
