/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph;

import java.util.List;
import java.util.Map;

/** A writing transaction, which sees its own changes. */
public interface WriteTransaction extends QueryRunner {

    /**
     * Runs one writing query.
     *
     * @param cypher the query
     * @param parameters its parameters
     * @return the records as maps, in their original order
     */
    List<Map<String, Object>> write(String cypher, Map<String, Object> parameters);
}
