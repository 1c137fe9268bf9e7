/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph.query;

import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A list paged by keyset: a page starts after the key of the row before it, so that rows added or removed neither repeat nor skip
 * others.
 *
 * <p>Where a list is composed of several, such as that of a scope from those of its units, {@code first(x)} ends the clauses of
 * each: no more rows of each are read than the page can hold. {@code first(x, w.unit)} names the properties that are equal in all rows
 * of one list and precede the key in the index: the database walks an index in order only if all its properties are named.
 *
 * <p>Where the lists are many, {@code leading(s)} stands before the clauses of each, those of {@code s}: a page holds rows of those lists
 * alone whose own first row comes early enough, so only the first row is read of the others.
 *
 * @param type the name of the nodes' type
 * @param match the clauses that match them as {@code x}, as {@code MATCH (n)<-[:PART_OF]-(x:Unit)}, without a final WHERE
 * @param where the conditions on {@code x}
 * @param orders the available orders
 * @param conditions the condition on {@code x} for each argument, as {@code x.kind = $value}, by the argument's name
 * @param total an expression for the number of all rows, where the database knows it without counting
 * @param visibilityInherited whether all nodes are visible wherever their owner is
 */
public record PageField(
        String type,
        String match,
        List<String> where,
        SortOrders orders,
        Map<String, String> conditions,
        Optional<String> total,
        boolean visibilityInherited)
        implements FieldMapping {

    private static final Pattern FIRST_ROWS = Pattern.compile("first\\(x(?:, ([\\w., ]+))?\\)");

    private static final Pattern LEADING = Pattern.compile("leading\\(([\\w, ]+)\\)");

    /**
     * Checks that no row escapes the conditions, of which visibility is one: where one branch of a union ends with {@code first(x)}, the
     * conditions stand there, so all have to.
     */
    public PageField {
        List<String> branches = List.of(match.split("\\bUNION\\b"));
        if (branches.stream().anyMatch(PageField::hasConditions)
                && !branches.stream().allMatch(PageField::hasConditions)) {
            throw new IllegalArgumentException("A branch of the list has no conditions: " + match);
        }
    }

    private static boolean hasConditions(String clauses) {
        return FIRST_ROWS.matcher(clauses).find();
    }

    static final String CURSOR = "cursor()";
    static final String ROWS = "rows";
    static final String TOTAL = "total";

    /**
     * Creates a list without arguments of its own.
     *
     * @param type the name of the nodes' type
     * @param match the clauses that match them as {@code x}
     * @param where the conditions on {@code x}
     * @param orders the available orders
     */
    public PageField(String type, String match, List<String> where, SortOrders orders) {
        this(type, match, where, orders, Map.of(), Optional.empty(), false);
    }

    /** {@return the same list whose nodes are all visible wherever their owner is, so that this is not checked for each} */
    public PageField inheritsVisibility() {
        return new PageField(type, match, where, orders, conditions, total, true);
    }

    @Override
    public String maskedExpression() {
        return "{%s: [], %s: 0}".formatted(ROWS, TOTAL);
    }

    @Override
    public String cypher(String owner, FieldSelection requested, SelectionCompiler compiler) {
        PageRequest page = PageRequest.of(requested.arguments(), orders);
        String target = compiler.newVariable("x");
        String key = compiler.newVariable("key");
        String direction = page.order().descending() == page.forward() ? "DESC" : "ASC";
        List<String> parts = new ArrayList<>();
        String most = compiler.parameter(page.size() + 1);
        String order = "%1$s %2$s, x.id %2$s".formatted(page.order().key(), direction);
        String clauses = clauses(
                        keyset(page, direction, compiler),
                        Optional.of(new RowLimit(order, direction, most)),
                        requested,
                        compiler)
                + " WITH x, %s AS %s".formatted(page.order().key(), key);
        parts.add("%1$s: COLLECT { %2$s ORDER BY %3$s %5$s, %4$s.id %5$s LIMIT %6$s RETURN %7$s }"
                .formatted(
                        ROWS,
                        compiler.bind(clauses, owner, target),
                        key,
                        target,
                        direction,
                        most,
                        row(type, requested, target, key, compiler)));
        if (requested.selection().contains("totalCount")) {
            parts.add(TOTAL + ": "
                    + total.filter(known ->
                                    visibilityInherited || compiler.scope().allVisible())
                            .orElseGet(() -> count(owner, requested, target, compiler)));
        }
        return "{" + String.join(", ", parts) + "}";
    }

    private String count(String owner, FieldSelection requested, String target, SelectionCompiler compiler) {
        String clauses = clauses("true", Optional.empty(), requested, compiler);
        return "COUNT { %s RETURN %s }".formatted(compiler.bind(clauses, owner, target), target);
    }

    /** The clauses that keep only the first rows: order, direction and how many rows a page can hold. */
    private record RowLimit(String order, String direction, String most) {

        String after(@Nullable String same, String rows) {
            String equal = same == null ? "" : same.replace(",", " " + direction + ",") + " " + direction + ", ";
            return " WITH * ORDER BY " + equal + order + " LIMIT " + rows;
        }

        /** Leads from the lists to those whose first rows come first. One that has several parts has as many first rows. */
        String leading(String lists, String first) {
            return "CALL (%1$s) { %2$s RETURN x } WITH %1$s, x ORDER BY %3$s LIMIT %4$s WITH DISTINCT %1$s "
                    .formatted(lists, first, order, most);
        }
    }

    private String clauses(
            String keyset, Optional<RowLimit> cut, FieldSelection requested, SelectionCompiler compiler) {
        List<String> all = new ArrayList<>();
        all.add(keyset);
        all.addAll(where);
        if (!visibilityInherited && compiler.restricts(type)) {
            all.add(compiler.visible(type, "x"));
        }
        String asks = " WHERE " + String.join(" AND ", all) + requested.conditions(conditions, compiler);
        Matcher leading = LEADING.matcher(match);
        if (!leading.find()) {
            return firstRows(match, asks, cut, cut.map(RowLimit::most));
        }
        String lists = leading.group(1);
        String each = match.substring(leading.end());
        return match.substring(0, leading.start())
                + cut.map(it -> it.leading(lists, firstRows(each, asks, cut, Optional.of("1"))))
                        .orElse("")
                + "CALL (%s) { %s RETURN x } WITH x"
                        .formatted(lists, firstRows(each, asks, cut, cut.map(RowLimit::most)));
    }

    private static String firstRows(String clauses, String asks, Optional<RowLimit> cut, Optional<String> rows) {
        Matcher first = FIRST_ROWS.matcher(clauses);
        return first.find()
                ? first.replaceAll(found -> Matcher.quoteReplacement(asks
                        + cut.map(it -> it.after(found.group(1), rows.orElseThrow()))
                                .orElse("")))
                : clauses + asks;
    }

    /** Keys are never null; saying so lets the database use the key's index instead of sorting. */
    private static String keyset(PageRequest page, String direction, SelectionCompiler compiler) {
        return page.position()
                .map(cursor -> "%1$s %2$s= %3$s AND (%1$s %2$s %3$s OR x.id %2$s %4$s)"
                        .formatted(
                                page.order().key(),
                                direction.equals("ASC") ? ">" : "<",
                                compiler.parameter(cursor.key()),
                                compiler.parameter(cursor.id())))
                .orElse(page.order().key() + " IS NOT NULL");
    }

    /** Returns the expression for a row; nodes and edges may have different selections. */
    static String row(String type, FieldSelection requested, String target, String key, SelectionCompiler compiler) {
        List<String> entries = new ArrayList<>();
        entries.add("`%s`: [%s, %s.id]".formatted(CURSOR, key, target));
        entries.addAll(NodeSelection.ofVisible(type, "nodes").entries(requested, target, compiler));
        entries.addAll(NodeSelection.ofVisible(type, "edges", "node").entries(requested, target, compiler));
        return "{" + String.join(", ", entries) + "}";
    }

    @Override
    public Object convert(@Nullable Object read, DataFetchingEnvironment environment) {
        return page(read, PageRequest.of(environment.getArguments(), orders));
    }

    /** Converts the result to a page. */
    static Page page(@Nullable Object read, PageRequest request) {
        Row row = Row.of((Map<?, ?>) Objects.requireNonNull(read));
        return Page.of(request, row.rows(ROWS), (Long) row.values().get(TOTAL));
    }
}
