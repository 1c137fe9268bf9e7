/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.followup;

import io.blocgraph.history.Delta;
import io.blocgraph.history.DerivedData;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Lets the state of a resolution follow from its points and that of a target from its figures, whichever of the changes that led there is
 * undone. The changes themselves say the same, for the history.
 */
@Component
@Order(9)
class FollowUpStates implements DerivedData {

    private static final Set<String> FOLLOWING = Set.of("Resolution", "Target");

    private static final Set<String> PROPERTIES = Set.of("state", "closedOn", "openState");

    private static final String RESOLUTIONS = """
            UNWIND $ids AS id
            MATCH (x:Entity {id: id})-[:ITEM_OF]->(f:Resolution) WHERE f.state IN ['ISSUED', 'REVIEWED']
            WITH DISTINCT f
            WITH f, COLLECT { MATCH (f)<-[:ITEM_OF]-(p:ResolutionPoint) WHERE p.closedOn IS NULL RETURN 1 LIMIT 1 } <> [] AS open,
                 head(COLLECT { MATCH (f)<-[:ITEM_OF]-(p:ResolutionPoint) RETURN p.closedOn ORDER BY p.closedOn DESC LIMIT 1 }) AS day
            WHERE open = (f.state = 'REVIEWED')
            SET f.state = CASE WHEN open THEN 'ISSUED' ELSE 'REVIEWED' END,
                f.openState = CASE WHEN open THEN null ELSE 'ISSUED' END,
                f.closedOn = CASE WHEN open THEN null ELSE day END
            WITH f
            """ + FollowUpPeriods.SETTLE_RECORD;

    private static final String TARGETS = """
            UNWIND $ids AS id
            MATCH (f:Entity {id: id}) WHERE f:Target
            WITH f, coalesce(coalesce(f.q4, f.q3, f.q2, f.q1) >= f.planned, false) AS done
            WHERE done = (f.state = 'OPEN')
            SET f.state = CASE WHEN done THEN 'DONE' ELSE 'OPEN' END,
                f.openState = CASE WHEN done THEN 'OPEN' ELSE null END,
                f.closedOn = CASE WHEN done THEN $today ELSE null END""";

    FollowUpStates() {}

    @Override
    public Optional<String> affectedBy(Delta delta) {
        return delta instanceof Delta.NodeDelta(var id, var labels, var before, var after)
                        && (labels.contains("ResolutionPoint") || labels.contains("Target"))
                ? Optional.of(id)
                : Optional.empty();
    }

    @Override
    public boolean follows(List<String> labels, String property) {
        return PROPERTIES.contains(property) && labels.stream().anyMatch(FOLLOWING::contains);
    }

    @Override
    public List<String> refresh() {
        return List.of(RESOLUTIONS, TARGETS);
    }
}
