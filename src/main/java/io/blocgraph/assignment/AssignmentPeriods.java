/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.assignment;

import io.blocgraph.graph.RelationshipType;
import io.blocgraph.history.Delta;
import io.blocgraph.history.DerivedData;
import io.blocgraph.history.PeriodRollover;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Moves the relationship between a member and an assignment to the type of the past, or back: the assignment ends with the last unit
 * that it covers, or has its own period if it covers none.
 */
@Component
public class AssignmentPeriods implements DerivedData {

    /** For the assignment {@code a}, with the parameter {@code today}. */
    public static final String SETTLE_ASSIGNMENT = """
            WITH a, NOT EXISTS { (a)-[:COVERS /* lasting */]->() } AND (a.topic IS NULL OR coalesce(a.until <= $today, false)) AS ended
            MATCH (m)-[h:ANSWERS_BY|ANSWERED_BY /* ever */]->(a)
            WHERE ended <> (type(h) = 'ANSWERED_BY')
            CREATE (m)-[:$(CASE WHEN ended THEN 'ANSWERED_BY' ELSE 'ANSWERS_BY' END)]->(a)
            DELETE h""";

    @Override
    public Optional<String> affectedBy(Delta delta) {
        return switch (delta) {
            case Delta.NodeDelta(var id, var labels, var before, var after)
            when labels.contains("Assignment") -> Optional.of(id);
            case Delta.RelationshipDelta(var type, var from, var to, var before, var after)
            when type == RelationshipType.COVERS -> Optional.of(from);
            default -> Optional.empty();
        };
    }

    @Override
    public List<String> refresh() {
        return List.of("""
                UNWIND $ids AS id
                MATCH (a:Entity {id: id}) WHERE a:Assignment
                """ + SETTLE_ASSIGNMENT);
    }

    @Override
    public List<String> rollOver() {
        return List.of(PeriodRollover.moveEnded(RelationshipType.COVERS, "a:Assignment", SETTLE_ASSIGNMENT));
    }
}
