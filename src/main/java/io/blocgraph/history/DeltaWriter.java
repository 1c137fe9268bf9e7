package io.blocgraph.history;

import io.blocgraph.graph.AncestorIds;
import io.blocgraph.graph.AsOf;
import io.blocgraph.graph.EndedPeriods;
import io.blocgraph.graph.NonNullDateKeys;
import io.blocgraph.graph.RelationshipType;
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
 * Writes deltas into the graph, each kind of them with one statement, however many they are. What is taken away stays as a
 * {@code Removed} node, so that its id is never given again and its history is kept.
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

    /** Begins at the end that has few relationships; {@code o} is found by no index, so that nothing begins there. */
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

    /** A whole changes with its parts. Nodes are locked in the order of their ids, each before its version is read. */
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

    /** A seat, a committee and an assignment carry the period of what leads to them; a member the keys of its days. */
    private static final List<String> UPDATE_DERIVED = List.of(
            """
            UNWIND $ids AS id
            MATCH (m:Entity {id: id}) WHERE m:Member
            """ + NonNullDateKeys.SET_KEYS,
            """
            UNWIND $ids AS id
            MATCH (s:Entity {id: id}) WHERE s:Seat
            """ + EndedPeriods.SETTLE_SEAT,
            """
            UNWIND $ids AS id
            MATCH (n:Entity {id: id}) WHERE n:Seat OR n:Committee
            MATCH (n) (()-[:ON|WAS_ON /* ever */]->()){0,1} (c:Committee)
            WITH DISTINCT c
            """ + EndedPeriods.SETTLE_COMMITTEE,
            """
            UNWIND $ids AS id
            MATCH (a:Entity {id: id}) WHERE a:Assignment
            """ + EndedPeriods.SETTLE_ASSIGNMENT);

    private final WriteTransaction transaction;
    private final AsOf asOf;
    private final LocalDate today;

    DeltaWriter(WriteTransaction transaction, AsOf asOf) {
        this.transaction = transaction;
        this.asOf = asOf;
        this.today = asOf.today();
    }

    /**
     * Writes what a change has collected.
     *
     * @return what it affects
     */
    AffectedEntities write(UnitOfWork work) {
        List<Delta> deltas = work.deltas();
        if (work.undoneChanges().isEmpty()) {
            write(deltas, false);
            return AffectedEntities.of(deltas, transaction, asOf);
        }
        // an undo removes what a change created: where that was is known only before
        AffectedEntities before = AffectedEntities.of(deltas, transaction, asOf);
        write(deltas, true);
        return AffectedEntities.of(deltas, transaction, asOf).withAncestors(before.ancestorIds());
    }

    /**
     * Writes deltas.
     *
     * @param deltas each node and relationship at most once
     * @param back whether the nodes that they create were there before, and were removed
     */
    private void write(List<Delta> deltas, boolean back) {
        BatchStatement made = new BatchStatement();
        BatchStatement removed = new BatchStatement();
        BatchStatement altered = new BatchStatement();
        BatchStatement cut = new BatchStatement();
        BatchStatement tied = new BatchStatement();
        Set<String> touched = new LinkedHashSet<>();
        Set<String> changed = new LinkedHashSet<>();
        Set<String> moved = new LinkedHashSet<>();
        Set<String> notCounted = new HashSet<>();
        for (Delta delta : deltas) {
            switch (delta) {
                case Delta.NodeDelta(var id, var labels, var before, var after) -> {
                    touched.add(id);
                    changed.add(id);
                    if (after == null) {
                        notCounted.add(id);
                        removed.add("id", id, "labels", labels);
                    } else if (before == null) {
                        notCounted.add(id);
                        made.add("labels", labels, "properties", after);
                        if (labels.contains("Unit")) {
                            moved.add(id);
                        }
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
                    touched.add(from);
                    changed.addAll(type.owners(from, to));
                    if (type == RelationshipType.PART_OF || type == RelationshipType.IN_CLUSTER) {
                        moved.add(from);
                    }
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
        if (!moved.isEmpty()) {
            transaction.write(AncestorIds.RECOMPUTE, Map.of("ids", List.copyOf(moved), "today", today));
        }
        List<String> ids = List.copyOf(touched);
        UPDATE_DERIVED.forEach(step -> transaction.write(step, Map.of("ids", ids, "today", today)));
    }

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
            if (!rows.isEmpty()) {
                transaction.write(cypher, Map.of("rows", rows));
            }
        }
    }
}
