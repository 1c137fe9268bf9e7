package io.blocgraph.history;

import io.blocgraph.graph.Tie;
import io.blocgraph.graph.Writing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes what is said of one thing out of the graph for good: from the thing, from what was said of it in other periods, from what the
 * history and the receipts hold of it, and by its names from what people have written in reasons and decisions about it. What
 * happened, when and by whom stays.
 */
final class Forgetting {

    /** So many changes are looked at at a time; one may hold hundreds of things. */
    private static final int BATCH = 50;

    private static final String CHANGES = """
            MATCH (n:Entity {id: $id})<-[:TOUCHES]-(c:Change)
            WHERE c.number > $after
            RETURN c.id AS id, c.number AS number, c.deltas AS deltas, c.reason AS reason
            ORDER BY number LIMIT $most""";

    private static final String REWRITE = """
            UNWIND $rows AS row
            MATCH (c:Entity {id: row.id})
            SET c.deltas = row.deltas, c.reason = row.reason""";

    private static final String DESCRIPTIONS = """
            MATCH (n:Entity {id: $id})-[: DESCRIBED_BY]->(d)
            RETURN d.id AS id""";

    /** One that was undone is no longer there, and still says it. */
    private static final String SAID = """
            UNWIND $ids AS id
            OPTIONAL MATCH (e:Entity {id: id})
            OPTIONAL MATCH (r:Removed {id: id})
            WITH coalesce(e, r) AS n WHERE n IS NOT NULL
            RETURN n.id AS id, properties(n) AS properties""";

    private static final String REPLACE = """
            UNWIND $rows AS row
            OPTIONAL MATCH (e:Entity {id: row.id})
            OPTIONAL MATCH (r:Removed {id: row.id})
            WITH row, coalesce(e, r) AS n WHERE n IS NOT NULL
            SET n += row.properties""";

    private static final String DECISIONS = """
            MATCH (n:Entity {id: $id})
            CALL (n) {
              MATCH (n)<-[:TOUCHES]-(:Change)-[:DECIDED_BY]->(d) RETURN d
              UNION
              MATCH (n)-[: ANSWERS_BY|ANSWERED_BY]->()-[:DECIDED_BY]->(d) RETURN d
              UNION
              MATCH (d:Entity {id: $decision}) RETURN d
            }
            WITH d WHERE d.text IS NOT NULL
            RETURN d.id AS id, d.text AS text""";

    /** Whose account it was would say who it was. */
    private static final String SEVER = "MATCH (:Entity {id: $id})<-[i:IS]-(:Account) DELETE i";

    private static final String DECIDED = """
            UNWIND $rows AS row
            MATCH (d:Entity {id: row.id})
            SET d.text = row.text""";

    private final Writing writing;
    private final Thing thing;
    private final Map<String, ? extends @Nullable Object> instead;
    private final Set<String> ids = new LinkedHashSet<>();
    private final Set<String> names = new LinkedHashSet<>();
    private final String anonymous;

    /**
     * Begins.
     *
     * @param writing the transaction
     * @param thing the thing, as it was
     * @param instead what stands for its properties from now on; null for nothing
     * @param named those of the properties by which people call it
     */
    Forgetting(Writing writing, Thing thing, Map<String, ? extends @Nullable Object> instead, List<String> named) {
        this.writing = writing;
        this.thing = thing;
        this.instead = instead;
        this.anonymous = String.valueOf(instead.get(named.getFirst()));
        ids.add(thing.id());
        writing.read(DESCRIPTIONS, Map.of("id", thing.id())).forEach(row -> ids.add((String) row.get("id")));
        changes(change -> change.deltas().forEach(this::described));
        said().values().forEach(properties -> names(properties, named));
        changes(change -> change.deltas().forEach(delta -> {
            if (delta instanceof Delta.OfNode node && ids.contains(node.id())) {
                names(node.before(), named);
                names(node.after(), named);
            }
        }));
    }

