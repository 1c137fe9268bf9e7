/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.history.erasure;

import io.blocgraph.graph.WriteTransaction;
import io.blocgraph.graph.query.Row;
import io.blocgraph.history.Delta;
import io.blocgraph.history.DeltaCodec;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The changes that affect a node, read in batches because a single change may contain hundreds of deltas. */
final class ChangesOfNode {

    private static final int BATCH = 50;

    private static final String CHANGES = """
            MATCH (n:Entity {id: $id})<-[:TOUCHES]-(c:Change)
            WHERE c.number > $after
            RETURN c.id AS id, c.number AS number, c.deltas AS deltas, c.reason AS reason
            ORDER BY number LIMIT $most""";

    private static final String REWRITE = """
            MATCH (c:Entity {id: $id})
            SET c += $rewritten""";

    private final WriteTransaction transaction;
    private final String id;

    ChangesOfNode(WriteTransaction transaction, String id) {
        this.transaction = transaction;
        this.id = id;
    }

    private record StoredChange(
            String id, List<Delta> deltas, @Nullable String reason) {}

    /** Passes every delta of these changes to an action, oldest change first. */
    void forEachDelta(Consumer<Delta> action) {
        forEach(change -> change.deltas().forEach(action));
    }

    /**
     * Rewrites the deltas and the reasons of these changes.
     *
     * @param deltas replaces a delta
     * @param reasons replaces a reason; not called for changes without one
     */
    void rewrite(UnaryOperator<Delta> deltas, UnaryOperator<String> reasons) {
        forEach(change -> {
            Map<String, Object> rewritten = new HashMap<>();
            rewritten.put(
                    "deltas",
                    change.deltas().stream().map(deltas).map(DeltaCodec::encode).toList());
            if (change.reason() != null) {
                rewritten.put("reason", reasons.apply(change.reason()));
            }
            transaction.write(REWRITE, Map.of("id", change.id(), "rewritten", rewritten));
        });
    }

    private void forEach(Consumer<StoredChange> action) {
        long after = 0;
        List<Map<String, Object>> rows;
        do {
            rows = transaction.read(CHANGES, Map.of("id", id, "after", after, "most", BATCH));
            for (Row row : rows.stream().map(Row::of).toList()) {
                List<Delta> deltas =
                        row.texts("deltas").stream().map(DeltaCodec::decode).toList();
                action.accept(new StoredChange(
                        row.text("id"), deltas, row.textIfAny("reason").orElse(null)));
                after = row.number("number");
            }
        } while (rows.size() == BATCH);
    }
}
