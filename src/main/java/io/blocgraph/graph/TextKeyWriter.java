/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph;

import io.blocgraph.graph.query.Row;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Makes the stored {@link TextKeys} of nodes anew. */
@Component
public class TextKeyWriter {

    private static final String NODES = "UNWIND $ids AS id MATCH (n:%s {id: id}) WITH n ";

    private static final String WRITE = "UNWIND $rows AS row MATCH (n:%s {id: row.id}) SET n += row.keys";

    private final List<TextKeys> features;

    TextKeyWriter(List<TextKeys> features) {
        this.features = features;
    }

    /** {@return the labels of nodes with keys} */
    List<String> labels() {
        return features.stream().map(TextKeys::label).distinct().sorted().toList();
    }

    /**
     * Makes the keys of some nodes anew from their texts.
     *
     * @param transaction the transaction
     * @param label the label of the nodes
     * @param ids their ids; those of nodes without keys are ignored
     */
    public void refresh(WriteTransaction transaction, String label, Collection<String> ids) {
        for (TextKeys feature : features) {
            if (feature.label().equals(label)) {
                List<Map<String, Object>> rows =
                        transaction
                                .read(NODES.formatted(label) + feature.texts(), Map.of("ids", List.copyOf(ids)))
                                .stream()
                                .map(Row::of)
                                .map(row -> Map.<String, Object>of("id", row.text("id"), "keys", feature.keys(row)))
                                .toList();
                if (!rows.isEmpty()) {
                    transaction.write(WRITE.formatted(label), Map.of("rows", rows));
                }
            }
        }
    }
}
