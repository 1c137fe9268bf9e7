/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.history.erasure;

import io.blocgraph.graph.WriteTransaction;
import io.blocgraph.graph.query.Row;
import io.blocgraph.history.Delta;
import io.blocgraph.history.DeltaCodec;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The changes that affect some nodes, read in batches because a single change may contain hundreds of deltas. */
final class ChangesOfNodes {

    private static final int BATCH = 50;

    /** What was removed by an undo has a history as well. */
    private static final String NUMBERS = """
            UNWIND $ids AS id
            OPTIONAL MATCH (e:Entity {id: id})
            OPTIONAL MATCH (r:Removed {id: id})
            WITH coalesce(e, r) AS n WHERE n IS NOT NULL
            MATCH (n)<-[:TOUCHES]-(c:Change)
            WITH DISTINCT c ORDER BY c.number
            RETURN c.id AS id""";

    private static final String CHANGES = """
            UNWIND $ids AS id
            MATCH (c:Entity {id: id})
            RETURN c.id AS id, c.number AS number, c.deltas AS deltas, c.reason AS reason ORDER BY number""";

    private static final String REWRITE = """
            UNWIND $rows AS row
            MATCH (c:Entity {id: row.id})
            SET c += row.properties""";

    private final WriteTransaction transaction;
    private final List<String> changes;

    ChangesOfNodes(WriteTransaction transaction, Collection<String> ids) {
        this.transaction = transaction;
        this.changes = transaction.read(NUMBERS, Map.of("ids", List.copyOf(ids))).stream()
                .map(row -> Row.of(row).text("id"))
                .toList();
    }

    /** {@return what is found in the deltas of these changes, the oldest change first} */
    <T> List<T> collect(Function<Delta, ? extends Collection<T>> found) {
        List<T> all = new ArrayList<>();
        for (List<String> some : batches()) {
            read(some)
                    .forEach(change ->
                            change.texts("deltas").forEach(delta -> all.addAll(found.apply(DeltaCodec.decode(delta)))));
        }
        return all;
    }

    /**
     * Rewrites the deltas and the reasons of these changes.
     *
     * @param deltas replaces a delta
     * @param reasons replaces a reason; not called for changes without one
     */
    void rewrite(UnaryOperator<Delta> deltas, UnaryOperator<String> reasons) {
        for (List<String> some : batches()) {
            List<Map<String, Object>> rows = new ArrayList<>();
            for (Row change : read(some)) {
                Map<String, Object> rewritten = new HashMap<>();
                List<String> after = change.texts("deltas").stream()
                        .map(DeltaCodec::decode)
                        .map(deltas)
                        .map(DeltaCodec::encode)
                        .toList();
                rewritten.put("deltas", after);
                change.textIfAny("reason").ifPresent(reason -> rewritten.put("reason", reasons.apply(reason)));
                rows.add(Map.of("id", change.text("id"), "properties", rewritten));
            }
            transaction.write(REWRITE, Map.of("rows", rows));
        }
    }

    private List<List<String>> batches() {
        List<List<String>> batches = new ArrayList<>();
        for (int from = 0; from < changes.size(); from += BATCH) {
            batches.add(changes.subList(from, Math.min(from + BATCH, changes.size())));
        }
        return batches;
    }

    private List<Row> read(List<String> some) {
        return transaction.read(CHANGES, Map.of("ids", some)).stream()
                .map(Row::of)
                .toList();
    }
}
