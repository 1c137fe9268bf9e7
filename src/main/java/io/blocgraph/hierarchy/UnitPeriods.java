/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.hierarchy;

import io.blocgraph.graph.RelationshipType;
import io.blocgraph.history.DerivedData;
import io.blocgraph.history.PeriodRollover;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Rolls over where units stand and what they are called. A change writes both as they are to be. */
@Component
@Order(0)
class UnitPeriods implements DerivedData {

    @Override
    public List<String> rollOver() {
        return List.of(
                PeriodRollover.moveEnded(RelationshipType.PART_OF, "a", ""),
                PeriodRollover.moveEnded(RelationshipType.IN_CLUSTER, "a", ""),
                PeriodRollover.takeOverDescriptions(
                        "Unit", ".name, .code, .form, .sector, .sortKey, .words, .codeKey, .codeSortKey"));
    }
}
