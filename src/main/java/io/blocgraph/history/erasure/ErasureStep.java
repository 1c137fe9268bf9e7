/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.history.erasure;

import io.blocgraph.graph.WriteTransaction;

/**
 * Erases personal data that a feature keeps outside the node and its history. Contributed as a bean by each such feature.
 */
@FunctionalInterface
public interface ErasureStep {

    /**
     * Erases the personal data of a node.
     *
     * @param transaction the transaction of the change
     * @param id the id of the node
     */
    void erase(WriteTransaction transaction, String id);
}
