/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The projection of one node: a map of the fields that are selected of it. Conditions that several fields share are evaluated once,
 * whatever the number of fields.
 */
final class NodeProjection {

    private final String type;
    private final String variable;
    private final Optional<String> guard;
    private final SelectionCompiler compiler;
    private final List<String> entries = new ArrayList<>();
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, String> shared = new HashMap<>();
    private boolean guarded;

    /**
     * Creates the projection of a node.
     *
     * @param type the name of its type, possibly an interface
     * @param variable the variable of the node
     * @param guard the variable of the condition that it is visible; empty if it is known to be
     * @param compiler the compiler of the query
     */
    NodeProjection(String type, String variable, Optional<String> guard, SelectionCompiler compiler) {
        this.type = type;
        this.variable = variable;
        this.guard = guard;
        this.compiler = compiler;
    }

    /**
     * Compiles the selected fields.
     *
     * @param fields their mappings by response key
     * @param mask what masks personal data in the query
     * @return an expression for a map that {@link Row} can hold
     */
    String cypher(Map<String, List<SelectedMapping>> fields, PersonalDataMask mask) {
        if (isInterface()) {
            entries.add("`%s`: labels(%s)".formatted(Row.LABELS, variable));
        }
        if (fields.values().stream().flatMap(List::stream).anyMatch(field -> field.isPersonal(compiler.mappings()))) {
            entries.add("`%s`: CASE WHEN %s THEN %s.id END"
                    .formatted(Row.PERSONAL_READS, personalReadCondition(mask), variable));
        }
        fields.forEach((key, mappings) -> {
            for (SelectedMapping mapping : mappings) {
                String cypher = guarded(mapping);
                for (String name : mappings.size() == 1 ? List.of(key) : mapping.keys(key)) {
                    entries.add("`%s`: %s".formatted(name, cypher));
                }
            }
        });
        mask.forget(variable);
        String map = "{" + String.join(", ", entries) + "}";
        if (guarded) {
            conditions.add("%s AS %s".formatted(compiler.visible(type, variable), guard.orElseThrow()));
        }
        return conditions.isEmpty()
                ? map
                : "head(COLLECT { WITH %s RETURN %s })".formatted(String.join(", ", conditions), map);
    }

    /** Returns the variable of an expression that several fields share. */
    String share(String name, Supplier<String> expression) {
        String known = shared.get(name);
        if (known != null) {
            return known;
        }
        String made = compiler.newVariable(name);
        shared.put(name, made);
        conditions.add(expression.get() + " AS " + made);
        return made;
    }

    private boolean isInterface() {
        return compiler.mappings().isInterface(type);
    }

    private String guarded(SelectedMapping field) {
        String cypher = field.mapping().cypher(variable, FieldSelection.of(field.selected()), compiler);
        if (guard.isEmpty() || field.isPublic(compiler.mappings())) {
            return cypher;
        }
        guarded = true;
        return "CASE WHEN %s THEN %s ELSE %s END"
                .formatted(guard.get(), cypher, field.mapping().maskedExpression());
    }

    /** Returns the condition that the node's personal data is read: it is a member, and the caller may read it. */
    private String personalReadCondition(PersonalDataMask mask) {
        String member = isInterface() ? variable + ":Member" : "true";
        if (compiler.scope().allEditable()) {
            return member;
        }
        String may = compiler.newVariable("may");
        conditions.add("%s AND %s AS %s".formatted(member, compiler.editable("Member", variable), may));
        mask.evaluated(variable, may);
        return may;
    }
}
