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
            moveEnded("PART_OF", "WAS_PART_OF"),
            moveEnded("IN_CLUSTER", "WAS_IN_CLUSTER"),
            moveEnded("BELONGS_TO", "BELONGED_TO"),
            moveEnded("ACTIVE_IN", "WAS_ACTIVE_IN"),
            """
            MATCH (s:Seat) WHERE s.until > $since AND s.until <= $today
            CALL (s) {
              MATCH (m)-[holds:HOLDS]->(s)-[on:ON]->(c)
              CREATE (m)-[:HELD]->(s)-[:WAS_ON]->(c)
              DELETE holds, on
            } IN TRANSACTIONS OF 1000 ROWS
            """,
            """
            MATCH (c:Committee)-[leads:LEADS]->(u)
            WHERE c.termEnd <= $today AND NOT EXISTS { (c)<-[:ON]-() }
            CALL (c, leads, u) {
              CREATE (c)-[:LED]->(u)
              DELETE leads
            } IN TRANSACTIONS OF 1000 ROWS
            """,
            """
            MATCH (a:Assignment)-[covers:COVERS]->(u) WHERE covers.until > $since AND covers.until <= $today
            CALL (a, covers, u) {
              CREATE (a)-[covered:COVERED]->(u) SET covered = properties(covers)
              DELETE covers
              WITH a
              MATCH (m)-[answers:ANSWERS_BY]->(a) WHERE NOT EXISTS { (a)-[:COVERS]->() }
              CREATE (m)-[:ANSWERED_BY]->(a)
              DELETE answers
            } IN TRANSACTIONS OF 1000 ROWS
            """,
            """
            MATCH (n)-[r:DESCRIBED_BY]->(d) WHERE r.since > $since AND r.since <= $today
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

    private static String moveEnded(String lasting, String ended) {
        return """
                MATCH (a)-[r:%s]->(b) WHERE r.until > $since AND r.until <= $today
                CALL (a, r, b) {
                  CREATE (a)-[e:%s]->(b) SET e = properties(r)
                  DELETE r
                } IN TRANSACTIONS OF 1000 ROWS
                """.formatted(lasting, ended);
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
