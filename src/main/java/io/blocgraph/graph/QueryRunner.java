/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph;

import java.util.List;
import java.util.Map;

/** Runs Cypher against the graph, either as committed or as an open transaction sees it. */
public interface QueryRunner {

    /**
     * Runs one reading query.
     *
     * @param cypher the query
     * @param parameters its parameters
     * @return the records as maps, in their original order
     */
    List<Map<String, Object>> read(String cypher, Map<String, Object> parameters);
}
