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
                f.cameOn = head(COLLECT { MATCH (f)-[a:ABOUT|WAS_ABOUT /* ever */]->() RETURN a.since }),
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
              CREATE (f)-[n:$(CASE WHEN closed THEN 'WAS_' + type(r) ELSE substring(type(r), 4) END)]->(o)
              SET n = properties(r)
              DELETE r
            }""".formatted(READERS);

    /** The places of the record {@code f} before the mergers {@code ms} took it along; it was at the first since {@code first}. */
    private static final String EARLIER_PLACES = """
            UNWIND range(0, size(ms) - 1) AS i
            WITH f, ms, first, i, startNode(ms[i]) AS w
            CREATE (f)-[:CAME_FROM {since: CASE i WHEN 0 THEN first ELSE ms[i - 1].on END, until: ms[i].on}]->(w)""";

    /** What is open at the merged unit {@code u} goes on under the unit {@code s} that has taken it over in the end, and remembers where it was. */
    private static final String GO_ALONG = """
            MATCH (u)-[ms:MERGED_INTO*1..12]->(s:Unit)
            WHERE all(m IN ms WHERE m.on <= $today) AND NOT EXISTS { (s)-[m:MERGED_INTO]->() WHERE m.on <= $today }
            MATCH (f:FollowUp)-[a:ABOUT /* lasting */]->(u)
            CALL (f, a, s, ms) {
              WITH f, a, s, ms, a.since AS first
              CREATE (f)-[:$('ABOUT') {since: last(ms).on}]->(s)
              SET f.aboutId = s.id, f.cameOn = last(ms).on
              DELETE a
              WITH f, ms, first
              %s
            }""".formatted(EARLIER_PLACES);

    private static final String DAY_OF_MERGER = """
            MATCH (u:Unit)-[m:MERGED_INTO]->() WHERE m.on > $since AND m.on <= $today
            WITH DISTINCT u
            """ + GO_ALONG + " IN TRANSACTIONS OF 1000 ROWS";

    /** The change that merges the units has taken along what its author sees; the rest follows without a trace in it. */
    private static final String MERGED = """
            UNWIND $ids AS id
            MATCH (u:Entity {id: id}) WHERE u:Unit
            """ + GO_ALONG;

    /** If a merger is undone, what went on elsewhere since it came into effect comes back, as far as other mergers let it. */
    private static final String MERGER_UNDONE = """
            UNWIND $ids AS id
            MATCH (u:Entity {id: id}) WHERE u:Unit AND NOT EXISTS { (u)-[m:MERGED_INTO]->() WHERE m.on <= $today }
            MATCH (u)<-[here:CAME_FROM]-(f:FollowUp)
            MATCH (f)-[a:ABOUT|WAS_ABOUT /* ever */]->(s) WHERE NOT EXISTS { (s) (()-[:MERGED_INTO]->()){0,12} (u) }
            CALL (f, a, u, here) {
              CREATE (f)-[n:$(type(a))]->(u)
              SET n.since = here.since, f.aboutId = u.id, f.cameOn = here.since
              DELETE a
              WITH f, here, here.until AS until
              MATCH (f)-[later:CAME_FROM]->() WHERE later = here OR later.since >= until
              DELETE later
            }""";

    /** Loaded records name the unit from which they came; when they went on is known from its mergers. */
    private static final String LOADED_PLACES = """
            MATCH (f:FollowUp)-[c:CAME_FROM WHERE c.until IS NULL]->(u)
            CALL (f, c, u) {
              SET c.until = f.recordedOn
              WITH f, c, u
              MATCH (u)-[ms:MERGED_INTO*1..12]->(s:Unit)<-[a:ABOUT|WAS_ABOUT /* ever */]-(f)
              SET a.since = last(ms).on, f.cameOn = last(ms).on
              DELETE c
              WITH f, ms, null AS first
              %s
            } IN TRANSACTIONS OF 1000 ROWS""".formatted(EARLIER_PLACES);

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

    /** Computes who may read feedback and where records were before mergers, as after an import, once all units are there. */
    public void populate() {
        graph.writeInBatches(LOADED_PLACES, Map.of());
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
                """ + SETTLE_RECORD, MERGED, MERGER_UNDONE, MOVED);
    }

    @Override
    public List<String> rollOver() {
        return List.of(DAY_OF_MERGER, ALL_READERS);
    }
}
