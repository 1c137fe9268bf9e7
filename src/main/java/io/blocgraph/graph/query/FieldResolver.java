package io.blocgraph.graph.query;

import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;

/** A thing that knows by itself how to answer the fields below it. */
@FunctionalInterface
public interface FieldResolver {

    /**
     * Answers one field.
     *
     * @param environment the field that is being answered
     * @return its value
     */
    @Nullable
    Object resolve(DataFetchingEnvironment environment);
}
