/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph;

import io.blocgraph.graph.query.Row;
import java.util.Map;

/**
 * What a feature stores beside texts of its nodes to find and sort them by, and Cypher cannot compute. A change writes the keys with
 * the texts; {@link TextKeyWriter} makes them anew where they were made by other rules than today's.
 */
public interface TextKeys {

    /** {@return the label of the nodes, under which they have unique ids} */
    default String label() {
        return "Entity";
    }

    /**
     * Returns clauses that read the texts.
     *
     * @return clauses that continue from nodes {@code n} with the label, and return, for those that have such keys, the {@code id}
     *     and the texts
     */
    String texts();

    /**
     * Derives the keys.
     *
     * @param texts the texts of one node
     * @return the keys by the names of their properties
     */
    Map<String, Object> keys(Row texts);
}
