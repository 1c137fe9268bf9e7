package io.blocgraph.graph;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Keeps on each unit, as {@code within}, the ids of the units within which it lies: itself, all above it and its cluster, as they
 * are now or are planned, and for what is gone as they were in the end. So whether a unit lies in a scope is read from the unit
 * alone, without a way up the hierarchy at every row of an answer; a move, which is rare, writes it anew for what it moves.
 */
@Component
public class AncestorIds {

    /** For the units {@code u}: the ties that last, are planned, or held when the unit was dissolved. */
    private static final String COMPUTE = """
            SET u.within = COLLECT {
              MATCH (u) ((a)-[r:PART_OF|WAS_PART_OF]->()
                  WHERE r.until IS NULL OR r.until > $today OR r.until = a.dissolvedOn){0,12}
                ((c)-[s:IN_CLUSTER|WAS_IN_CLUSTER]->()
                  WHERE s.until IS NULL OR s.until > $today OR s.until = c.dissolvedOn){0,1} (w)
              RETURN DISTINCT w.id
            }""";

    /**
     * Writes it anew for units and all that lies below them; parameters {@code ids}, what is no unit being passed over, and
     * {@code today}.
     */
    public static final String RECOMPUTE = """
            UNWIND $ids AS id
            MATCH (n:Entity {id: id}) WHERE n:Unit
            MATCH (n) (()<-[:IN_CLUSTER|WAS_IN_CLUSTER]-()){0,1} (()<-[:PART_OF|WAS_PART_OF]-()){0,12} (u:Unit)
            WITH DISTINCT u
            """ + COMPUTE;

    private static final String MISSING = """
            MATCH (u:Unit) WHERE u.within IS NULL
            CALL (u) {
              %s
            } IN TRANSACTIONS OF 1000 ROWS""".formatted(COMPUTE);

    private static final String ENDED = """
            MATCH (u:Unit)-[r:WAS_PART_OF|WAS_IN_CLUSTER]->() WHERE r.until > $since AND r.until <= $today
            RETURN DISTINCT u.id AS id""";

    private final Graph graph;
    private final Clock clock;

    AncestorIds(Graph graph, Clock clock) {
        this.graph = graph;
        this.clock = clock;
    }

    /** Writes it for units that do not bear it yet, as after a load. */
    public void populate() {
        graph.writeInBatches(MISSING, Map.of("today", LocalDate.now(clock)));
    }

    /** Writes it anew where ties have come to their planned end after a day. */
    void refresh(LocalDate since) {
        Map<String, Object> days = Map.of("since", since, "today", LocalDate.now(clock));
        var ids = graph.read(ENDED, days).stream().map(row -> row.get("id")).toList();
        graph.write(RECOMPUTE, Map.of("ids", ids, "today", LocalDate.now(clock)));
    }
}
