/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.history;

import io.blocgraph.graph.WriteTransaction;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Appends changes to the history, in the transaction in which they are made. Each change takes the next number of a single
 * counter, whose lock is held until the transaction ends: numbers follow the order of commits, whatever the clocks say, and
 * a reader that has read up to a number has missed none below it.
 */
@Component
class HistoryWriter {

    private static final String NUMBER = """
            MERGE (l:Lock {name: 'history'})
            ON CREATE SET l.number = 1
            ON MATCH SET l.number = l.number + 1
            RETURN l.number AS number""";

    /** The units within which the change lies are stored as they were at the time. */
    private static final String APPEND = """
            CREATE (c:Entity:Change)
            SET c = $change
            WITH c
            CALL (c) {
              UNWIND $touched AS id
              OPTIONAL MATCH (e:Entity {id: id})
              OPTIONAL MATCH (r:Removed {id: id})
              WITH coalesce(e, r) AS n WHERE n IS NOT NULL
              CREATE (c)-[:TOUCHES {node: n.id, kind: c.kind}]->(n)
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
            }
            CALL (c) {
              MATCH (c)-[:TOUCHES]->(n) WHERE c.confined AND n.readers IS NOT NULL
              SET c.readers = n.readers, c.keptFrom = n.keptFrom
            }
            WITH c, CASE WHEN $undone = []
              THEN COLLECT {
                UNWIND $written AS id
                OPTIONAL MATCH (f:Entity {id: id})-[:ABOUT|WAS_ABOUT /* ever */]->(u) WHERE f.confidential
                RETURN u.id
              }
              ELSE COLLECT { MATCH (c)-[:UNDOES]->(o) UNWIND coalesce(o.confidentialAt, [null]) AS id RETURN id }
            END AS kept
            WHERE kept <> [] AND none(k IN kept WHERE k IS NULL)
            SET c.confidentialAt = kept""";

    private final Clock clock;

    HistoryWriter(Clock clock) {
        this.clock = clock;
    }

    /** The ids of what was written; files are as confidential as what they are attached to. */
    private static List<String> written(List<Delta> deltas, AffectedEntities affected) {
        Set<String> ids = new HashSet<>(affected.ids());
        for (Delta delta : deltas) {
            if (delta instanceof Delta.NodeDelta(var id, var labels, var before, var after)
                    && labels.contains("AttachedFile")) {
                ids.remove(id);
            }
        }
        return List.copyOf(ids);
    }

    /**
     * Appends a change, unless it has no effect.
     *
     * @param request the request
     * @param decision the id of the decision on which the change is based, or empty
     * @param work the collected changes
     * @param affected the affected entities
     * @param erased the erasure, whose names are removed from the reason, or empty
     * @return the id of the change, or empty if it has no effect
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
        boolean anonymous = request.isAnonymous();
        OffsetDateTime now = OffsetDateTime.now(clock);
        Map<String, Object> change = new HashMap<>(Map.of(
                "id",
                id,
                "number",
                number,
                // who was there at the minute, and where, would tell who it was
                "at",
                anonymous ? now.truncatedTo(ChronoUnit.DAYS) : now,
                "by",
                anonymous ? Author.ANONYMOUS.name() : request.author().name(),
                "door",
                (anonymous ? Author.ANONYMOUS : request.author()).channel().name(),
                "kind",
                request.call().name(),
                "effectiveOn",
                request.asOf().day(),
                "deltas",
                deltas.stream().map(DeltaCodec::encode).toList()));
        String reason = request.options().reason();
        if (reason != null) {
            change.put("reason", erased.map(it -> it.words().apply(reason)).orElse(reason));
        }
        if (anonymous) {
            change.put("anonymous", true);
        }
        if (work.isConfined()) {
            change.put("confined", true);
        }
        transaction.write(
                APPEND,
                Map.of(
                        "change", change,
                        "touched", List.copyOf(work.isConfined() ? affected.ids() : affected.touched()),
                        "written", written(deltas, affected),
                        "within", List.copyOf(work.isConfined() ? Set.of() : affected.ancestorIds()),
                        "decision", decision.orElse(""),
                        "undone", work.undoneChanges()));
        return Optional.of(id);
    }
}
