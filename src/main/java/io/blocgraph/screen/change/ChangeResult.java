package io.blocgraph.screen.change;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What came of a change, or would come of it.
 *
 * @param problems what the domain has against it
 * @param changes what it did to the graph, step by step
 * @param currentState of a change that came too late: what is now
 */
record ChangeResult(List<Problem> problems, List<ChangeRecord> changes, Optional<Map<String, Object>> currentState) {

    boolean isRejected() {
        return problems.stream().anyMatch(Problem::isError);
    }

    boolean isStale() {
        return problems.stream().anyMatch(Problem::isStale);
    }
}
