package io.blocgraph.graphql.limit;

import graphql.language.OperationDefinition.Operation;
import java.util.Set;

/**
 * What kinds of operation may be run by the way on which a request came; all, if its context has none of this.
 *
 * @param operations the kinds
 */
public record AllowedOperations(Set<Operation> operations) {}
