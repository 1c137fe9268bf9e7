package io.blocgraph.graph.selection;

import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A list read page by page, by keyset: a page begins after the key of the row before it, so that rows which come and go
 * neither repeat nor skip others.
 *
 * @param type the name of the type of its things
 * @param source the clauses that find them as {@code x}, as {@code MATCH (n)<-[:PART_OF]-(x:Unit)}
 * @param orders in which orders it can be listed
 * @param conditions what an argument asks of {@code x}, by the argument's name, as {@code x.kind = $value}
 */
public record PageField(String type, String source, Orders orders, Map<String, String> conditions) implements Field {

    static final String CURSOR = "cursor()";
    private static final String ROWS = "rows";
    private static final String TOTAL = "total";

    /**
     * A list without arguments of its own.
     *
     * @param type the name of the type of its things
     * @param source the clauses that find them as {@code x}
     * @param orders in which orders it can be listed
     */
    public PageField(String type, String source, Orders orders) {
        this(type, source, orders, Map.of());
    }

    @Override
    public String cypher(String owner, Asked asked, Statement statement) {
        PageRequest page = PageRequest.of(asked.arguments(), orders);
        String target = statement.fresh("x");
        Orders.Chosen order = page.order();
        String direction = order.descending() == page.forwards() ? "DESC" : "ASC";
        String key = statement.fresh("key");
        String clauses = clauses(owner, asked, target, statement);
        List<String> parts = new ArrayList<>();
        parts.add("%s: COLLECT { %s WITH %s, %s AS %s%s ORDER BY %s %s, %s.id %s LIMIT %s RETURN %s }"
                .formatted(
                        ROWS,
                        clauses,
                        target,
                        statement.local(order.key(), owner, target),
                        key,
                        beyond(page, key, target, direction, statement),
                        key,
                        direction,
                        target,
                        direction,
                        statement.parameter(page.size() + 1),
                        row(asked, target, key, statement)));
        if (asked.selection().contains("totalCount")) {
            parts.add("%s: COUNT { %s RETURN %s }".formatted(TOTAL, clauses(owner, asked, target, statement), target));
        }
        return "{" + String.join(", ", parts) + "}";
    }

    private String clauses(String owner, Asked asked, String target, Statement statement) {
        String conditions = Statement.conditions(conditions(), asked, statement);
        return statement.local(source + (conditions.isEmpty() ? "" : " WITH * WHERE true" + conditions), owner, target);
    }

    private static String beyond(PageRequest page, String key, String target, String direction, Statement statement) {
        return page.beyond()
                .map(cursor -> " WHERE %1$s %2$s= %3$s AND (%1$s %2$s %3$s OR %4$s.id %2$s %5$s)"
                        .formatted(
                                key,
                                direction.equals("ASC") ? ">" : "<",
                                statement.parameter(cursor.key()),
                                target,
                                statement.parameter(cursor.id())))
                .orElse("");
    }

    /** Nodes and edges may ask for different things, and more than once: each asks under a name of its own. */
    private String row(Asked asked, String target, String key, Statement statement) {
        List<String> entries = new ArrayList<>();
        entries.add("`%s`: [%s, %s.id]".formatted(CURSOR, key, target));
        entries.addAll(statement.entries(asked.selection(), "nodes", "", type, target));
        asked.selection().getImmediateFields().stream()
                .filter(part -> part.getName().equals("edges"))
                .forEach(edges -> entries.addAll(
                        statement.entries(edges.getSelectionSet(), "node", edges.getResultKey() + ".", type, target)));
        return "{" + String.join(", ", entries) + "}";
    }

    @Override
    public Object value(@Nullable Object read, DataFetchingEnvironment environment) {
        Map<?, ?> map = (Map<?, ?>) Objects.requireNonNull(read);
        PageRequest page = PageRequest.of(environment.getArguments(), orders);
        List<Row> rows = ((List<?>) Objects.requireNonNull(map.get(ROWS)))
                .stream().map(row -> Row.of((Map<?, ?>) row)).toList();
        return Page.of(page, rows, (Long) map.get(TOTAL));
    }
}
