/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.history;

import graphql.Scalars;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the ids in the input of a mutation by their type in the schema. */
final class NamedIds {

    private NamedIds() {}

    /**
     * Returns the ids in an input, except those of the decision, in the order of the fields in the schema.
     *
     * @param schema the schema
     * @param mutation the name of the mutation
     * @param input the input as the client sent it
     * @return the ids, each once
     */
    static List<String> of(GraphQLSchema schema, String mutation, Map<?, ?> input) {
        Set<String> ids = new LinkedHashSet<>();
        GraphQLFieldDefinition field = Objects.requireNonNull(
                Objects.requireNonNull(schema.getMutationType()).getFieldDefinition(mutation));
        collect(field.getArgument("input").getType(), input, ids);
        return List.copyOf(ids);
    }

    private static void collect(GraphQLType type, @Nullable Object value, Set<String> ids) {
        if (value instanceof List<?> list) {
            list.forEach(each -> collect(type, each, ids));
            return;
        }
        GraphQLType single = GraphQLTypeUtil.unwrapAll(type);
        if (value instanceof String id
                && single instanceof GraphQLScalarType scalar
                && scalar.getName().equals(Scalars.GraphQLID.getName())) {
            ids.add(id);
        } else if (value instanceof Map<?, ?> values
                && single instanceof GraphQLInputObjectType object
                && !object.getName().equals("DecisionInput")) {
            object.getFieldDefinitions().forEach(field -> collect(field.getType(), values.get(field.getName()), ids));
        }
    }
}
