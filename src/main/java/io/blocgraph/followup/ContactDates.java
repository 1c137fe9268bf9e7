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
 * Keeps on each unit the days of the last visit by somebody responsible and of the last meeting, and on the units at the top since when
 * visits and meetings are recorded below them: rules, home pages and pictures ask that of thousands of units at once.
 */
@Component
@Order(11)
public class ContactDates implements DerivedData {

    private static final Set<String> LABELS = Set.of("Visit", "Meeting");

    /** For the units {@code u}: along the index of each kind, whatever else is recorded there. */
    private static final String COMPUTE = """
            SET u.visitedOn = head(COLLECT {
                  MATCH (v:FollowUp {kind: 'VISIT', aboutId: u.id} WHERE v.day IS NOT NULL) USING INDEX v:FollowUp(kind, aboutId, day)
                  WHERE v.byResponsible AND v.heldOn IS NOT NULL
                  RETURN v.heldOn ORDER BY v.kind DESC, v.aboutId DESC, v.day DESC LIMIT 1
                }),
                u.metOn = head(COLLECT {
                  MATCH (v:FollowUp {kind: 'MEETING', aboutId: u.id} WHERE v.day IS NOT NULL) USING INDEX v:FollowUp(kind, aboutId, day)
                  WHERE v.heldOn IS NOT NULL AND NOT EXISTS { (v)-[:BY_COMMITTEE]->() }
                  RETURN v.heldOn ORDER BY v.kind DESC, v.aboutId DESC, v.day DESC LIMIT 1
                })
            WITH u,
                 head(COLLECT {
                   MATCH (v:FollowUp {kind: 'VISIT', aboutId: u.id} WHERE v.day IS NOT NULL) USING INDEX v:FollowUp(kind, aboutId, day)
                   WHERE v.heldOn IS NOT NULL
                   RETURN v.day ORDER BY v.kind, v.aboutId, v.day LIMIT 1
                 }) AS visits,
                 head(COLLECT {
                   MATCH (v:FollowUp {kind: 'MEETING', aboutId: u.id} WHERE v.day IS NOT NULL) USING INDEX v:FollowUp(kind, aboutId, day)
                   WHERE v.heldOn IS NOT NULL
                   RETURN v.day ORDER BY v.kind, v.aboutId, v.day LIMIT 1
                 }) AS meetings
            WHERE visits IS NOT NULL OR meetings IS NOT NULL
            MATCH (t:Entity)
            WHERE t.id IN u.within AND size(t.within) = 1
              AND (coalesce(t.visitsSince > visits, visits IS NOT NULL AND t.visitsSince IS NULL)
                OR coalesce(t.meetingsSince > meetings, meetings IS NOT NULL AND t.meetingsSince IS NULL))
            WITH t, min(visits) AS visits, min(meetings) AS meetings
            SET t.visitsSince = CASE WHEN coalesce(t.visitsSince <= visits, visits IS NULL) THEN t.visitsSince ELSE visits END,
                t.meetingsSince =
                  CASE WHEN coalesce(t.meetingsSince <= meetings, meetings IS NULL) THEN t.meetingsSince ELSE meetings END""";

    /**
     * For the units {@code t} at the top: where the record is gone from which on something was recorded, that is since the next one. The
     * records of a day, and those in the order of their days, are found by an index.
     */
    private static final String CORRECT = """
            CALL (t) {
              WITH t WHERE t.%1$s IS NOT NULL AND NOT EXISTS {
                MATCH (v:FollowUp {day: t.%1$s})-[:ABOUT|WAS_ABOUT /* ever */]->(u:Unit)
                WHERE v.kind = '%2$s' AND v.heldOn IS NOT NULL AND t.id IN u.within
              }
              SET t.%1$s = head(COLLECT {
                MATCH (v:FollowUp) WHERE v.day > t.%1$s AND v.kind = '%2$s' AND v.heldOn IS NOT NULL
                  AND EXISTS { MATCH (v)-[:ABOUT|WAS_ABOUT /* ever */]->(u:Unit) WHERE t.id IN u.within }
                RETURN v.day ORDER BY v.day LIMIT 1
              })
            }
            """;

    private static final String ALL_UNITS = """
            MATCH (u:Unit)
            CALL (u) {
              %s
            } IN TRANSACTIONS OF 1000 ROWS""".formatted(COMPUTE);

    private final Graph graph;

    ContactDates(Graph graph) {
        this.graph = graph;
    }

    /** Computes the days of all units, as after an import. */
    public void populate() {
        graph.writeInBatches(ALL_UNITS, Map.of());
    }

    @Override
    public Optional<String> affectedBy(Delta delta) {
        return switch (delta) {
            case Delta.NodeDelta(var id, var labels, var before, var after)
            when labels.stream().anyMatch(LABELS::contains) -> Optional.of(id);
            // the unit itself: a record that has been deleted does not lead to it any more
            case Delta.RelationshipDelta(var type, var from, var to, var before, var after)
            when type == RelationshipType.ABOUT && (from.startsWith("visit-") || from.startsWith("meeting-")) ->
                Optional.of(to);
            // undoing a merger brings back records from the one unit to the other
            case Delta.RelationshipDelta(var type, var from, var to, var before, var after)
            when type == RelationshipType.MERGED_INTO -> Optional.of(to);
            case Delta.NodeDelta(var id, var labels, var before, var after)
            when labels.contains("Unit") && before != null && before.containsKey("dissolvedOn") -> Optional.of(id);
            default -> Optional.empty();
        };
    }

    @Override
    public List<String> refresh() {
        return List.of(
                """
                UNWIND $ids AS id
                MATCH (n:Entity {id: id}) WHERE n:Unit OR n:FollowUp
                MATCH (n) (()-[:ABOUT|WAS_ABOUT /* ever */]->()){0,1} (u:Unit)
                WITH DISTINCT u
                """ + COMPUTE,
                """
                UNWIND $ids AS id
                MATCH (n:Entity {id: id}) WHERE n:Unit OR n:FollowUp
                MATCH (n) (()-[:ABOUT|WAS_ABOUT /* ever */]->()){0,1} (u:Unit)
                UNWIND u.within AS above
                MATCH (t:Entity {id: above}) WHERE size(t.within) = 1
                WITH DISTINCT t
                """ + CORRECT.formatted("visitsSince", "VISIT") + CORRECT.formatted("meetingsSince", "MEETING"));
    }
}
