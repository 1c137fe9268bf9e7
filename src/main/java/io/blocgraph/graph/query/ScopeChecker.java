/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph.query;

import io.blocgraph.graph.AsOf;
import io.blocgraph.graph.QueryRunner;
import io.blocgraph.graph.Scope;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Checks which nodes lie within a scope, by the conditions that restrict all queries. */
@Component
public class ScopeChecker {

    private final FieldMappings mappings;

    ScopeChecker(FieldMappings mappings) {
        this.mappings = mappings;
    }

    /**
     * Finds the nodes that lie outside a scope. A decision never counts as outside what is edited: basing a change on it does not
     * change it, and whether that is permitted is checked where it is named.
     *
     * @param ids the ids of the nodes; those that do not exist are ignored
     * @param which {@link Scope#VISIBLE} or {@link Scope#EDITABLE}
     * @param scope the scope
     * @param asOf the day
     * @param queryRunner the transaction
     * @return the ids of those that lie outside
     */
    public List<String> findOutside(
            Collection<String> ids, String which, Scope scope, AsOf asOf, QueryRunner queryRunner) {
        SelectionCompiler compiler = new SelectionCompiler(mappings, asOf, scope);
        boolean toSee = which.equals(Scope.VISIBLE);
        boolean unlimited = toSee ? !compiler.restricts("Node") : scope.allEditable();
        if (unlimited || ids.isEmpty()) {
            return List.of();
        }
        String cypher = """
                UNWIND $ids AS id
                MATCH (x:Entity {id: id})
                WHERE NOT (x:Description OR x:FormerCode OR x:AttachedFile%s) AND NOT %s
                RETURN x.id AS id""".formatted(
                toSee ? "" : " OR x:Decision", toSee ? compiler.visible("Node", "x") : compiler.editable("Node", "x"));
        Map<String, Object> all = new HashMap<>(compiler.parameters());
        all.put("ids", List.copyOf(ids));
        return queryRunner.read(asOf.applyTo(cypher), all).stream()
                .map(row -> (String) row.get("id"))
                .toList();
    }

    /**
     * Returns whether a node is editable; a decision is if the unit that issued it is.
     *
     * @param id the node's id
     * @param scope the editable scope
     * @param asOf the day
     * @param queryRunner the transaction
     * @return whether it exists and is editable
     */
    public boolean isEditable(String id, Scope scope, AsOf asOf, QueryRunner queryRunner) {
        SelectionCompiler compiler = new SelectionCompiler(mappings, asOf, scope);
        Map<String, Object> all = new HashMap<>(compiler.parameters());
        all.put("id", id);
        return !queryRunner
                .read(
                        asOf.applyTo("MATCH (x:Entity {id: $id}) WHERE %s RETURN x.id AS id"
                                .formatted(compiler.editable("Node", "x"))),
                        all)
                .isEmpty();
    }
}
