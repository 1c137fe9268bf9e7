/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A reading transaction, which hands rows on one by one. */
@FunctionalInterface
public interface ReadTransaction extends QueryRunner {

    /**
     * Runs one reading query.
     *
     * @param cypher the query
     * @param parameters its parameters
     * @param rows receives the records as maps, in their original order, while the database still reads others
     */
    void stream(String cypher, Map<String, Object> parameters, Consumer<Map<String, Object>> rows);

    @Override
    default List<Map<String, Object>> read(String cypher, Map<String, Object> parameters) {
        List<Map<String, Object>> all = new ArrayList<>();
        stream(cypher, parameters, all::add);
        return all;
    }
}
