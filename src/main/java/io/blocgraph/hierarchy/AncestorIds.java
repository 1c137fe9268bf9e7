/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.hierarchy;

import io.blocgraph.graph.Graph;
import io.blocgraph.graph.RelationshipType;
import io.blocgraph.history.Delta;
import io.blocgraph.history.DerivedData;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Maintains {@code within} on each unit: the ids of the unit itself, all units above it and its cluster, as they are now or are
 * planned, and for dissolved units as they were at the end. Whether a unit lies in a scope is thus read from the unit alone,
 * without traversing the hierarchy for every row; a move, which is rare, recomputes it for the units that it moves.
 */
@Component
@Order(1)
public class AncestorIds implements DerivedData {

    /** For the units {@code u}: relationships that last, are planned, or were valid when the unit was dissolved. */
    private static final String COMPUTE = """
            SET u.within = COLLECT {
              MATCH (u) ((a)-[r:PART_OF|WAS_PART_OF /* ever */]->()
                  WHERE r.until IS NULL OR r.until > $today OR r.until = a.dissolvedOn){0,12}
                ((c)-[s:IN_CLUSTER|WAS_IN_CLUSTER /* ever */]->()
                  WHERE s.until IS NULL OR s.until > $today OR s.until = c.dissolvedOn){0,1} (w)
              RETURN DISTINCT w.id
            }""";

    /** From the units {@code n} to themselves and all units below them. */
    private static final String BELOW = """
            MATCH (n) (()<-[:IN_CLUSTER|WAS_IN_CLUSTER /* ever */]-()){0,1} (()<-[:PART_OF|WAS_PART_OF /* ever */]-()){0,12} (u:Unit)
            WITH DISTINCT u
            """;

    private static final String RECOMPUTE = """
            UNWIND $ids AS id
            MATCH (n:Entity {id: id}) WHERE n:Unit
            """ + BELOW + COMPUTE;

    private static final String MISSING = """
            MATCH (u:Unit) WHERE u.within IS NULL
            CALL (u) {
              %s
            } IN TRANSACTIONS OF 1000 ROWS""".formatted(COMPUTE);

    /** Relationships have reached their planned end. */
    private static final String ENDED = """
            MATCH (n:Unit)-[r:WAS_PART_OF|WAS_IN_CLUSTER /* ever */]->() WHERE r.until > $since AND r.until <= $today
            WITH DISTINCT n
            %sCALL (u) {
              %s
            } IN TRANSACTIONS OF 1000 ROWS""".formatted(BELOW, COMPUTE);

    private final Graph graph;
    private final Clock clock;

    AncestorIds(Graph graph, Clock clock) {
        this.graph = graph;
        this.clock = clock;
    }

    /** Computes the ids of units that do not have them yet, as after an import. */
    public void populate() {
        graph.writeInBatches(MISSING, Map.of("today", LocalDate.now(clock)));
    }

    @Override
    public Optional<String> affectedBy(Delta delta) {
        return switch (delta) {
            case Delta.NodeDelta(var id, var labels, var before, var after)
            when before == null && after != null && labels.contains("Unit") -> Optional.of(id);
            case Delta.RelationshipDelta(var type, var from, var to, var before, var after)
            when type == RelationshipType.PART_OF || type == RelationshipType.IN_CLUSTER -> Optional.of(from);
            default -> Optional.empty();
        };
    }

    @Override
    public List<String> refresh() {
        return List.of(RECOMPUTE);
    }

    @Override
    public List<String> rollOver() {
        return List.of(ENDED);
    }
}
