/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graphql.limit;

import graphql.normalized.ExecutableNormalizedField;
import graphql.normalized.ExecutableNormalizedOperation;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.Collection;
import java.util.Map;

/**
 * Estimates how many values a result will hold at most, before anything is executed: a field is one, and the fields below a page
 * count for each of its rows.
 */
final class ComplexityEstimator {

    /** The size of a page without {@code first} or {@code last}. */
    private static final int DEFAULT_PAGE_SIZE = 20;

    /** The average size of lists without pages: ancestors, seats, people in charge. */
    private static final int ASSUMED_LIST_SIZE = 5;

    private static final long MAX_COMPLEXITY = 1L << 40;

    private final GraphQLSchema schema;

    ComplexityEstimator(GraphQLSchema schema) {
        this.schema = schema;
    }

    long estimate(ExecutableNormalizedOperation operation) {
        return sum(operation.getTopLevelFields());
    }

    private long sum(Collection<ExecutableNormalizedField> fields) {
        return Math.min(
                MAX_COMPLEXITY, fields.stream().mapToLong(this::estimate).sum());
    }

    private long estimate(ExecutableNormalizedField field) {
        long below = sum(field.getChildren());
        return below == 0 ? 1 : Math.min(MAX_COMPLEXITY, 1 + multiplier(field) * below);
    }

    private long multiplier(ExecutableNormalizedField field) {
        Map<String, Object> arguments = field.getResolvedArguments();
        for (String size : ArgumentLimits.PAGE_SIZES) {
            if (arguments.get(size) instanceof Integer rows) {
                return rows;
            }
        }
        if (isPage(field)) {
            return DEFAULT_PAGE_SIZE;
        }
        if (!isList(field) || field.getParent() != null && isPage(field.getParent())) {
            return 1;
        }
        return arguments.values().stream()
                .filter(Collection.class::isInstance)
                .mapToLong(ids -> ((Collection<?>) ids).size())
                .max()
                .orElse(ASSUMED_LIST_SIZE);
    }

    private boolean isPage(ExecutableNormalizedField field) {
        return GraphQLTypeUtil.unwrapAll(type(field)).getName().endsWith("Connection");
    }

    private boolean isList(ExecutableNormalizedField field) {
        return GraphQLTypeUtil.unwrapNonNull(type(field)) instanceof GraphQLList;
    }

    private GraphQLOutputType type(ExecutableNormalizedField field) {
        return field.getFieldDefinitions(schema).getFirst().getType();
    }
}
