package io.blocgraph.graph.query;

import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;

/** How one field of a GraphQL type is read from the graph. */
@FunctionalInterface
public interface FieldMapping {

    /**
     * The Cypher expression that reads the field.
     *
     * @param owner the variable that holds the node to which the field belongs
     * @param requested the field's arguments and what is selected below it
     * @param compiler the statement being composed
     * @return an expression for a value, a map or a list
     */
    String cypher(String owner, FieldSelection requested, SelectionCompiler compiler);

    /**
     * What stands for the field's value where its owner lies outside of what may be seen.
     *
     * @return an expression, as {@code null} or an empty list
     */
    default String maskedExpression() {
        return "null";
    }

    /**
     * Makes the field's value of what the expression gave.
     *
     * @param read what the database answered: a value, a map, a list of either, or null
     * @param environment the field that is being answered
     * @return the field's value; maps as {@link Row}
     */
    default @Nullable Object convert(@Nullable Object read, DataFetchingEnvironment environment) {
        return Row.wrap(read);
    }
}
