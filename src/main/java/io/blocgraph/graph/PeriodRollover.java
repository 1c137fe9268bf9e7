/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Rolls planned changes over as their days come: gives units and members the description that becomes valid, and moves
 * relationships that have reached their planned end to the types of the past, which queries about the present do not touch
 * ({@link AsOf}). Results do not depend on it, since the period of every lasting relationship is checked anyway; speed does.
 */
@Component
public class PeriodRollover {

    /** Each step finds what ended after {@code $since}, the day of the last run, and up to {@code $today}. */
    private static final List<String> STEPS = List.of(
            moveEnded("a", RelationshipType.PART_OF, ""),
            moveEnded("a", RelationshipType.IN_CLUSTER, ""),
            moveEnded("a", RelationshipType.BELONGS_TO, ""),
            moveEnded("a", RelationshipType.ACTIVE_IN, ""),
            moveEnded("a:Assignment", RelationshipType.COVERS, EndedPeriods.SETTLE_ASSIGNMENT),
            """
            MATCH (s:Seat /* ever */) WHERE s.until > $since AND s.until <= $today
            CALL (s) {
              %s
            } IN TRANSACTIONS OF 1000 ROWS
            """.formatted(EndedPeriods.SETTLE_SEAT),
            """
            MATCH (c:Committee)
            WHERE c.termEnd <= $today AND EXISTS { (c)-[:LEADS /* lasting */]->() } AND NOT EXISTS { (c)<-[:ON /* lasting */]-() }
            CALL (c) {
              %s
            } IN TRANSACTIONS OF 1000 ROWS
            """.formatted(EndedPeriods.SETTLE_COMMITTEE),
            """
            MATCH (n)-[r:DESCRIBED_BY /* ever */]->(d) WHERE r.since > $since AND r.since <= $today
            WITH n, d ORDER BY r.since
            CALL (n, d) {
              SET n += CASE WHEN n:Member
                THEN d {.fullName, .sortKey, .fullSortKey, .words}
                ELSE d {.name, .code, .form, .sector, .sortKey, .words} END
            } IN TRANSACTIONS OF 1000 ROWS
            """);

    private final Graph graph;
    private final AncestorIds ancestorIds;
    private final Clock clock;

    PeriodRollover(Graph graph, AncestorIds ancestorIds, Clock clock) {
        this.ancestorIds = ancestorIds;
        this.graph = graph;
        this.clock = clock;
    }

    private static String moveEnded(String start, RelationshipType type, String settle) {
        return """
                MATCH (%s)-[r:%s /* lasting */]->(b) WHERE r.until > $since AND r.until <= $today
                CALL (a, r, b) {
                  CREATE (a)-[e:%s]->(b) SET e = properties(r)
                  DELETE r
                  %s
                } IN TRANSACTIONS OF 1000 ROWS
                """.formatted(start, type, type.endedType().orElseThrow(), settle);
    }

    /** Moves what has ended since the last run: at startup, and right after each midnight. */
    @Scheduled(cron = "30 0 0 * * *", zone = "${blocgraph.zone:Asia/Ho_Chi_Minh}")
    public void rollOver() {
        LocalDate today = LocalDate.now(clock);
        LocalDate since = graph.read("MATCH (c:Calendar) RETURN c.laidAsideOn AS day", Map.of()).stream()
                .map(row -> (LocalDate) row.get("day"))
                .findFirst()
                .orElse(LocalDate.of(1, 1, 1));
        if (since.isBefore(today)) {
            STEPS.forEach(step -> graph.writeInBatches(step, Map.of("since", since, "today", today)));
            ancestorIds.refresh(since);
            graph.write("MERGE (c:Calendar) SET c.laidAsideOn = $today", Map.of("today", today));
        }
    }
}
