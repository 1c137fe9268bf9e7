/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph.query;

import java.util.Map;

/**
 * A short list of nodes, whole.
 *
 * @param type the name of their type
 * @param pattern the pattern from {@code n} to {@code x}
 * @param order the sort key
 * @param conditions the condition on {@code x} for each argument, by the argument's name
 * @param visibility the visibility of the nodes
 */
record ListField(String type, String pattern, String order, Map<String, String> conditions, ListVisibility visibility)
        implements FieldMapping {

    @Override
    public String maskedExpression() {
        return "[]";
    }

    @Override
    public String cypher(String owner, FieldSelection requested, SelectionCompiler compiler) {
        String target = compiler.newVariable("x");
        String chosen = requested.conditions(conditions, compiler);
        if (visibility == ListVisibility.CHECKED && compiler.restricts(type)) {
            chosen += " AND " + compiler.visible(type, target);
        }
        String most = requested.arguments().get("first") instanceof Integer first
                ? " LIMIT " + compiler.parameter(Math.max(first, 0))
                : "";
        String clauses = "MATCH %s WITH * WHERE true%s WITH * ORDER BY %s%s".formatted(pattern, chosen, order, most);
        return "COLLECT { %s RETURN %s }"
                .formatted(
                        compiler.bind(clauses, owner, target),
                        visibility == ListVisibility.PUBLIC
                                ? compiler.projection(type, target, requested.selection())
                                : compiler.visibleProjection(type, target, requested.selection()));
    }

    /** Returns the list of nodes that are visible wherever their owner is. */
    ListField inheritsVisibility() {
        return new ListField(type, pattern, order, conditions, ListVisibility.INHERITED);
    }
}
