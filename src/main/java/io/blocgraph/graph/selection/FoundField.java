package io.blocgraph.graph.selection;

import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A list of what is found at things that are walked along in an order, page by page: nothing is looked for at the things after
 * those that fill the page, nor at those before its beginning. What is found is a map with an {@code id} that nothing else at the
 * same thing has; at each thing it is ordered by that.
 *
 * @param type the name of the type of what is found
 * @param walk the clauses that find the things, {@code MATCH (n)<-[:PART_OF]-(u:Unit)}, without a WHERE at the end
 * @param where what is asked of the things
 * @param carried what goes on from the things, as {@code u}
 * @param key what the things are ordered by, as {@code u.code}; never null
 * @param find the clauses that find {@code x} at each, carrying on what the key needs
 */
public record FoundField(String type, String walk, List<String> where, String carried, String key, String find)
        implements Field {

    private static final String ORDER = "PLACE";

    @Override
    public String cypher(String owner, Asked asked, Statement statement) {
        PageRequest page = PageRequest.of(asked.arguments(), orders());
        String target = statement.fresh("x");
        String place = statement.fresh("key");
        String clauses = "%1$s ORDER BY %2$s %3$s %4$s WITH x, %2$s AS %5$s"
                .formatted(walk(page.beyond(), statement), key, find, after(page.beyond(), statement), place);
        List<String> parts = new ArrayList<>();
        parts.add("%s: COLLECT { %s ORDER BY %s, %s.id LIMIT %s RETURN %s }"
                .formatted(
                        PageField.ROWS,
                        statement.local(clauses, owner, target),
                        place,
                        target,
                        statement.parameter(page.size() + 1),
                        PageField.row(type, asked, target, place, statement)));
        if (asked.selection().contains("totalCount")) {
            String all = "%s %s".formatted(walk(Optional.empty(), statement), find);
            parts.add("%s: COUNT { %s RETURN %s }"
                    .formatted(PageField.TOTAL, statement.local(all, owner, target), target));
        }
        return "{" + String.join(", ", parts) + "}";
    }

    @Override
    public String outside() {
        return "{%s: [], %s: 0}".formatted(PageField.ROWS, PageField.TOTAL);
    }

    private String walk(Optional<Cursor> beyond, Statement statement) {
        List<String> all = new ArrayList<>(where);
        all.add(beyond.map(cursor -> key + " >= " + statement.parameter(cursor.key()))
                .orElse(key + " IS NOT NULL"));
        return "%s WHERE %s WITH %s".formatted(walk, String.join(" AND ", all), carried);
    }

    private String after(Optional<Cursor> beyond, Statement statement) {
        return beyond.map(cursor -> "WITH * WHERE %1$s > %2$s OR x.id > %3$s"
                        .formatted(key, statement.parameter(cursor.key()), statement.parameter(cursor.id())))
                .orElse("");
    }

    private Orders orders() {
        return new Orders(Map.of(ORDER, key), ORDER);
    }

    @Override
    public @Nullable Object value(@Nullable Object read, DataFetchingEnvironment environment) {
        return PageField.page(read, PageRequest.of(environment.getArguments(), orders()));
    }
}
