package io.blocgraph.graph;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.neo4j.driver.Driver;
import org.neo4j.driver.QueryConfig;
import org.neo4j.driver.Record;
import org.neo4j.driver.RoutingControl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Runs Cypher. A read goes to a reader and a write to the leader where the database is a cluster; what one request of this
 * process has written, the next one reads (the driver hands the bookmarks on); what the driver calls transient is tried again.
 */
@Component
public class Graph {

    private static final Logger log = LoggerFactory.getLogger(Graph.class);
    private static final QueryConfig READ =
            QueryConfig.builder().withRouting(RoutingControl.READ).build();
    private static final QueryConfig WRITE =
            QueryConfig.builder().withRouting(RoutingControl.WRITE).build();

    private final Driver driver;
    private final Counter statements;

    Graph(Driver driver, MeterRegistry meters) {
        this.driver = driver;
        this.statements = Counter.builder("blocgraph.cypher.statements")
                .description("Cypher statements run")
                .register(meters);
    }

    /**
     * Runs one statement that changes nothing.
     *
     * @param cypher the statement
     * @param parameters its parameters
     * @return the records as maps, in the order in which they came
     */
    public List<Map<String, Object>> read(String cypher, Map<String, Object> parameters) {
        return run(cypher, parameters, READ);
    }

    /**
     * Runs one statement that changes something, in a transaction of its own.
     *
     * @param cypher the statement
     * @param parameters its parameters
     * @return the records as maps, in the order in which they came
     */
    public List<Map<String, Object>> write(String cypher, Map<String, Object> parameters) {
        return run(cypher, parameters, WRITE);
    }

    /**
     * Runs a statement that opens transactions of its own ({@code CALL { … } IN TRANSACTIONS}).
     *
     * @param cypher the statement
     * @param parameters its parameters
     */
    public void writeInBatches(String cypher, Map<String, Object> parameters) {
        statements.increment();
        try (var session = driver.session()) {
            session.run(cypher, parameters).consume();
        }
    }

    private List<Map<String, Object>> run(String cypher, Map<String, Object> parameters, QueryConfig config) {
        statements.increment();
        log.debug("{} {}", cypher, parameters);
        return driver.executableQuery(cypher)
                .withParameters(parameters)
                .withConfig(config)
                .execute(Collectors.mapping(Record::asMap, Collectors.toList()));
    }
}
