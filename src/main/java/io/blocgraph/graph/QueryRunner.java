package io.blocgraph.graph;

import java.util.List;
import java.util.Map;

/** Something that answers Cypher statements: the graph as it is, or as a transaction sees it that has not ended. */
public interface QueryRunner {

    /**
     * Runs one statement that changes nothing.
     *
     * @param cypher the statement
     * @param parameters its parameters
     * @return the records as maps, in the order in which they came
     */
    List<Map<String, Object>> read(String cypher, Map<String, Object> parameters);
}
