/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.history.erasure;

import io.blocgraph.graph.QueryRunner;
import io.blocgraph.graph.WriteTransaction;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Erases personal data that a feature keeps outside the node and its history. Contributed as a bean by each such feature.
 */
public interface ErasureStep {

    /**
     * Erases the personal data of a node.
     *
     * @param transaction the transaction of the change
     * @param id the id of the node
     * @param linked the ids of the other nodes whose texts are redacted
     * @param words replaces the erased names in a text
     */
    default void erase(WriteTransaction transaction, String id, Set<String> linked, UnaryOperator<String> words) {}

    /**
     * Finds other nodes in whose texts the erased names may occur, so that these are redacted, and their history as well.
     *
     * @param queryRunner the transaction of the change
     * @param id the id of the node
     * @param once the ids of nodes that were related to it, or written together with it, by a change in its history
     * @return the ids of the others
     */
    default List<String> mentions(QueryRunner queryRunner, String id, Set<String> once) {
        return List.of();
    }
}
