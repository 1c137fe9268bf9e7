package io.blocgraph.graph;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Lets things bear what is planned to be said of them from a day on, and lays aside what has come to its planned end: moves it to the relationship types of the past, which questions about the
 * present do not touch ({@link AsOf}). Answers do not depend on it, for every lasting relationship is asked whether its period
 * holds the day; how fast they are does.
 */
@Component
public class PeriodRollover {

    /** Each finds what ended after {@code $since}, the day up to which this was done before, and up to {@code $today}. */
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

    /** Lays aside what has ended since the last time: at the start, and right after each midnight. */
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
