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
 * How many values an answer will hold at most, estimated before anything is run: a field is one, and what is below a page
 * counts for each of its rows.
 */
final class Complexity {

    /** What a page without {@code first} or {@code last} holds. */
    private static final int USUAL_PAGE = 20;

    /** What lists that have no pages hold, one with another: ancestors, seats, those who answer. */
    private static final int SHORT_LIST = 5;

    private static final long COUNTLESS = 1L << 40;

    private final GraphQLSchema schema;

    Complexity(GraphQLSchema schema) {
        this.schema = schema;
    }

    long of(ExecutableNormalizedOperation operation) {
        return sum(operation.getTopLevelFields());
    }

    private long sum(Collection<ExecutableNormalizedField> fields) {
        return Math.min(COUNTLESS, fields.stream().mapToLong(this::of).sum());
    }

    private long of(ExecutableNormalizedField field) {
        long below = sum(field.getChildren());
        return below == 0 ? 1 : Math.min(COUNTLESS, 1 + times(field) * below);
    }

    private long times(ExecutableNormalizedField field) {
        Map<String, Object> arguments = field.getResolvedArguments();
        for (String size : Arguments.PAGE_SIZES) {
            if (arguments.get(size) instanceof Integer rows) {
                return rows;
            }
        }
        if (isPage(field)) {
            return USUAL_PAGE;
        }
        if (!isList(field) || field.getParent() != null && isPage(field.getParent())) {
            return 1;
        }
        return arguments.values().stream()
                .filter(Collection.class::isInstance)
                .mapToLong(ids -> ((Collection<?>) ids).size())
                .max()
                .orElse(SHORT_LIST);
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
