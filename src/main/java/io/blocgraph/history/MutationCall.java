/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.history;

import java.util.List;
import java.util.Map;

/**
 * One mutation that a request calls.
 *
 * @param name the name of the field
 * @param mutation the change
 * @param input the input as the client sent it
 * @param options the options of the mutation
 * @param named the ids in the input, except that of the decision, in the order of the fields in the schema
 */
record MutationCall(
        String name, Mutation mutation, Map<String, Object> input, MutationOptions options, List<String> named) {}
