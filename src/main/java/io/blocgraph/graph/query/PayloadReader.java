/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph.query;

import graphql.schema.DataFetchingFieldSelectionSet;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.SelectedField;
import io.blocgraph.graph.AsOf;
import io.blocgraph.graph.QueryRunner;
import io.blocgraph.graph.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads what a mutation's payload selects of the nodes that its fields refer to. */
@Component
public class PayloadReader {

    private final FieldMappings mappings;

    PayloadReader(FieldMappings mappings) {
        this.mappings = mappings;
    }

    /**
     * Reads the nodes that a payload's fields refer to, within a transaction.
     *
     * @param selection the selection of the payload
     * @param one the ids of the nodes by field name
     * @param many the same for fields that are lists
     * @param asOf the day
     * @param scope the visible scope
     * @param queryRunner the transaction
     * @return the results by response key, as maps that {@link Row} can hold
     */
    public Map<String, Object> read(
            DataFetchingFieldSelectionSet selection,
            Map<String, String> one,
            Map<String, List<String>> many,
            AsOf asOf,
            Scope scope,
            QueryRunner queryRunner) {
        SelectionCompiler compiler = SelectionCompiler.uncommitted(mappings, asOf, scope);
        List<String> entries = new ArrayList<>();
        for (SelectedField field : selection.getImmediateFields()) {
            value(field, one, many, compiler)
                    .ifPresent(value -> entries.add("`%s`: %s".formatted(field.getResultKey(), value)));
        }
        if (entries.isEmpty()) {
            return Map.of();
        }
        String cypher = "RETURN {" + String.join(", ", entries) + "} AS answer";
        Map<String, Object> read =
                queryRunner.read(asOf.applyTo(cypher), compiler.parameters()).getFirst();
        return Row.of(read).row("answer").values();
    }

    private static Optional<String> value(
            SelectedField field, Map<String, String> one, Map<String, List<String>> many, SelectionCompiler compiler) {
        String type = ((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(field.getType())).getName();
        String node = compiler.newVariable("x");
        if (one.get(field.getName()) instanceof String id) {
            return Optional.of("head(COLLECT { MATCH (%s:Entity {id: %s}) RETURN %s })"
                    .formatted(node, compiler.parameter(id), compiler.projection(type, node, field.getSelectionSet())));
        }
        if (many.get(field.getName()) instanceof List<String> ids) {
            return Optional.of("COLLECT { UNWIND %s AS id MATCH (%s:Entity {id: id}) RETURN %s }"
                    .formatted(
                            compiler.parameter(ids), node, compiler.projection(type, node, field.getSelectionSet())));
        }
        return Optional.empty();
    }
}
