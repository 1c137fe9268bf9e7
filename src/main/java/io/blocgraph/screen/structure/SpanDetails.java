/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.structure;

import io.blocgraph.screen.common.Chain;
import io.blocgraph.screen.common.UnitRef;
import java.util.List;

/** The span of a member: all units for which the member is responsible, directly or indirectly. */
record SpanDetails(int organizationCount, int cellCount, int memberCount, List<Entry> entries) {

    /** A unit in the span. */
    record Entry(boolean direct, Chain.Via via, String reason, int memberCount, UnitRef unit) {}
}
