package io.blocgraph.history;

import io.blocgraph.graph.WriteTransaction;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes changes down, in the transaction in which they are made. Each bears the next number of one count, whose lock is held until
 * the transaction ends: numbers are in the order in which changes came to be, whatever the clocks say, and who has read up to a
 * number has missed none before it.
 */
@Component
class HistoryWriter {

    private static final String NUMBER = """
            MERGE (l:Lock {name: 'history'})
            ON CREATE SET l.number = 1
            ON MATCH SET l.number = l.number + 1
            RETURN l.number AS number""";

    /** What a change touches is found again from it; which units it lies within is kept as it was then. */
    private static final String APPEND = """
            CREATE (c:Entity:Change)
            SET c = $change
            WITH c
            CALL (c) {
              UNWIND $touched AS id
              OPTIONAL MATCH (e:Entity {id: id})
              OPTIONAL MATCH (r:Removed {id: id})
              WITH coalesce(e, r) AS n WHERE n IS NOT NULL
              CREATE (c)-[:TOUCHES]->(n)
            }
            CALL (c) {
              UNWIND $within AS id
              OPTIONAL MATCH (e:Entity {id: id})
              OPTIONAL MATCH (r:Removed {id: id})
              WITH coalesce(e, r) AS n WHERE n IS NOT NULL
              CREATE (c)-[:WITHIN {unit: n.id, number: c.number}]->(n)
            }
            CALL (c) {
              MATCH (d:Entity {id: $decision})
              CREATE (c)-[:DECIDED_BY]->(d)
            }
            CALL (c) {
              UNWIND $undone AS id
              MATCH (u:Entity {id: id})
              CREATE (c)-[:UNDOES]->(u)
            }""";

    private final Clock clock;

    HistoryWriter(Clock clock) {
        this.clock = clock;
    }

    /**
     * A change that is to be written down.
     *
     * @param kind the name of the mutation
     * @param author who makes it
     * @param options what it was told
     * @param decision the id of the decision on which it is based; null if on none
     * @param deltas what it does
     * @param affected the ids of what it touches
     * @param ancestorIds the ids of the units below which that is
     * @param undoneChanges the ids of the changes that it undoes
     */
    record Entry(
            String kind,
            Author author,
            MutationOptions options,
            @Nullable String decision,
            List<Delta> deltas,
            Set<String> affected,
            Set<String> ancestorIds,
            List<String> undoneChanges) {}

    /**
     * Appends a change.
     *
     * @return its id
     */
    String append(WriteTransaction transaction, Entry entry) {
        Object number = transaction.write(NUMBER, Map.of()).getFirst().get("number");
        String id = "change-" + UUID.randomUUID();
        Map<String, Object> change = new HashMap<>(Map.of(
                "id", id,
                "number", number,
                "at", OffsetDateTime.now(clock),
                "by", entry.author().name(),
                "door", entry.author().channel().name(),
                "kind", entry.kind(),
                "effectiveOn", entry.options().effectiveOn(),
                "deltas", entry.deltas().stream().map(DeltaCodec::encode).toList()));
        entry.options().reason().ifPresent(reason -> change.put("reason", reason));
        Set<String> within = new LinkedHashSet<>(entry.ancestorIds());
        transaction.write(
                APPEND,
                Map.of(
                        "change", change,
                        "touched", List.copyOf(entry.affected()),
                        "within", List.copyOf(within),
                        "decision", Optional.ofNullable(entry.decision()).orElse(""),
                        "undone", entry.undoneChanges()));
        return id;
    }
}
