/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.member;

import io.blocgraph.graph.RelationshipType;
import io.blocgraph.history.DerivedData;
import io.blocgraph.history.PeriodRollover;
import java.util.List;
import org.springframework.stereotype.Component;

/** Rolls over where members are and what they are called. A change writes both as they are to be. */
@Component
class MembershipPeriods implements DerivedData {

    @Override
    public List<String> rollOver() {
        return List.of(
                PeriodRollover.moveEnded(RelationshipType.BELONGS_TO, "a", ""),
                PeriodRollover.moveEnded(RelationshipType.ACTIVE_IN, "a", ""),
                PeriodRollover.takeOverDescriptions("Member", ".fullName, .sortKey, .fullSortKey, .words"));
    }
}
