/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.followup;

import io.blocgraph.history.ChangeContext;
import io.blocgraph.history.Delta;
import io.blocgraph.history.UndoGuard;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** An inspection with findings has been held: that it was held cannot be undone while they are there. */
@Component
class FindingGuard implements UndoGuard {

    private static final String FINDINGS = """
            UNWIND $ids AS id
            MATCH (f:Entity {id: id})<-[:ITEM_OF]-(x:Finding)
            RETURN x.id AS id""";

    @Override
    public Set<String> findDependents(ChangeContext context, Collection<Delta> deltas) {
        List<String> planned = deltas.stream()
                .filter(delta -> delta instanceof Delta.NodeDelta(var id, var labels, var before, var after)
                        && labels.contains("Inspection")
                        && after != null
                        && FollowUpState.PLANNED.name().equals(after.get("state")))
                .map(delta -> ((Delta.NodeDelta) delta).id())
                .toList();
        return planned.isEmpty()
                ? Set.of()
                : context.read(FINDINGS, Map.of("ids", planned)).stream()
                        .map(row -> String.valueOf(row.get("id")))
                        .collect(Collectors.toSet());
    }
}
