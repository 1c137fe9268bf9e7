/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph.query;

import graphql.schema.DataFetchingFieldSelectionSet;
import graphql.schema.SelectedField;
import java.util.ArrayList;
import java.util.List;

/**
 * A path of fields that leads from a record of a result to a node, as {@code links.member} leads from a chain to members. A request
 * may select each field more than once; what it selects of the node is read for each path of response keys, and found again by
 * {@link SelectedNodes}.
 *
 * @param type the name of the node's type
 * @param path the names of the fields
 * @param visible whether the node is known to be visible
 */
public record NodeSelection(String type, List<String> path, boolean visible) {

    /**
     * Creates a path.
     *
     * @param type the name of the node's type
     * @param path the names of the fields
     * @return the path
     */
    public static NodeSelection of(String type, String... path) {
        return new NodeSelection(type, List.of(path), false);
    }

    /**
     * Creates a path to a node that is known to be visible, so that this is not checked.
     *
     * @param type the name of the node's type
     * @param path the names of the fields
     * @return the path
     */
    public static NodeSelection ofVisible(String type, String... path) {
        return new NodeSelection(type, List.of(path), true);
    }

    /**
     * Compiles what the request selects of the node.
     *
     * @param answer the selection of the result
     * @param variable the variable of the node
     * @param compiler the compiler of the query
     * @return map entries, one for each path of response keys; empty if the request does not select the fields
     */
    public List<String> entries(FieldSelection answer, String variable, SelectionCompiler compiler) {
        return entries(answer, variable, "true", compiler);
    }

    /**
     * Compiles what the request selects of the node where a condition holds.
     *
     * @param answer the selection of the result
     * @param variable the variable of the node
     * @param condition the condition; where it is false, the entries are null
     * @param compiler the compiler of the query
     * @return map entries, one for each path of response keys
     */
    public List<String> entries(FieldSelection answer, String variable, String condition, SelectionCompiler compiler) {
        List<String> entries = new ArrayList<>();
        collect(answer.selection(), 0, "", (key, selection) -> {
            String node = visible
                    ? compiler.visibleProjection(type, variable, selection)
                    : compiler.projection(type, variable, selection);
            String value = condition.equals("true") ? node : "CASE WHEN %s THEN %s END".formatted(condition, node);
            entries.add("`%s`: %s".formatted(key, value));
        });
        return entries;
    }

    private void collect(DataFetchingFieldSelectionSet selection, int depth, String above, Found found) {
        for (SelectedField field : selection.getImmediateFields()) {
            if (field.getName().equals(path.get(depth))) {
                String key = SelectedNodes.key(above, field.getResultKey());
                if (depth == path.size() - 1) {
                    found.at(key, field.getSelectionSet());
                } else {
                    collect(field.getSelectionSet(), depth + 1, key, found);
                }
            }
        }
    }

    @FunctionalInterface
    private interface Found {

        void at(String key, DataFetchingFieldSelectionSet selection);
    }
}
