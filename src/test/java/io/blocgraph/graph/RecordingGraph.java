/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.neo4j.driver.Driver;
import org.neo4j.driver.summary.ProfiledPlan;

/** The graph as the application has it, which remembers what it was asked, so that it can be counted with PROFILE. */
public class RecordingGraph extends Graph {

    private final Driver driver;
    private final List<RecordedQuery> asked = new CopyOnWriteArrayList<>();

    /** A statement and its parameters. */
    private record RecordedQuery(String cypher, Map<String, Object> parameters) {}

    /** The graph behind a driver. */
    public RecordingGraph(Driver driver, WriteGate gate, MeterRegistry meters) {
        super(driver, gate, meters);
        this.driver = driver;
    }

    @Override
    public List<Map<String, Object>> read(String cypher, Map<String, Object> parameters) {
        asked.add(new RecordedQuery(cypher, parameters));
        return super.read(cypher, parameters);
    }

    /** How many records the statement touches, by PROFILE, that some work has the graph asked and whose text holds a part. */
    public long recordsTouched(Runnable work, String part) {
        asked.clear();
        work.run();
        RecordedQuery statement = asked.stream()
                .filter(it -> it.cypher().contains(part))
                .reduce((earlier, last) -> last)
                .orElseThrow(() -> new AssertionError("No statement holds " + part));
        try (var session = driver.session()) {
            return hits(session.run("PROFILE " + statement.cypher(), statement.parameters())
                    .consume()
                    .profile());
        }
    }

    /**
     * Has statements planned for what there is now, as after a start: a plan that was made for next to nothing may begin with all there
     * is. Indexes are sampled in the background; this waits for it.
     */
    public void replan() {
        super.write("CALL db.prepareForReplanning(60)", Map.of());
    }

    private static long hits(ProfiledPlan plan) {
        return plan.dbHits()
                + plan.children().stream().mapToLong(RecordingGraph::hits).sum();
    }
}
