/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.followup;

import io.blocgraph.assignment.HandoverStep;
import io.blocgraph.graph.RelationshipType;
import io.blocgraph.graph.query.Row;
import io.blocgraph.history.ChangeContext;
import io.blocgraph.history.NodeSnapshot;
import io.blocgraph.history.UnitOfWork;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Hands the open records in the hand of a member over together with the member's assignments. Planned, it happens when the day comes
 * ({@link PlannedHandover}).
 */
@Component
class FollowUpHandover implements HandoverStep {

    private static final String IN_HAND = """
            MATCH (m:Entity {id: $id})<-[:HANDLED_BY /* lasting */]-(f:FollowUp)
            MATCH (f)-[:ABOUT /* lasting */]->(u)
            WHERE coalesce(f.keptFrom <> $to, true)
            RETURN f.id AS id, u.id AS unit ORDER BY id""";

    private static final String RESPONSIBLE_FOR = """
            MATCH (m:Entity {id: $id})
            CALL (m) {
              MATCH (m)-[:ANSWERS_BY /* as of */]->()-[:COVERS /* as of */]->(u) RETURN u, 0 AS records
              UNION ALL
              MATCH (m)<-[:HANDLED_BY /* lasting */]-(:FollowUp)-[:ABOUT /* lasting */]->(u) RETURN u, 1 AS records
            }
            UNWIND u.within AS unit
            RETURN unit, max(records) AS records ORDER BY unit""";

    private final DevelopmentSteps steps;

    FollowUpHandover(DevelopmentSteps steps) {
        this.steps = steps;
    }

    @Override
    public boolean handOver(ChangeContext context, UnitOfWork work, String from, String to) {
        if (context.day().isAfter(context.today())) {
            return plan(context, work, from, to);
        }
        List<Row> records = context.read(IN_HAND, Map.of("id", from, "to", to)).stream()
                .map(Row::of)
                .toList();
        List<String> ids = records.stream().map(row -> row.text("id")).toList();
        context.lock(ids);
        Set<String> uneditable = context.findUneditable(ids);
        boolean any = false;
        for (Row row : records) {
            // what the author does not see, or may not change, stays where it is
            if (context.isLocked(row.text("id")) && !uneditable.contains(row.text("id"))) {
                NodeSnapshot node = context.node("from", row.text("id"), "FollowUp");
                StoredFollowUp record = new StoredFollowUp(node, row.text("unit"), Optional.of(from));
                if (record.goesUp()) {
                    steps.handOver(context, work, record, to);
                } else {
                    record.handOver(work, to);
                }
                any = true;
            }
        }
        return any;
    }

    /** Which records there will be on the day is not known yet: what is said is at which units the author may hand them over. */
    private static boolean plan(ChangeContext context, UnitOfWork work, String from, String to) {
        List<Row> units = context.read(RESPONSIBLE_FOR, Map.of("id", from)).stream()
                .map(Row::of)
                .toList();
        List<String> ids = units.stream().map(row -> row.text("unit")).toList();
        Set<String> uneditable = context.findUneditable(ids);
        List<String> within =
                ids.stream().filter(id -> !uneditable.contains(id)).toList();
        if (within.isEmpty()) {
            return false;
        }
        work.relate(RelationshipType.HANDS_OVER, from, to, Map.of("on", context.day(), "within", within));
        return units.stream().anyMatch(row -> row.number("records") > 0 && within.contains(row.text("unit")));
    }
}
