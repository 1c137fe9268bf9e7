/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.bulk;

import java.util.List;
import java.util.stream.Stream;

/** All files of a set, in the order in which they are written. */
final class BulkTables {

    static final List<BulkTable> ALL = Stream.concat(
                    Stream.of(
                            HierarchyFiles.UNITS,
                            HierarchyFiles.PLACEMENTS,
                            HierarchyFiles.LINEAGE,
                            CommitteeFiles.COMMITTEES,
                            MemberFiles.MEMBERS,
                            MemberFiles.MEMBERSHIPS,
                            CommitteeFiles.SEATS,
                            AssignmentFiles.ASSIGNMENTS,
                            FollowUpFiles.RECORDS,
                            FollowUpFiles.PEOPLE,
                            FollowUpFiles.STEPS),
                    LoadedTables.ALL.stream().map(LoadedTable::table))
            .toList();

    private BulkTables() {}
}
