/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph.query;

import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;

/** A source object that resolves the fields below it itself. */
@FunctionalInterface
public interface FieldResolver {

    /**
     * Resolves a field.
     *
     * @param environment the environment of the field
     * @return its value
     */
    @Nullable
    Object resolve(DataFetchingEnvironment environment);
}
