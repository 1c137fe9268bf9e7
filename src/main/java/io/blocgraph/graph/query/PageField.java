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
 * A list read page by page, by keyset: a page begins after the key of the row before it, so that rows which come and go
 * neither repeat nor skip others.
 *
 * <p>Where a list is put together from several, as that of a scope from those of its units, {@code first(x)} stands in the clauses
 * at the end of each: of each no more is read than the page can hold. {@code first(x, w.unit)} says what is the same in all of one,
 * and stands before the key in the index along which it lies: the database walks along an index only if all of it is named.
 *
 * @param type the name of the type of its things
 * @param match the clauses that find them as {@code x}, as {@code MATCH (n)<-[:PART_OF]-(x:Unit)}, without a WHERE at the end
 * @param where what is asked of {@code x}
 * @param orders in which orders it can be listed
 * @param conditions what an argument asks of {@code x}, by the argument's name, as {@code x.kind = $value}
 * @param total an expression for the number of all rows, where the database knows it without counting them
 * @param visibilityInherited whether all of it lies within a scope wherever its owner does
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

    private static final Pattern FIRST_ROWS = Pattern.compile("first\\(x(?:, ([\\w.]+))?\\)");

    static final String CURSOR = "cursor()";
    static final String ROWS = "rows";
    static final String TOTAL = "total";

    /**
     * A list without arguments of its own.
     *
     * @param type the name of the type of its things
     * @param match the clauses that find them as {@code x}
     * @param where what is asked of {@code x}
     * @param orders in which orders it can be listed
     */
    public PageField(String type, String match, List<String> where, SortOrders orders) {
        this(type, match, where, orders, Map.of(), Optional.empty(), false);
    }

    /**
     * The same list, all of which lies within a scope wherever its owner does: that is not asked of each thing.
     *
     * @return it
     */
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
        String cut = "%1$s %2$s, x.id %2$s LIMIT %3$s".formatted(page.order().key(), direction, most);
        String clauses = clauses(
                        keyset(page, direction, compiler),
                        Optional.of(new RowLimit(cut, direction)),
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

    /** What leaves the first rows alone: their order with its limit, and its direction. */
    private record RowLimit(String order, String direction) {

        String after(@Nullable String same) {
            return " WITH * ORDER BY " + (same == null ? "" : same + " " + direction + ", ") + order;
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
        String asks =
                " WHERE " + String.join(" AND ", all) + SelectionCompiler.conditions(conditions, requested, compiler);
        Matcher first = FIRST_ROWS.matcher(match);
        return first.find()
                ? first.replaceAll(found -> Matcher.quoteReplacement(
                        asks + cut.map(it -> it.after(found.group(1))).orElse("")))
                : match + asks;
    }

    /** Keys are never null; that it is said lets the database walk along the index of the key instead of sorting. */
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

    /** Nodes and edges may ask for different things. */
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

    /** The page that was read. */
    static Page page(@Nullable Object read, PageRequest request) {
        Row row = Row.of((Map<?, ?>) Objects.requireNonNull(read));
        return Page.of(request, row.rows(ROWS), (Long) row.values().get(TOTAL));
    }
}
