package io.blocgraph.graph;

import java.util.List;
import java.util.Map;

/** A transaction that may change something, and that sees what it has changed. */
public interface WriteTransaction extends QueryRunner {

    /**
     * Runs one statement that changes something.
     *
     * @param cypher the statement
     * @param parameters its parameters
     * @return the records as maps, in the order in which they came
     */
    List<Map<String, Object>> write(String cypher, Map<String, Object> parameters);
}
