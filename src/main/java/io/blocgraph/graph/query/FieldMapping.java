/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph.query;

import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;

/** The mapping of a field of a GraphQL type to the graph. */
@FunctionalInterface
public interface FieldMapping {

    /**
     * Returns the Cypher expression that reads the field.
     *
     * @param owner the variable of the node that has the field
     * @param requested the field's arguments and the selection below it
     * @param compiler the compiler of the query
     * @return an expression for a value, a map or a list
     */
    String cypher(String owner, FieldSelection requested, SelectionCompiler compiler);

    /** {@return the expression that replaces the field's value where its owner is not visible, such as {@code null} or an empty list} */
    default String maskedExpression() {
        return "null";
    }

    /**
     * Converts the result of the expression to the field's value.
     *
     * @param read the result from the database: a value, a map, a list of either, or null
     * @param environment the environment of the field
     * @return the field's value, with maps as {@link Row}
     */
    default @Nullable Object convert(@Nullable Object read, DataFetchingEnvironment environment) {
        return Row.wrap(read);
    }
}
