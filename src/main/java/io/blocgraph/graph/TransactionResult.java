/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph;

/**
 * The result of a transaction.
 *
 * @param value the value
 * @param commit whether to commit its changes; if false, they are rolled back
 * @param <T> the type of the value
 */
public record TransactionResult<T>(T value, boolean commit) {}
