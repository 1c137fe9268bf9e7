/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.history;

import graphql.schema.DataFetchingFieldSelectionSet;

/**
 * A mutation that a request calls, with what it asks for.
 *
 * @param call the mutation
 * @param selection the selected fields of the payload
 */
record SelectedMutation(MutationCall call, DataFetchingFieldSelectionSet selection) {}
