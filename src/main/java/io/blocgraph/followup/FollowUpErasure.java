/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.followup;

import io.blocgraph.graph.QueryRunner;
import io.blocgraph.graph.WriteTransaction;
import io.blocgraph.graph.query.Row;
import io.blocgraph.history.erasure.ErasureStep;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** Erases the names of a member from the texts of the records that have to do with the member. */
@Component
class FollowUpErasure implements ErasureStep {

    private static final Set<String> PROPERTIES =
            Set.of("title", "content", "conclusion", "raisedBy", "result", "measure", "note", "name");

    private static final String MENTIONS = """
            MATCH (:Entity {id: $id})<-[:CONCERNS|ATTENDED_BY|HANDLED_BY|WAS_HANDLED_BY|TAKEN_BY /* ever */]-(n)
            MATCH (n) (()-[:STEP_OF|ITEM_OF|ATTACHED_TO]-()){0,1} (f)
            RETURN DISTINCT f.id AS id""";

    private static final String TEXTS = """
            UNWIND $ids AS id
            MATCH (f:Entity {id: id})
            RETURN f.id AS id, f:FollowUp AS record, properties(f) AS properties""";

    private static final String REDACT = """
            UNWIND $rows AS row
            MATCH (f:Entity {id: row.id})
            SET f += row.properties""";

    @Override
    public List<String> mentions(QueryRunner queryRunner, String id) {
        return queryRunner.read(MENTIONS, Map.of("id", id)).stream()
                .map(row -> Row.of(row).text("id"))
                .toList();
    }

    @Override
    public Set<String> texts() {
        return PROPERTIES;
    }

    @Override
    public void erase(WriteTransaction transaction, String id, UnaryOperator<String> words) {
        List<Map<String, Object>> rows = transaction.read(TEXTS, Map.of("ids", mentions(transaction, id))).stream()
                .map(Row::of)
                .map(row -> Map.<String, Object>of("id", row.text("id"), "properties", redacted(row, words)))
                .toList();
        if (!rows.isEmpty()) {
            transaction.write(REDACT, Map.of("rows", rows));
        }
    }

    private static Map<String, Object> redacted(Row row, UnaryOperator<String> words) {
        Map<String, Object> all = new HashMap<>(row.row("properties").values());
        Map<String, Object> redacted = new HashMap<>();
        PROPERTIES.forEach(property -> {
            if (all.get(property) instanceof String text) {
                redacted.put(property, words.apply(text));
            }
        });
        all.putAll(redacted);
        if (row.is("record")) {
            redacted.put("words", FollowUpTextKeys.words(all));
        }
        return redacted;
    }
}
