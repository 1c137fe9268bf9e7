/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.history;

import io.blocgraph.graph.AsOf;
import io.blocgraph.graph.RelationshipType;
import io.blocgraph.graph.TextKeyWriter;
import io.blocgraph.graph.WriteTransaction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes deltas to the graph with one statement for each kind of delta, however many there are. A deleted node is kept with
 * the label {@code Removed}, so that its id is never reused and its history stays.
 */
final class DeltaWriter {

    private static final String CREATE = """
            UNWIND $rows AS row
            CREATE (n:Entity:$(row.labels))
            SET n = row.properties""";

    private static final String RESTORE = """
            UNWIND $rows AS row
            MATCH (n:Removed {id: row.properties.id})
            REMOVE n:Removed
            SET n:Entity:$(row.labels), n += row.properties""";

    private static final String REMOVE = """
            UNWIND $rows AS row
            MATCH (n:Entity {id: row.id})
            REMOVE n:Entity:$(row.labels)
            SET n:Removed""";

    private static final String UPDATE = """
            UNWIND $rows AS row
            MATCH (n:Entity {id: row.id})
            SET n += row.properties""";

    /**
     * Starts at the end with few relationships. {@code o} carries no label, so the planner cannot start from an index there.
     */
    private static final String DELETE_RELATIONSHIP = """
            UNWIND $rows AS row
            MATCH (n:Entity {id: row.from})
            MATCH (n)-[r]->(o)
            WHERE type(r) IN row.types AND o.id = row.to AND properties(r) = row.properties
            WITH row, head(collect(r)) AS r
            DELETE r""";

    private static final String CREATE_RELATIONSHIP = """
            UNWIND $rows AS row
            MATCH (n:Entity {id: row.from})
            MATCH (o:Entity {id: row.to})
            CREATE (n)-[r:$(row.type)]->(o)
            SET r = row.properties""";

    /**
     * A part increments the version of its whole. Nodes are locked in the order of their ids, each before its version is
     * read.
     */
    private static final String INCREMENT_VERSION =
            """
            UNWIND $ids AS id
            MATCH (changed:Entity {id: id})
            CALL (changed) {
              RETURN changed AS n
              UNION
              MATCH (changed)<-[:%s]-(n:Entity) RETURN n
              UNION
              MATCH (changed)-[:%s]->(n:Entity) RETURN n
            }
            WITH DISTINCT n ORDER BY n.id
            %s
            SET n.version = coalesce(n.version, 1) + 1""".formatted(RelationshipType.fromWhole(), RelationshipType.toWhole(), ChangeContext.LOCK);

    /** The rows of one statement: an import has many, and each is held several times while it is sent. */
    private static final int BATCH = 5000;

    private final WriteTransaction transaction;
    private final AsOf asOf;
    private final LocalDate today;
    private final List<DerivedData> derived;
    private final TextKeyWriter textKeys;

    /**
     * Creates a writer for one mutation.
     *
     * @param transaction the transaction
     * @param asOf the day on which hierarchy and responsibility are read
     * @param derived what follows from other data and must be kept right
     * @param textKeys makes the keys of texts anew
     */
    DeltaWriter(WriteTransaction transaction, AsOf asOf, List<DerivedData> derived, TextKeyWriter textKeys) {
        this.derived = derived;
        this.textKeys = textKeys;
        this.transaction = transaction;
        this.asOf = asOf;
        this.today = asOf.today();
    }

    /**
     * Writes the collected deltas of a mutation.
     *
     * @param work the collected changes
     * @return the affected entities
     */
    AffectedEntities write(UnitOfWork work) {
        List<Delta> deltas = work.deltas();
        if (work.undoneChanges().isEmpty()) {
            write(deltas, false);
            return AffectedEntities.of(deltas, transaction, asOf);
        }
        // an undo deletes what a change created: its ancestors must be read before that
        AffectedEntities before = AffectedEntities.of(deltas, transaction, asOf);
        write(deltas, true);
        // what the changes wrote was derived by the rules of their time
        textKeys.refresh(transaction, "Entity", writtenNodes(deltas));
        return AffectedEntities.of(deltas, transaction, asOf).withAncestors(before.ancestorIds());
    }

    private static List<String> writtenNodes(List<Delta> deltas) {
        return deltas.stream()
                .filter(delta -> delta instanceof Delta.NodeDelta node && node.after() != null)
                .map(delta -> ((Delta.NodeDelta) delta).id())
                .toList();
    }

    /**
     * Writes deltas.
     *
     * @param deltas the deltas, at most one for each node and relationship
     * @param back whether nodes to be created exist as {@code Removed} nodes and are restored
     */
    private void write(List<Delta> deltas, boolean back) {
        BatchStatement made = new BatchStatement();
        BatchStatement removed = new BatchStatement();
        BatchStatement altered = new BatchStatement();
        BatchStatement cut = new BatchStatement();
        BatchStatement tied = new BatchStatement();
        Set<String> changed = new LinkedHashSet<>();
        Set<String> notCounted = new HashSet<>();
        for (Delta delta : deltas) {
            switch (delta) {
                case Delta.NodeDelta(var id, var labels, var before, var after) -> {
                    changed.add(id);
                    if (after == null) {
                        notCounted.add(id);
                        removed.add("id", id, "labels", labels);
                    } else if (before == null) {
                        notCounted.add(id);
                        made.add("labels", labels, "properties", after);
                    } else {
                        altered.add("id", id, "properties", after);
                    }
                }
                case Delta.RelationshipDelta(var type, var from, var to, var before, var after) -> {
                    if (before != null) {
                        cut.add("from", from, "to", to, "types", storedTypes(type), "properties", before);
                    }
                    if (after != null) {
                        tied.add("from", from, "to", to, "type", storedType(type, after), "properties", after);
                    }
                    changed.addAll(type.owners(from, to));
                }
            }
        }
        made.run(back ? RESTORE : CREATE);
        cut.run(DELETE_RELATIONSHIP);
        tied.run(CREATE_RELATIONSHIP);
        altered.run(UPDATE);
        removed.run(REMOVE);
        changed.removeAll(notCounted);
        transaction.write(INCREMENT_VERSION, Map.of("ids", List.copyOf(changed)));
        derived.forEach(data -> refresh(data, deltas));
    }

    private void refresh(DerivedData data, List<Delta> deltas) {
        List<String> ids = deltas.stream()
                .flatMap(delta -> data.affectedBy(delta).stream())
                .distinct()
                .toList();
        if (!ids.isEmpty()) {
            data.refresh().forEach(statement -> transaction.write(statement, Map.of("ids", ids, "today", today)));
        }
    }

    /** {@return the relationship types under which a type is stored, current and past} */
    static List<String> storedTypes(RelationshipType type) {
        return List.of(type.pattern(true).split("\\|"));
    }

    private String storedType(RelationshipType type, Map<String, Object> properties) {
        return type.dated() ? type.storedType((LocalDate) properties.get("until"), today) : type.name();
    }

    /** The rows of one statement. */
    private final class BatchStatement {

        private final List<Map<String, @Nullable Object>> rows = new ArrayList<>();

        void add(@Nullable Object... keysAndValues) {
            Map<String, @Nullable Object> row = new HashMap<>();
            for (int i = 0; i < keysAndValues.length; i += 2) {
                row.put(String.valueOf(keysAndValues[i]), keysAndValues[i + 1]);
            }
            rows.add(row);
        }

        void run(String cypher) {
            for (int from = 0; from < rows.size(); from += BATCH) {
                transaction.write(cypher, Map.of("rows", rows.subList(from, Math.min(from + BATCH, rows.size()))));
            }
        }
    }
}
