package io.blocgraph.history.erasure;

import io.blocgraph.graph.WriteTransaction;

/** Erases what a feature keeps besides the node itself and its history. Each feature that keeps such has one. */
@FunctionalInterface
public interface ErasureStep {

    /**
     * Erases it, in the transaction of the change.
     *
     * @param transaction the transaction
     * @param id the id of the node
     */
    void erase(WriteTransaction transaction, String id);
}
