/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph.query;

import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A paged list of items found at a sequence of outer nodes: items are not looked up at nodes beyond those that fill the page, nor
 * at those before its start. An item is a map with an {@code id} that is unique at its node; within a node items are ordered by it.
 *
 * @param type the name of the items' type
 * @param outer the clauses that match the outer nodes, {@code MATCH (n)<-[:PART_OF]-(u:Unit)}, without a final WHERE
 * @param where the conditions on the outer nodes
 * @param outerVariables the variables carried on from the outer nodes, as {@code u}
 * @param key the sort key of the outer nodes, as {@code u.codeSortKey}; never null
 * @param inner the clauses that find {@code x} at each node, carrying on what the key needs
 */
public record NestedPageField(
        String type, String outer, List<String> where, String outerVariables, String key, String inner)
        implements FieldMapping {

    private static final String ORDER = "PLACE";

    @Override
    public String cypher(String owner, FieldSelection requested, SelectionCompiler compiler) {
        PageRequest page = PageRequest.of(requested.arguments(), orders());
        String target = compiler.newVariable("x");
        String place = compiler.newVariable("key");
        String clauses = "%1$s ORDER BY %2$s %3$s %4$s WITH x, %2$s AS %5$s"
                .formatted(outer(page.position(), compiler), key, inner, after(page.position(), compiler), place);
        List<String> parts = new ArrayList<>();
        parts.add("%s: COLLECT { %s ORDER BY %s, %s.id LIMIT %s RETURN %s }"
                .formatted(
                        PageField.ROWS,
                        compiler.bind(clauses, owner, target),
                        place,
                        target,
                        compiler.parameter(page.size() + 1),
                        PageField.row(type, requested, target, place, compiler)));
        if (requested.selection().contains("totalCount")) {
            String all = "%s %s".formatted(outer(Optional.empty(), compiler), inner);
            parts.add(
                    "%s: COUNT { %s RETURN %s }".formatted(PageField.TOTAL, compiler.bind(all, owner, target), target));
        }
        return "{" + String.join(", ", parts) + "}";
    }

    @Override
    public String maskedExpression() {
        return "{%s: [], %s: 0}".formatted(PageField.ROWS, PageField.TOTAL);
    }

    private String outer(Optional<Cursor> beyond, SelectionCompiler compiler) {
        List<String> all = new ArrayList<>(where);
        all.add(beyond.map(cursor -> key + " >= " + compiler.parameter(cursor.key()))
                .orElse(key + " IS NOT NULL"));
        return "%s WHERE %s WITH %s".formatted(outer, String.join(" AND ", all), outerVariables);
    }

    private String after(Optional<Cursor> beyond, SelectionCompiler compiler) {
        return beyond.map(cursor -> "WITH * WHERE %1$s > %2$s OR x.id > %3$s"
                        .formatted(key, compiler.parameter(cursor.key()), compiler.parameter(cursor.id())))
                .orElse("");
    }

    private SortOrders orders() {
        return new SortOrders(Map.of(ORDER, key), ORDER);
    }

    @Override
    public @Nullable Object convert(@Nullable Object read, DataFetchingEnvironment environment) {
        return PageField.page(read, PageRequest.of(environment.getArguments(), orders()));
    }
}
