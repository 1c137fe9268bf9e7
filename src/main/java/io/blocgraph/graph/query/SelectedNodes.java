package io.blocgraph.graph.query;

import graphql.execution.DataFetcherResult;
import graphql.execution.ResultPath;
import graphql.schema.DataFetchingEnvironment;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a request selects of the nodes below an answer that is made of records. The records say what is; the rows of which they were
 * made travel beside them as GraphQL's local context, and hold what {@link NodeSelection}s have read.
 */
public final class SelectedNodes {

    private final Map<Object, Row> rows = new IdentityHashMap<>();
    private final int level;

    /**
     * Begins an answer.
     *
     * @param answer the field that is being answered
     */
    public SelectedNodes(DataFetchingEnvironment answer) {
        this.level = answer.getExecutionStepInfo().getPath().getLevel();
    }

    /**
     * Remembers of which row a record was made.
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
     * Answers with a value below which the nodes are found.
     *
     * @param value the value
     * @param <T> its type
     * @return the value with this as local context
     */
    public <T> DataFetcherResult<T> below(T value) {
        return DataFetcherResult.<T>newResult().data(value).localContext(this).build();
    }

    /**
     * Finds what the request selects of a node.
     *
     * @param record the record of whose row the node was read
     * @param field the field that leads to the node and is being answered
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

    /** Begins with a sign that no name has, so that no key is that of a value which a record is made of. */
    static String key(String above, String responseKey) {
        return above + "/" + responseKey;
    }
}