    /** A change as it is read here. */
    private record Written(
            String id, List<Delta> deltas, @Nullable String reason) {}

    /**
     * Forgets.
     *
     * @param decision the id of the decision on which this is based; empty if on none
     */
    void forget(String decision) {
        List<Map<String, Object>> rows = new ArrayList<>();
        said().forEach((id, properties) -> rows.add(Map.of("id", id, "properties", replaced(properties))));
        writing.write(REPLACE, Map.of("rows", rows));
        changes(change -> writing.write(
                REWRITE,
                Map.of(
                        "rows",
                        List.of(present(
                                "id", change.id(),
                                "deltas",
                                        change.deltas().stream()
                                                .map(this::replaced)
                                                .map(DeltaText::of)
                                                .toList(),
                                "reason", change.reason() == null ? null : withoutNames(change.reason()))))));
        List<Map<String, Object>> decided =
                writing.read(DECISIONS, Map.of("id", thing.id(), "decision", decision)).stream()
                        .map(row ->
                                Map.of("id", row.get("id"), "text", (Object) withoutNames((String) row.get("text"))))
                        .toList();
        writing.write(SEVER, Map.of("id", thing.id()));
        writing.write(DECIDED, Map.of("rows", decided));
    }

    /** A text in which nobody is called by the names any more. */
    String withoutNames(String text) {
        String clean = text;
        for (String name : names) {
            clean = Pattern.compile(
                            "(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])",
                            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                    .matcher(clean)
                    .replaceAll(Matcher.quoteReplacement(anonymous));
        }
        return clean;
    }

    private void changes(Consumer<Written> each) {
        long after = 0;
        List<Map<String, Object>> rows;
        do {
            rows = writing.read(CHANGES, Map.of("id", thing.id(), "after", after, "most", BATCH));
            for (Map<String, Object> row : rows) {
                List<Delta> deltas = ((List<?>) row.get("deltas"))
                        .stream().map(text -> DeltaText.parse((String) text)).toList();
                each.accept(new Written((String) row.get("id"), deltas, (String) row.get("reason")));
                after = (Long) row.get("number");
            }
        } while (rows.size() == BATCH);
    }

    private void described(Delta delta) {
        if (delta instanceof Delta.OfTie tie
                && tie.tie() == Tie.DESCRIBED_BY
                && tie.from().equals(thing.id())) {
            ids.add(tie.to());
        }
    }

    private Map<String, Map<?, ?>> said() {
        return writing.read(SAID, Map.of("ids", List.copyOf(ids))).stream()
                .collect(Collectors.toMap(row -> (String) row.get("id"), row -> (Map<?, ?>) row.get("properties")));
    }

    private void names(@Nullable Map<?, ?> properties, List<String> named) {
        if (properties != null) {
            for (String property : named) {
                if (properties.get(property) instanceof String name && !name.equals(instead.get(property))) {
                    names.add(name);
                }
            }
        }
    }

    private Delta replaced(Delta delta) {
        return delta instanceof Delta.OfNode node && ids.contains(node.id())
                ? new Delta.OfNode(
                        node.id(),
                        node.labels(),
                        node.before() == null ? null : replaced(node.before()),
                        node.after() == null ? null : replaced(node.after()))
                : delta;
    }

    /** What is there is replaced; what is not there is not added. */
    private Map<String, @Nullable Object> replaced(Map<?, ?> properties) {
        Map<String, @Nullable Object> replaced = new HashMap<>();
        properties.forEach((key, value) -> {
            String property = (String) key;
            replaced.put(property, value != null && instead.containsKey(property) ? instead.get(property) : value);
        });
        return replaced;
    }

    private static Map<String, @Nullable Object> present(@Nullable Object... keysAndValues) {
        Map<String, @Nullable Object> map = new HashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put(String.valueOf(keysAndValues[i]), keysAndValues[i + 1]);
        }
        return map;
    }
}
