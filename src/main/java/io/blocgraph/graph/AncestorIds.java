/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Maintains {@code within} on each unit: the ids of the unit itself, all units above it and its cluster, as they are now or are
 * planned, and for dissolved units as they were at the end. Whether a unit lies in a scope is thus read from the unit alone,
 * without traversing the hierarchy for every row; a move, which is rare, recomputes it for the units that it moves.
 */
@Component
public class AncestorIds {

    /** For the units {@code u}: relationships that last, are planned, or were valid when the unit was dissolved. */
    private static final String COMPUTE = """
            SET u.within = COLLECT {
              MATCH (u) ((a)-[r:PART_OF|WAS_PART_OF /* ever */]->()
                  WHERE r.until IS NULL OR r.until > $today OR r.until = a.dissolvedOn){0,12}
                ((c)-[s:IN_CLUSTER|WAS_IN_CLUSTER /* ever */]->()
                  WHERE s.until IS NULL OR s.until > $today OR s.until = c.dissolvedOn){0,1} (w)
              RETURN DISTINCT w.id
            }""";

    /**
     * Recomputes the ids for units and all units below them; parameters {@code ids}, where ids of anything else are ignored, and
     * {@code today}.
     */
    public static final String RECOMPUTE = """
            UNWIND $ids AS id
            MATCH (n:Entity {id: id}) WHERE n:Unit
            MATCH (n) (()<-[:IN_CLUSTER|WAS_IN_CLUSTER /* ever */]-()){0,1} (()<-[:PART_OF|WAS_PART_OF /* ever */]-()){0,12} (u:Unit)
            WITH DISTINCT u
            """ + COMPUTE;

    private static final String MISSING = """
            MATCH (u:Unit) WHERE u.within IS NULL
            CALL (u) {
              %s
            } IN TRANSACTIONS OF 1000 ROWS""".formatted(COMPUTE);

    private static final String ENDED = """
            MATCH (u:Unit)-[r:WAS_PART_OF|WAS_IN_CLUSTER /* ever */]->() WHERE r.until > $since AND r.until <= $today
            RETURN DISTINCT u.id AS id""";

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

    /** Recomputes the ids where relationships have reached their planned end since a day. */
    void refresh(LocalDate since) {
        Map<String, Object> days = Map.of("since", since, "today", LocalDate.now(clock));
        var ids = graph.read(ENDED, days).stream().map(row -> row.get("id")).toList();
        graph.write(RECOMPUTE, Map.of("ids", ids, "today", LocalDate.now(clock)));
    }
}
