/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.history;

import io.blocgraph.graph.Graph;
import io.blocgraph.graph.RelationshipType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Rolls planned changes over as their days come: gives units and members the description that becomes valid, and moves
 * relationships that have reached their planned end to the types of the past, which queries about the present do not touch
 * ({@link io.blocgraph.graph.AsOf}). Results do not depend on it, since the period of every lasting relationship is checked anyway;
 * speed does.
 */
@Component
public class PeriodRollover {

    private final Graph graph;
    private final List<DerivedData> derived;
    private final Clock clock;

    PeriodRollover(Graph graph, List<DerivedData> derived, Clock clock) {
        this.graph = graph;
        this.derived = derived;
        this.clock = clock;
    }

    /**
     * Returns the statement that moves relationships with a period of their own to the past.
     *
     * @param type their type
     * @param start the start node {@code a}, with its label if that helps to find it
     * @param further clauses that continue from {@code a} and {@code b}; empty if nothing else depends on them
     * @return the statement
     */
    public static String moveEnded(RelationshipType type, String start, String further) {
        return """
                MATCH (%s)-[r:%s /* lasting */]->(b) WHERE r.until > $since AND r.until <= $today
                CALL (a, r, b) {
                  CREATE (a)-[e:%s]->(b) SET e = properties(r)
                  DELETE r
                  %s
                } IN TRANSACTIONS OF 1000 ROWS
                """.formatted(start, type, type.endedType().orElseThrow(), further);
    }

    /**
     * Returns the statement that gives nodes the properties of the description that becomes valid.
     *
     * @param label the label of the nodes
     * @param properties the properties in Cypher's syntax, as {@code .name, .code}
     * @return the statement
     */
    public static String takeOverDescriptions(String label, String properties) {
        return """
                MATCH (n:%s)-[r:DESCRIBED_BY /* ever */]->(d) WHERE r.since > $since AND r.since <= $today
                WITH n, d ORDER BY r.since
                CALL (n, d) {
                  SET n += d {%s}
                } IN TRANSACTIONS OF 1000 ROWS
                """.formatted(label, properties);
    }

    /** Rolls over what has ended or begun since the last run: at startup, and right after each midnight. */
    @Scheduled(cron = "30 0 0 * * *", zone = "${blocgraph.zone:Asia/Ho_Chi_Minh}")
    public void rollOver() {
        LocalDate today = LocalDate.now(clock);
        LocalDate since = graph.read("MATCH (c:Calendar) RETURN c.laidAsideOn AS day", Map.of()).stream()
                .map(row -> (LocalDate) row.get("day"))
                .findFirst()
                .orElse(LocalDate.of(1, 1, 1));
        if (since.isBefore(today)) {
            Map<String, Object> days = Map.of("since", since, "today", today);
            derived.forEach(data -> data.rollOver().forEach(statement -> graph.writeInBatches(statement, days)));
            graph.write("MERGE (c:Calendar) SET c.laidAsideOn = $today", Map.of("today", today));
        }
    }
}
