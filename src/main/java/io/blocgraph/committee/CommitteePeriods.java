/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.committee;

import io.blocgraph.graph.RelationshipType;
import io.blocgraph.history.Delta;
import io.blocgraph.history.DerivedData;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Moves the relationships of seats and committees to the types of the past, or back: they have no period of their own, but that of
 * the seat or committee.
 */
@Component
public class CommitteePeriods implements DerivedData {

    /** For the seat {@code s}, with the parameter {@code today}. */
    public static final String SETTLE_SEAT = """
            WITH s, coalesce(s.until <= $today, false) AS ended
            MATCH (m)-[h:HOLDS|HELD /* ever */]->(s)-[o:ON|WAS_ON /* ever */]->(c)
            WHERE ended <> (type(h) = 'HELD')
            CREATE (m)-[:$(CASE WHEN ended THEN 'HELD' ELSE 'HOLDS' END)]->(s)
            CREATE (s)-[:$(CASE WHEN ended THEN 'WAS_ON' ELSE 'ON' END)]->(c)
            DELETE h, o""";

    /** For the committee {@code c}, after its seats: it continues past its term while somebody sits on it. */
    public static final String SETTLE_COMMITTEE = """
            WITH c, coalesce(c.termEnd <= $today, false) AND NOT EXISTS { (c)<-[:ON /* lasting */]-() } AS ended
            MATCH (c)-[l:LEADS|LED /* ever */]->(u)
            WHERE ended <> (type(l) = 'LED')
            CREATE (c)-[:$(CASE WHEN ended THEN 'LED' ELSE 'LEADS' END)]->(u)
            DELETE l""";

    private static final Set<RelationshipType> DEPENDENT = Set.of(RelationshipType.ON, RelationshipType.LEADS);

    @Override
    public Optional<String> affectedBy(Delta delta) {
        return switch (delta) {
            case Delta.NodeDelta(var id, var labels, var before, var after)
            when labels.contains("Seat") || labels.contains("Committee") -> Optional.of(id);
            case Delta.RelationshipDelta(var type, var from, var to, var before, var after)
            when DEPENDENT.contains(type) -> Optional.of(from);
            default -> Optional.empty();
        };
    }

    @Override
    public List<String> refresh() {
        return List.of("""
                UNWIND $ids AS id
                MATCH (s:Entity {id: id}) WHERE s:Seat
                """ + SETTLE_SEAT, """
                UNWIND $ids AS id
                MATCH (n:Entity {id: id}) WHERE n:Seat OR n:Committee
                MATCH (n) (()-[:ON|WAS_ON /* ever */]->()){0,1} (c:Committee)
                WITH DISTINCT c
                """ + SETTLE_COMMITTEE);
    }

    @Override
    public List<String> rollOver() {
        return List.of("""
                MATCH (s:Seat /* ever */) WHERE s.until > $since AND s.until <= $today
                CALL (s) {
                  %s
                } IN TRANSACTIONS OF 1000 ROWS
                """.formatted(SETTLE_SEAT), """
                MATCH (c:Committee)
                WHERE c.termEnd <= $today AND EXISTS { (c)-[:LEADS /* lasting */]->() } AND NOT EXISTS { (c)<-[:ON /* lasting */]-() }
                CALL (c) {
                  %s
                } IN TRANSACTIONS OF 1000 ROWS
                """.formatted(SETTLE_COMMITTEE));
    }
}
