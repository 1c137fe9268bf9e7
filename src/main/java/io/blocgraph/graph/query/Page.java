/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph.query;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list, which resolves the fields of a connection.
 *
 * @param request the page requested
 * @param rows its rows, in the requested order
 * @param hasMore whether there are rows beyond it, in the direction of reading
 * @param totalCount the number of rows on all pages; null unless requested
 */
public record Page(
        PageRequest request,
        List<Row> rows,
        boolean hasMore,
        @Nullable Long totalCount) implements FieldResolver {

    /** Creates a page from one row more than requested, which shows whether there are more. */
    static Page of(PageRequest request, List<Row> read, @Nullable Long total) {
        boolean more = read.size() > request.size();
        List<Row> rows = more ? read.subList(0, request.size()) : read;
        return new Page(request, request.forward() ? rows : rows.reversed(), more, total);
    }

    /** An edge of the page: the row and the response key of the edges it belongs to. */
    record Edge(String edges, Row row, String cursor) implements FieldResolver {

        @Override
        public @Nullable Object resolve(DataFetchingEnvironment environment) {
            String key = environment.getMergedField().getResultKey();
            return environment.getField().getName().equals("node")
                    ? Row.wrap(row.values().get(SelectedNodes.key(edges, key)))
                    : cursor;
        }
    }

    /** The position of the page in the list. */
    record PageInfo(
            boolean hasNextPage,
            boolean hasPreviousPage,
            @Nullable String startCursor,
            @Nullable String endCursor) {}

    @Override
    public @Nullable Object resolve(DataFetchingEnvironment environment) {
        String key = SelectedNodes.key("", environment.getMergedField().getResultKey());
        return switch (environment.getField().getName()) {
            case "nodes" ->
                rows.stream().map(row -> Row.wrap(row.values().get(key))).toList();
            case "edges" ->
                rows.stream().map(row -> new Edge(key, row, cursor(row))).toList();
            case "pageInfo" -> pageInfo();
            case "totalCount" -> totalCount;
            default -> throw new IllegalArgumentException("A connection has no field " + key);
        };
    }

    private PageInfo pageInfo() {
        boolean beyond = request.position().isPresent();
        String start = rows.isEmpty() ? null : cursor(rows.getFirst());
        String end = rows.isEmpty() ? null : cursor(rows.getLast());
        return request.forward()
                ? new PageInfo(hasMore, beyond, start, end)
                : new PageInfo(beyond, hasMore, start, end);
    }

    private String cursor(Row row) {
        List<?> place = row.list(PageField.CURSOR);
        return new Cursor(request.order().name(), place.get(0), (String) place.get(1)).encode();
    }
}
