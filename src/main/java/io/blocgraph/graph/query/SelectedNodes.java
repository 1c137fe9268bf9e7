/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph.query;

import graphql.execution.DataFetcherResult;
import graphql.execution.ResultPath;
import graphql.schema.DataFetchingEnvironment;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a request selects of the nodes below a result made of records. The records state the result; the rows that they were
 * made from accompany them as GraphQL's local context, and hold what {@link NodeSelection}s have read.
 */
public final class SelectedNodes {

    private final Map<Object, Row> rows = new IdentityHashMap<>();
    private final int level;

    /**
     * Creates the context of a result.
     *
     * @param answer the environment of the result's field
     */
    public SelectedNodes(DataFetchingEnvironment answer) {
        this.level = answer.getExecutionStepInfo().getPath().getLevel();
    }

    /**
     * Remembers the row that a record was made from.
     *
     * @param record the record
     * @param row the row
     * @param <T> the type of the record
     * @return the record
     */
    public <T> T keep(T record, Row row) {
        rows.put(record, row);
        return record;
    }

    /**
     * Returns a value with this as local context, so that the nodes below it are found.
     *
     * @param value the value
     * @param <T> its type
     * @return the result for GraphQL
     */
    public <T> DataFetcherResult<T> below(T value) {
        return DataFetcherResult.<T>newResult().data(value).localContext(this).build();
    }

    /**
     * Finds what the request selects of a node.
     *
     * @param record the record with whose row the node was read
     * @param field the environment of the field that leads to the node
     * @return the node, or a list of nodes; null if there is none
     */
    public static @Nullable Object find(@Nullable Object record, DataFetchingEnvironment field) {
        SelectedNodes nodes = Objects.requireNonNull(field.getLocalContext());
        Row row = nodes.rows.get(record);
        return row == null ? null : Row.wrap(row.values().get(nodes.key(field)));
    }

    private String key(DataFetchingEnvironment field) {
        return key(field.getExecutionStepInfo().getPath());
    }

    private String key(ResultPath path) {
        if (path.getLevel() == level) {
            return "";
        }
        String above = key(path.getParent());
        return path.isNamedSegment() ? key(above, path.getSegmentName()) : above;
    }

    /** Begins with a character that no name contains, so that no key collides with that of a value a record is made from. */
    static String key(String above, String responseKey) {
        return above + "/" + responseKey;
    }
}
