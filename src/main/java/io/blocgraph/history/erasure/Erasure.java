/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.history.erasure;

import io.blocgraph.graph.RelationshipType;
import io.blocgraph.graph.WriteTransaction;
import io.blocgraph.graph.query.Row;
import io.blocgraph.history.Delta;
import io.blocgraph.history.Redaction;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Erases an identity from the graph for good: from the node, from its descriptions in other periods, from the history, and
 * from the free text of reasons and decisions. When a change was made, by which account and of which kind is kept.
 */
@Component
public class Erasure {

    private static final String DESCRIPTIONS = """
            MATCH (n:Entity {id: $id})-[:DESCRIBED_BY /* ever */]->(d)
            RETURN d.id AS id""";

    /** A description that was removed by an undo still contains personal data. */
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

    /** Finds the decisions on which changes of the node, and nodes related to it, are based. */
    private static final String DECISIONS = """
            MATCH (n:Entity {id: $id})
            CALL (n) {
              MATCH (n)<-[:TOUCHES]-(:Change)-[:DECIDED_BY]->(d) RETURN d
              UNION
              MATCH (n)-->()-[:DECIDED_BY]->(d) RETURN d
              UNION
              MATCH (d:Entity {id: $decision}) RETURN d
            }
            WITH d WHERE d.text IS NOT NULL
            RETURN d.id AS id, d.text AS text""";

    private static final String UPDATE_DECISIONS = """
            UNWIND $rows AS row
            MATCH (d:Entity {id: row.id})
            SET d.text = row.text""";

    private final RetiredCodes retiredCodes;
    private final List<ErasureStep> steps;

    Erasure(RetiredCodes retiredCodes, List<ErasureStep> steps) {
        this.retiredCodes = retiredCodes;
        this.steps = steps;
    }

    /**
     * Erases an identity, and retires its code.
     *
     * @param transaction the transaction of the change, after its deltas have been written
     * @param identity the identity to be erased
     * @param decision the id of the decision on which the erasure is based, or empty
     * @return the redaction to be applied to further texts
     */
    public Redaction erase(WriteTransaction transaction, Identity identity, Optional<String> decision) {
        String id = identity.node().id();
        ChangesOfNode changes = new ChangesOfNode(transaction, id);
        Set<String> ids = idsOfDescribed(transaction, id, changes);
        Map<String, Map<String, Object>> properties = properties(transaction, ids);
        NameRedactor redactor = redactor(identity, ids, properties, changes);

        retiredCodes.retire(transaction, String.valueOf(identity.node().text(identity.code())));
        transaction.write(
                REPLACE_PROPERTIES,
                Map.of(
                        "rows",
                        properties.entrySet().stream()
                                .map(each ->
                                        Map.of("id", each.getKey(), "properties", identity.replace(each.getValue())))
                                .toList()));
        changes.rewrite(delta -> redact(replace(delta, identity, ids), ids, redactor), redactor::redact);
        redactDecisions(transaction, id, decision, redactor);
        for (ErasureStep step : steps) {
            for (String other : step.mentions(transaction, id)) {
                new ChangesOfNode(transaction, other).rewrite(delta -> redact(delta, ids, redactor), redactor::redact);
            }
            step.erase(transaction, id, redactor::redact);
        }
        return new Redaction(id, redactor::redact);
    }

    /** Returns the ids of the node and its descriptions, including those that were removed by an undo. */
    private static Set<String> idsOfDescribed(WriteTransaction transaction, String id, ChangesOfNode changes) {
        Set<String> ids = new LinkedHashSet<>(Set.of(id));
        transaction.read(DESCRIPTIONS, Map.of("id", id)).forEach(row -> ids.add((String) row.get("id")));
        changes.forEachDelta(delta -> {
            if (delta instanceof Delta.RelationshipDelta relationship
                    && relationship.type() == RelationshipType.DESCRIBED_BY
                    && relationship.from().equals(id)) {
                ids.add(relationship.to());
            }
        });
        return ids;
    }

    @SuppressWarnings("unchecked") // the value of Cypher's properties()
    private static Map<String, Map<String, Object>> properties(WriteTransaction transaction, Set<String> ids) {
        Map<String, Map<String, Object>> properties = new LinkedHashMap<>();
        transaction
                .read(PROPERTIES, Map.of("ids", List.copyOf(ids)))
                .forEach(row -> properties.put((String) row.get("id"), (Map<String, Object>) row.get("properties")));
        return properties;
    }

    private static NameRedactor redactor(
            Identity identity, Set<String> ids, Map<String, Map<String, Object>> properties, ChangesOfNode changes) {
        NameRedactor redactor = new NameRedactor(identity);
        properties.values().forEach(redactor::add);
        changes.forEachDelta(delta -> {
            if (delta instanceof Delta.NodeDelta node && ids.contains(node.id())) {
                redactor.add(node.before());
                redactor.add(node.after());
            }
        });
        return redactor;
    }

    private static void redactDecisions(
            WriteTransaction transaction, String id, Optional<String> decision, NameRedactor redactor) {
        List<Map<String, Object>> redacted =
                transaction.read(DECISIONS, Map.of("id", id, "decision", decision.orElse(""))).stream()
                        .map(Row::of)
                        .map(row ->
                                Map.<String, Object>of("id", row.text("id"), "text", redactor.redact(row.text("text"))))
                        .toList();
        transaction.write(UPDATE_DECISIONS, Map.of("rows", redacted));
    }

    private static Delta replace(Delta delta, Identity identity, Set<String> ids) {
        return delta instanceof Delta.NodeDelta(var id, var labels, var before, var after) && ids.contains(id)
                ? new Delta.NodeDelta(id, labels, replace(before, identity), replace(after, identity))
                : delta;
    }

    /** Redacts the texts of other nodes. */
    private Delta redact(Delta delta, Set<String> ids, NameRedactor redactor) {
        return delta instanceof Delta.NodeDelta(var id, var labels, var before, var after) && !ids.contains(id)
                ? new Delta.NodeDelta(id, labels, redact(before, redactor), redact(after, redactor))
                : delta;
    }

    private @Nullable Map<String, @Nullable Object> redact(
            @Nullable Map<String, @Nullable Object> properties, NameRedactor redactor) {
        if (properties == null) {
            return null;
        }
        Map<String, @Nullable Object> redacted = new HashMap<>(properties);
        steps.stream().flatMap(step -> step.texts().stream()).forEach(property -> {
            if (properties.get(property) instanceof String text) {
                redacted.put(property, redactor.redact(text));
            }
        });
        return redacted;
    }

    private static @Nullable Map<String, @Nullable Object> replace(
            @Nullable Map<String, @Nullable Object> properties, Identity identity) {
        return properties == null ? null : identity.replace(properties);
    }
}
