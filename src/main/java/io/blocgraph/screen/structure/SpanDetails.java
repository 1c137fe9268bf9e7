package io.blocgraph.screen.structure;

import io.blocgraph.screen.common.Chain;
import io.blocgraph.screen.common.UnitRef;
import java.util.List;

/** All that a person answers for, by seats and assignments and by what follows from them. */
record SpanDetails(int organizationCount, int cellCount, int memberCount, List<Entry> entries) {

    /** A unit that the person answers for. */
    record Entry(boolean direct, Chain.Via via, String reason, int memberCount, UnitRef unit) {}
}
