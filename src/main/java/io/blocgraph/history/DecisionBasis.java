/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.history;

import io.blocgraph.graph.RelationshipType;
import io.blocgraph.graph.query.Row;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The nodes that are based on the decision of a change from then on, in place of those on which they were based before. */
final class DecisionBasis {

    private static final String PRESENT = """
            UNWIND $ids AS id
            MATCH (n:Entity {id: id})-[:DECIDED_BY]->(d)
            RETURN id, d.id AS decision""";

    private final Set<String> based = new LinkedHashSet<>();

    void add(String id) {
        based.add(id);
    }

    /** Replaces the decisions of all nodes at once; if the change has none, they keep theirs. */
    void replace(ChangeContext context, UnitOfWork work) {
        context.decision().filter(it -> !based.isEmpty()).ifPresent(decision -> replace(context, work, decision));
    }

    private void replace(ChangeContext context, UnitOfWork work, String decision) {
        Set<String> changed = new LinkedHashSet<>(based);
        for (Map<String, Object> found : context.read(PRESENT, Map.of("ids", List.copyOf(based)))) {
            Row row = Row.of(found);
            if (row.text("decision").equals(decision)) {
                changed.remove(row.text("id"));
            } else {
                work.unrelate(new RelationshipSnapshot(
                        RelationshipType.DECIDED_BY, row.text("id"), row.text("decision"), Map.of()));
            }
        }
        changed.forEach(id -> work.relate(RelationshipType.DECIDED_BY, id, decision, Map.of()));
    }
}
