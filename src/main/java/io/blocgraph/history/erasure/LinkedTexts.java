/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.history.erasure;

import io.blocgraph.graph.GraphVocabulary;
import io.blocgraph.graph.TextKeyWriter;
import io.blocgraph.graph.WriteTransaction;
import io.blocgraph.graph.query.Row;
import io.blocgraph.history.Delta;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The texts of the nodes that have to do with an erased one, now and in the history; which properties are texts, the vocabulary says. */
final class LinkedTexts {

    private static final String NODES = """
            UNWIND $ids AS id
            OPTIONAL MATCH (e:Entity {id: id})
            OPTIONAL MATCH (r:Removed {id: id})
            WITH coalesce(e, r) AS n WHERE n IS NOT NULL
            RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties""";

    private static final String REPLACE = """
            UNWIND $rows AS row
            OPTIONAL MATCH (e:Entity {id: row.id})
            OPTIONAL MATCH (r:Removed {id: row.id})
            WITH row, coalesce(e, r) AS n WHERE n IS NOT NULL
            SET n += row.properties""";

    /** The words of the texts, which are made anew from these, also when a change is undone. */
    private static final String WORDS = "words";

    private final Map<String, Set<String>> formerLabels;
    private final UnaryOperator<String> redactor;

    /**
     * Creates the texts of some nodes.
     *
     * @param formerLabels the ids of the nodes, and the labels that those had which were removed
     * @param redactor replaces the erased names in a text
     */
    LinkedTexts(Map<String, Set<String>> formerLabels, UnaryOperator<String> redactor) {
        this.formerLabels = formerLabels;
        this.redactor = redactor;
    }

    /** Redacts the nodes themselves. */
    void redact(WriteTransaction transaction, TextKeyWriter textKeys) {
        List<String> ids = List.copyOf(formerLabels.keySet());
        List<Map<String, Object>> rows = transaction.read(NODES, Map.of("ids", ids)).stream()
                .map(Row::of)
                .map(row -> Map.<String, Object>of("id", row.text("id"), "properties", redacted(row)))
                .toList();
        transaction.write(REPLACE, Map.of("rows", rows));
        textKeys.refresh(transaction, "Entity", ids);
    }

    private Map<String, @Nullable Object> redacted(Row node) {
        Set<String> former = formerLabels.getOrDefault(node.text("id"), Set.of());
        Map<String, @Nullable Object> properties =
                new HashMap<>(node.row("properties").values());
        return redacted(former.isEmpty() ? node.texts("labels") : former, properties);
    }

    /** {@return a delta without the names; that of another node as it is} */
    Delta redact(Delta delta) {
        return delta instanceof Delta.NodeDelta(var id, var labels, var before, var after)
                        && formerLabels.containsKey(id)
                ? new Delta.NodeDelta(id, labels, redactedIfAny(labels, before), redactedIfAny(labels, after))
                : delta;
    }

    private @Nullable Map<String, @Nullable Object> redactedIfAny(
            Collection<String> labels, @Nullable Map<String, @Nullable Object> properties) {
        return properties == null ? null : redacted(labels, properties);
    }

    private Map<String, @Nullable Object> redacted(
            Collection<String> labels, Map<String, @Nullable Object> properties) {
        Map<String, @Nullable Object> redacted = new HashMap<>(properties);
        GraphVocabulary.textProperties(labels).forEach(property -> {
            if (properties.get(property) instanceof String text) {
                redacted.put(property, redactor.apply(text));
            }
        });
        if (properties.get(WORDS) instanceof String) {
            redacted.put(WORDS, "");
        }
        return redacted;
    }
}
