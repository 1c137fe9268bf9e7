/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph.query;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingFieldSelectionSet;
import graphql.schema.SelectedField;
import io.blocgraph.graph.CypherFragment;
import java.util.Map;

/**
 * The selection of one field in a request.
 *
 * @param arguments the field's arguments that were given or have a default
 * @param selection the selection below it
 */
public record FieldSelection(Map<String, Object> arguments, DataFetchingFieldSelectionSet selection) {

    static FieldSelection of(SelectedField field) {
        return new FieldSelection(field.getArguments(), field.getSelectionSet());
    }

    static FieldSelection of(DataFetchingEnvironment environment) {
        return new FieldSelection(environment.getArguments(), environment.getSelectionSet());
    }

    /**
     * Returns the conditions of the arguments that were given.
     *
     * @param conditions the condition for each argument, as {@code x.kind = $value}, by the argument's name
     * @param compiler the compiler of the query
     * @return the conditions, each preceded by AND
     */
    String conditions(Map<String, String> conditions, SelectionCompiler compiler) {
        StringBuilder given = new StringBuilder();
        conditions.forEach((argument, condition) -> {
            Object value = arguments.get(argument);
            if (value != null) {
                given.append(" AND (")
                        .append(CypherFragment.composed(condition)
                                .withParameters(Map.of("value", compiler.parameter(value))))
                        .append(')');
            }
        });
        return given.toString();
    }
}
