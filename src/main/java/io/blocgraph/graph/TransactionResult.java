package io.blocgraph.graph;

/**
 * What came of a transaction.
 *
 * @param value what came of it
 * @param commit whether what it changed is to last; if not, it leaves nothing behind
 * @param <T> the type of what came of it
 */
public record TransactionResult<T>(T value, boolean commit) {}
