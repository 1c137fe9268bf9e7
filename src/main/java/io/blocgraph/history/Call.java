package io.blocgraph.history;

import graphql.schema.DataFetchingFieldSelectionSet;

/**
 * One mutation that a request asks for.
 *
 * @param mutation which
 * @param input its input
 * @param selection what is asked of its payload
 */
record Call(Mutation mutation, Input input, DataFetchingFieldSelectionSet selection) {}
