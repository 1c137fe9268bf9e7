package io.blocgraph.history;

import io.blocgraph.graph.RelationshipType;
import io.blocgraph.graph.WriteTransaction;
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
final class Erasure {

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
            MATCH (n:Entity {id: $id})-[:DESCRIBED_BY /* ever */]->(d)
            RETURN d.id AS id""";

    /** One that was undone is no longer there, and still says it. */
    private static final String PROPERTIES = """
            UNWIND $ids AS id
            OPTIONAL MATCH (e:Entity {id: id})
            OPTIONAL MATCH (r:Removed {id: id})
            WITH coalesce(e, r) AS n WHERE n IS NOT NULL
            RETURN n.id AS id, properties(n) AS properties""";

    private static final String REPLACE_PROPERTIES = """
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
              MATCH (n)-[:ANSWERS_BY|ANSWERED_BY /* ever */]->()-[:DECIDED_BY]->(d) RETURN d
              UNION
              MATCH (d:Entity {id: $decision}) RETURN d
            }
            WITH d WHERE d.text IS NOT NULL
            RETURN d.id AS id, d.text AS text""";

    /** Whose account it was would say who it was. */
    private static final String UNLINK_ACCOUNT = "MATCH (:Entity {id: $id})<-[i:IS]-(:Account) DELETE i";

    private static final String UPDATE_DECISIONS = """
            UNWIND $rows AS row
            MATCH (d:Entity {id: row.id})
            SET d.text = row.text""";

    private final WriteTransaction transaction;
    private final NodeSnapshot subject;
    private final Map<String, ? extends @Nullable Object> replacements;
    private final Set<String> ids = new LinkedHashSet<>();
    private final Set<String> names = new LinkedHashSet<>();
    private final String placeholder;

    /**
     * Begins.
     *
     * @param transaction the transaction
     * @param subject the thing, as it was
     * @param instead what stands for its properties from now on; null for nothing
     * @param named those of the properties by which people call it
     */
    Erasure(
            WriteTransaction transaction,
            NodeSnapshot subject,
            Map<String, ? extends @Nullable Object> instead,
            List<String> named) {
        this.transaction = transaction;
        this.subject = subject;
        this.replacements = instead;
        this.placeholder = String.valueOf(instead.get(named.getFirst()));
        ids.add(subject.id());
        transaction.read(DESCRIPTIONS, Map.of("id", subject.id())).forEach(row -> ids.add((String) row.get("id")));
        forEachChange(change -> change.deltas().forEach(this::collectDescription));
        properties().values().forEach(properties -> names(properties, named));
        forEachChange(change -> change.deltas().forEach(delta -> {
            if (delta instanceof Delta.NodeDelta node && ids.contains(node.id())) {
                names(node.before(), named);
                names(node.after(), named);
            }
        }));
    }

    /** A change as it is read here. */
    private record StoredChange(
            String id, List<Delta> deltas, @Nullable String reason) {}

    /**
     * Forgets.
     *
     * @param decision the id of the decision on which this is based; empty if on none
     */
    void erase(String decision) {
        List<Map<String, Object>> rows = new ArrayList<>();
        properties().forEach((id, properties) -> rows.add(Map.of("id", id, "properties", replace(properties))));
        transaction.write(REPLACE_PROPERTIES, Map.of("rows", rows));
        forEachChange(change -> transaction.write(
                REWRITE,
                Map.of(
                        "rows",
                        List.of(mapOf(
                                "id", change.id(),
                                "deltas",
                                        change.deltas().stream()
                                                .map(this::replace)
                                                .map(DeltaCodec::encode)
                                                .toList(),
                                "reason", change.reason() == null ? null : redact(change.reason()))))));
        List<Map<String, Object>> decided =
                transaction.read(DECISIONS, Map.of("id", subject.id(), "decision", decision)).stream()
                        .map(row -> Map.of("id", row.get("id"), "text", (Object) redact((String) row.get("text"))))
                        .toList();
        transaction.write(UNLINK_ACCOUNT, Map.of("id", subject.id()));
        transaction.write(UPDATE_DECISIONS, Map.of("rows", decided));
    }

    /** A text in which nobody is called by the names any more. */
    String redact(String text) {
        String clean = text;
        for (String name : names) {
            clean = Pattern.compile(
                            "(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])",
                            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                    .matcher(clean)
                    .replaceAll(Matcher.quoteReplacement(placeholder));
        }
        return clean;
    }

    private void forEachChange(Consumer<StoredChange> each) {
        long after = 0;
        List<Map<String, Object>> rows;
        do {
            rows = transaction.read(CHANGES, Map.of("id", subject.id(), "after", after, "most", BATCH));
            for (Map<String, Object> row : rows) {
                List<Delta> deltas = ((List<?>) row.get("deltas"))
                        .stream().map(text -> DeltaCodec.decode((String) text)).toList();
                each.accept(new StoredChange((String) row.get("id"), deltas, (String) row.get("reason")));
                after = (Long) row.get("number");
            }
        } while (rows.size() == BATCH);
    }

    private void collectDescription(Delta delta) {
        if (delta instanceof Delta.RelationshipDelta relationship
                && relationship.type() == RelationshipType.DESCRIBED_BY
                && relationship.from().equals(subject.id())) {
            ids.add(relationship.to());
        }
    }

    private Map<String, Map<?, ?>> properties() {
        return transaction.read(PROPERTIES, Map.of("ids", List.copyOf(ids))).stream()
                .collect(Collectors.toMap(row -> (String) row.get("id"), row -> (Map<?, ?>) row.get("properties")));
    }

    private void names(@Nullable Map<?, ?> properties, List<String> named) {
        if (properties != null) {
            for (String property : named) {
                if (properties.get(property) instanceof String name && !name.equals(replacements.get(property))) {
                    names.add(name);
                }
            }
        }
    }

    private Delta replace(Delta delta) {
        return delta instanceof Delta.NodeDelta node && ids.contains(node.id())
                ? new Delta.NodeDelta(
                        node.id(),
                        node.labels(),
                        node.before() == null ? null : replace(node.before()),
                        node.after() == null ? null : replace(node.after()))
                : delta;
    }

    /** What is there is replaced; what is not there is not added. */
    private Map<String, @Nullable Object> replace(Map<?, ?> properties) {
        Map<String, @Nullable Object> replaced = new HashMap<>();
        properties.forEach((key, value) -> {
            String property = (String) key;
            replaced.put(
                    property, value != null && replacements.containsKey(property) ? replacements.get(property) : value);
        });
        return replaced;
    }

    private static Map<String, @Nullable Object> mapOf(@Nullable Object... keysAndValues) {
        Map<String, @Nullable Object> map = new HashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put(String.valueOf(keysAndValues[i]), keysAndValues[i + 1]);
        }
        return map;
    }
}
