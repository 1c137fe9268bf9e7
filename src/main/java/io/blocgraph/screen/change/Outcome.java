package io.blocgraph.screen.change;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What came of a change, or would come of it.
 *
 * @param troubles what the domain has against it
 * @param made what it did to the graph, step by step
 * @param current of a change that came too late: what is now
 */
record Outcome(List<Trouble> troubles, List<Made> made, Optional<Map<String, Object>> current) {

    boolean refused() {
        return troubles.stream().anyMatch(Trouble::refuses);
    }

    boolean isStale() {
        return troubles.stream().anyMatch(Trouble::isStale);
    }
}
