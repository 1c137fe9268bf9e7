/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.followup;

import io.blocgraph.graph.Graph;
import io.blocgraph.graph.RelationshipType;
import io.blocgraph.history.Delta;
import io.blocgraph.history.DerivedData;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Keeps beside each record the day by which it is listed, the day on which it is due while it is open, and the id of its unit, so that
 * an index serves lists in their order, however many records there are; and in whose hand it is or was, which decides who sees it. The relationships of a closed record are of the past: what
 * is open is found without touching what is closed.
 */
@Component
@Order(10)
public class FollowUpPeriods implements DerivedData {

    /**
     * For the record {@code f}: who may read it if it is feedback, those in whose hand it is or was and whoever answers for a unit above the
     * level at which it is. Its steps and its changes say the same.
     */
    private static final String READERS = """
            CALL (f) {
              WITH f WHERE f:Feedback
              SET f.keptFrom = head(COLLECT { MATCH (f)-[:CONCERNS]->(m) RETURN m.id }),
                  f.level = head(COLLECT { MATCH (f)<-[:STEP_OF]-(s) RETURN s.level ORDER BY s.position DESC LIMIT 1 })
              SET f.holder = head(COLLECT { MATCH (f)-[:HANDLED_BY|WAS_HANDLED_BY /* ever */]->(m) RETURN m.id }),
                  f.readers = f.hands + COLLECT {
                MATCH (l:Entity {id: f.level}) UNWIND l.within AS w
                WITH w WHERE w <> f.level
                RETURN w
              }
              WITH f
              MATCH (f)<-[:STEP_OF|TOUCHES]-(p) WHERE p:DevelopmentStep OR p.confined
              SET p.readers = f.readers, p.keptFrom = f.keptFrom
            }""";

    /** For the record {@code f}, with the parameter {@code today}. */
    public static final String SETTLE_RECORD = """
            SET f.aboutId = head(COLLECT { MATCH (f)-[:ABOUT|WAS_ABOUT /* ever */]->(u) RETURN u.id }),
                f.day = coalesce(f.heldOn, f.plannedOn, CASE WHEN f.kind IN ['DEVELOPMENT', 'FEEDBACK'] THEN f.recordedOn END, f.dueOn, f.month, f.recordedOn),
                f.agendaOn = CASE WHEN f.closedOn IS NULL AND f.state <> 'DRAFT'
                  THEN coalesce(f.dueOn, CASE WHEN f.heldOn IS NULL THEN f.plannedOn END) END,
                f.hands = COLLECT {
                  MATCH (f)-[:HANDLED_BY|WAS_HANDLED_BY /* ever */]->(m) RETURN m.id
                  UNION
                  MATCH (f)<-[:STEP_OF]-()-[:TAKEN_BY]->(m) RETURN m.id
                }
            WITH f
            %s
            WITH f, f.closedOn IS NOT NULL AS closed
            CALL (f, closed) {
              MATCH (f)-[r:ABOUT|WAS_ABOUT|HANDLED_BY|WAS_HANDLED_BY /* ever */]->(o)
              WHERE closed <> (type(r) STARTS WITH 'WAS_')
              CREATE (f)-[:$(CASE WHEN closed THEN 'WAS_' + type(r) ELSE substring(type(r), 4) END)]->(o)
              DELETE r
            }""".formatted(READERS);

    /** What is open goes on under the unit that its own is merged into. */
    private static final String MERGED = """
            MATCH (u:Unit)-[m:MERGED_INTO]->(s:Unit) WHERE m.on > $since AND m.on <= $today
            MATCH (f:FollowUp)-[a:ABOUT /* lasting */]->(u)
            CALL (f, a, s) {
              CREATE (f)-[:$('ABOUT')]->(s)
              SET f.aboutId = s.id
              DELETE a
            } IN TRANSACTIONS OF 1000 ROWS""";

    /** What is given in confidence goes on without a trace in the change that merges the units. */
    private static final String FEEDBACK_MERGED = """
            UNWIND $ids AS id
            MATCH (u:Entity {id: id})-[m:MERGED_INTO]->(s:Unit) WHERE m.on <= $today
            MATCH (f:Feedback)-[a:ABOUT /* lasting */]->(u)
            CREATE (f)-[:$('ABOUT')]->(s)
            SET f.aboutId = s.id
            DELETE a""";

    /** Where a unit has moved, others stand above the levels below it. */
    private static final String MOVED = """
            UNWIND $ids AS id
            MATCH (u:Entity {id: id}) WHERE u:Unit
            MATCH (u) (()<-[:IN_CLUSTER /* lasting */]-()){0,1} (()<-[:PART_OF /* lasting */]-()){0,12} (l:Unit)
            MATCH (f:Feedback {level: l.id})
            WITH DISTINCT f
            """ + READERS;

    private static final String ALL_READERS = """
            MATCH (f:Feedback)
            CALL (f) {
              %s
            } IN TRANSACTIONS OF 1000 ROWS""".formatted(READERS);

    private static final Set<RelationshipType> DEPENDENT = Set.of(RelationshipType.ABOUT, RelationshipType.HANDLED_BY);

    private static final Set<RelationshipType> MOVING =
            Set.of(RelationshipType.MERGED_INTO, RelationshipType.PART_OF, RelationshipType.IN_CLUSTER);

    private final Graph graph;

    FollowUpPeriods(Graph graph) {
        this.graph = graph;
    }

    /** Computes who may read feedback, as after an import, once it is known what stands above what. */
    public void populate() {
        graph.writeInBatches(ALL_READERS, Map.of());
    }

    @Override
    public Optional<String> affectedBy(Delta delta) {
        return switch (delta) {
            case Delta.NodeDelta(var id, var labels, var before, var after)
            when labels.contains("FollowUp") -> Optional.of(id);
            case Delta.RelationshipDelta(var type, var from, var to, var before, var after)
            when DEPENDENT.contains(type) || MOVING.contains(type) -> Optional.of(from);
            case Delta.RelationshipDelta(var type, var from, var to, var before, var after)
            when type == RelationshipType.STEP_OF -> Optional.of(to);
            default -> Optional.empty();
        };
    }

    @Override
    public List<String> refresh() {
        return List.of("""
                UNWIND $ids AS id
                MATCH (f:Entity {id: id}) WHERE f:FollowUp
                """ + SETTLE_RECORD, FEEDBACK_MERGED, MOVED);
    }

    @Override
    public List<String> rollOver() {
        return List.of(MERGED, ALL_READERS);
    }
}
