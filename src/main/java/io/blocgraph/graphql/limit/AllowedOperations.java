/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graphql.limit;

import graphql.language.OperationDefinition.Operation;
import java.util.Set;

/**
 * The operation types allowed on a request's transport; all if its context has none.
 *
 * @param operations the operation types
 */
public record AllowedOperations(Set<Operation> operations) {}
