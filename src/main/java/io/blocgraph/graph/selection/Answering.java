package io.blocgraph.graph.selection;

import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;

/** A thing that knows by itself how to answer the fields below it. */
@FunctionalInterface
public interface Answering {

    /**
     * Answers one field.
     *
     * @param environment the field that is being answered
     * @return its value
     */
    @Nullable
    Object value(DataFetchingEnvironment environment);
}
