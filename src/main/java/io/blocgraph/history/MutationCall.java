package io.blocgraph.history;

import graphql.schema.DataFetchingFieldSelectionSet;
import java.util.List;

/**
 * One mutation that a request asks for.
 *
 * @param mutation which
 * @param input its input
 * @param named the ids in its input but that of the decision, in the order in which the schema has the fields
 * @param selection what is asked of its payload
 */
record MutationCall(
        Mutation mutation, MutationInput input, List<String> named, DataFetchingFieldSelectionSet selection) {}
