package io.blocgraph.history;

import graphql.schema.DataFetchingFieldSelectionSet;
import java.util.List;
import java.util.Map;

/**
 * One mutation that a request asks for.
 *
 * @param name the name of its field
 * @param mutation what it does
 * @param input its input as the client sent it
 * @param options what every mutation can be told
 * @param named the ids in its input except that of the decision, in the order in which the schema has the fields
 * @param selection what is asked of its payload
 */
record MutationCall(
        String name,
        Mutation mutation,
        Map<String, Object> input,
        MutationOptions options,
        List<String> named,
        DataFetchingFieldSelectionSet selection) {}
