package io.blocgraph.history;

import io.blocgraph.graph.WriteTransaction;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
     * Appends a change, unless it changes nothing.
     *
     * @param request what was asked for
     * @param decision the id of the decision on which it is based; empty if it is based on none
     * @param work what it changes
     * @param affected what that affects
     * @param erased what was erased, whose names the reason must not keep; empty if nothing was
     * @return its id; empty if it changes nothing
     */
    Optional<String> append(
            ChangeRequest request,
            Optional<String> decision,
            UnitOfWork work,
            AffectedEntities affected,
            Optional<Redaction> erased) {
        List<Delta> deltas = work.deltas();
        if (deltas.isEmpty()) {
            return Optional.empty();
        }
        WriteTransaction transaction = request.transaction();
        Object number = transaction.write(NUMBER, Map.of()).getFirst().get("number");
        String id = "change-" + UUID.randomUUID();
        Map<String, Object> change = new HashMap<>(Map.of(
                "id", id,
                "number", number,
                "at", OffsetDateTime.now(clock),
                "by", request.author().name(),
                "door", request.author().channel().name(),
                "kind", request.call().name(),
                "effectiveOn", request.asOf().day(),
                "deltas", deltas.stream().map(DeltaCodec::encode).toList()));
        String reason = request.options().reason();
        if (reason != null) {
            change.put("reason", erased.map(it -> it.words().apply(reason)).orElse(reason));
        }
        transaction.write(
                APPEND,
                Map.of(
                        "change", change,
                        "touched", List.copyOf(affected.ids()),
                        "within", List.copyOf(affected.ancestorIds()),
                        "decision", decision.orElse(""),
                        "undone", work.undoneChanges()));
        return Optional.of(id);
    }
}
