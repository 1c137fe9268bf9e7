/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.history.erasure;

import io.blocgraph.graph.GraphVocabulary;
import io.blocgraph.graph.RelationshipType;
import io.blocgraph.graph.TextKeyWriter;
import io.blocgraph.graph.WriteTransaction;
import io.blocgraph.history.Delta;
import io.blocgraph.history.Redaction;
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
 * from the texts of reasons, decisions and whatever else is linked with it. When a change was made, by which account and of which kind is kept.
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

    /** Finds the decisions on which changes of the node, and nodes related to it, are based, with their files. */
    private static final String DECISIONS = """
            MATCH (n:Entity {id: $id})
            CALL (n) {
              MATCH (n)--()-[:DECIDED_BY]->(d) RETURN d
              UNION
              MATCH (d:Entity {id: $decision}) RETURN d
            }
            MATCH (d) (()<-[:ATTACHED_TO]-()){0,1} (x)
            RETURN DISTINCT x.id AS id""";

    private final RetiredCodes retiredCodes;
    private final TextKeyWriter textKeys;
    private final List<ErasureStep> steps;

    Erasure(RetiredCodes retiredCodes, TextKeyWriter textKeys, List<ErasureStep> steps) {
        this.retiredCodes = retiredCodes;
        this.textKeys = textKeys;
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
        ChangesOfNodes changes = new ChangesOfNodes(transaction, Set.of(id));
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
        Map<String, Set<String>> linked = linked(transaction, id, decision, changes);
        LinkedTexts texts = new LinkedTexts(linked, redactor::redact);
        texts.redact(transaction, textKeys);
        Set<String> all = new LinkedHashSet<>(linked.keySet());
        all.add(id);
        new ChangesOfNodes(transaction, all)
                .rewrite(delta -> texts.redact(replace(delta, identity, ids)), redactor::redact);
        steps.forEach(step -> step.erase(transaction, id, linked.keySet(), redactor::redact));
        return new Redaction(id, redactor::redact);
    }

    /**
     * Returns the ids of the other nodes in whose texts the names may occur: of decisions, of what features link with the node, and of
     * what was written by the same changes, with the labels that the last had.
     */
    private Map<String, Set<String>> linked(
            WriteTransaction transaction, String id, Optional<String> decision, ChangesOfNodes changes) {
        Map<String, Set<String>> linked = new LinkedHashMap<>();
        changes.collect(Erasure::nodes).stream()
                .filter(node -> !GraphVocabulary.textProperties(node.labels()).isEmpty())
                .forEach(node -> linked.put(node.id(), Set.copyOf(node.labels())));
        Set<String> once = new LinkedHashSet<>(linked.keySet());
        changes.collect(Erasure::relationships).stream()
                .filter(relationship ->
                        relationship.to().equals(id) || relationship.from().equals(id))
                .forEach(relationship ->
                        once.add(relationship.to().equals(id) ? relationship.from() : relationship.to()));
        transaction
                .read(DECISIONS, Map.of("id", id, "decision", decision.orElse("")))
                .forEach(row -> linked.putIfAbsent((String) row.get("id"), Set.of()));
        for (ErasureStep step : steps) {
            step.mentions(transaction, id, once).forEach(other -> linked.putIfAbsent(other, Set.of()));
        }
        linked.remove(id);
        return linked;
    }

    private static List<Delta.NodeDelta> nodes(Delta delta) {
        return delta instanceof Delta.NodeDelta node ? List.of(node) : List.of();
    }

    private static List<Delta.RelationshipDelta> relationships(Delta delta) {
        return delta instanceof Delta.RelationshipDelta relationship ? List.of(relationship) : List.of();
    }

    /** Returns the ids of the node and its descriptions, including those that were removed by an undo. */
    private static Set<String> idsOfDescribed(WriteTransaction transaction, String id, ChangesOfNodes changes) {
        Set<String> ids = new LinkedHashSet<>(Set.of(id));
        transaction.read(DESCRIPTIONS, Map.of("id", id)).forEach(row -> ids.add((String) row.get("id")));
        changes.collect(Erasure::relationships).stream()
                .filter(relationship -> relationship.type() == RelationshipType.DESCRIBED_BY
                        && relationship.from().equals(id))
                .forEach(relationship -> ids.add(relationship.to()));
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
            Identity identity, Set<String> ids, Map<String, Map<String, Object>> properties, ChangesOfNodes changes) {
        NameRedactor redactor = new NameRedactor(identity);
        properties.values().forEach(redactor::add);
        changes.collect(Erasure::nodes).stream()
                .filter(node -> ids.contains(node.id()))
                .forEach(node -> {
                    redactor.add(node.before());
                    redactor.add(node.after());
                });
        return redactor;
    }

    private static Delta replace(Delta delta, Identity identity, Set<String> ids) {
        return delta instanceof Delta.NodeDelta(var id, var labels, var before, var after) && ids.contains(id)
                ? new Delta.NodeDelta(id, labels, replace(before, identity), replace(after, identity))
                : delta;
    }

    private static @Nullable Map<String, @Nullable Object> replace(
            @Nullable Map<String, @Nullable Object> properties, Identity identity) {
        return properties == null ? null : identity.replace(properties);
    }
}
