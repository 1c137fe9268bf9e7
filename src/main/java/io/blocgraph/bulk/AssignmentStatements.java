/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.bulk;

import io.blocgraph.assignment.AssignmentPeriods;
import io.blocgraph.bulk.AssignmentFiles.AssignmentRow;
import io.blocgraph.bulk.HierarchyFiles.UnitRow;
import io.blocgraph.graph.Period;
import io.blocgraph.graph.RelationshipType;
import io.blocgraph.history.DecisionKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes assignments, what they cover, and the decisions on which they are based. */
final class AssignmentStatements {

    private final BulkFiles files;
    private final ValidatedUnits unitsById;
    private final DecisionRows known;
    private final LocalDate today;

    AssignmentStatements(BulkFiles files, ValidatedUnits unitsById, DecisionRows known, LocalDate today) {
        this.known = known;
        this.files = files;
        this.unitsById = unitsById;
        this.today = today;
    }

    /** Returns the statements, in the order in which they must be executed. */
    Stream<BatchStatement> all() {
        Map<String, Map<String, Object>> assignments = new HashMap<>();
        Map<String, Map<String, Object>> decisions = new HashMap<>();
        RelationshipRows covers = new RelationshipRows(RelationshipType.COVERS, today);
        for (AssignmentRow row : files.assignments()) {
            if (row.unitId() != null) {
                covers.add(row.id(), row.unitId(), new Period(row.since(), row.until()));
            }
            String decision = decision(row, decisions);
            assignments.computeIfAbsent(
                    row.id(),
                    id -> RowParameters.withoutNulls(
                            "id", id, "member", row.memberId(), "decision", decision, "properties", row.properties()));
        }
        List<BatchStatement> steps = new ArrayList<>();
        steps.add(new BatchStatement("""
                UNWIND $rows AS row
                CREATE (d:Entity:Decision)
                SET d = row.decision, d.effectiveKey = coalesce(d.effectiveOn, date('0001-01-01'))
                WITH d, row
                MATCH (u:Entity {id: row.unit})
                CREATE (d)-[:ISSUED_BY]->(u)""", List.copyOf(decisions.values())));
        steps.add(new BatchStatement("""
                UNWIND $rows AS row
                MATCH (m:Entity {id: row.member})
                CREATE (m)-[:ANSWERS_BY]->(a:Entity:Assignment {id: row.id})
                SET a += row.properties
                WITH a, row WHERE row.decision IS NOT NULL
                MATCH (d:Entity {id: row.decision})
                CREATE (a)-[:DECIDED_BY]->(d)
                """, List.copyOf(assignments.values())));
        steps.addAll(covers.statements());
        steps.add(new BatchStatement("""
                UNWIND $rows AS row
                MATCH (a:Entity {id: row.id})
                """ + AssignmentPeriods.SETTLE_ASSIGNMENT, List.copyOf(assignments.values())));
        return steps.stream();
    }

    /**
     * Returns the id of the decision of a row, and adds the decision on its first occurrence; null if the row has none.
     * Decisions are identified by number and issuing bloc, since each bloc numbers its decisions from one; there may be a row for it.
     */
    private @Nullable String decision(AssignmentRow row, Map<String, Map<String, Object>> decisions) {
        if (row.decision() == null || row.unitId() == null || row.since() == null) {
            return null;
        }
        String number = row.decision();
        LocalDate since = row.since();
        UnitRow issuing = unitsById.top(row.unitId());
        String id = known.find(issuing.id(), number);
        if (id != null) {
            return id;
        }
        // the spelling of the number may differ from row to row
        Map<String, Object> decision = decisions.computeIfAbsent(
                issuing.id() + "/" + DecisionKey.number(number),
                key -> Map.of("unit", issuing.id(), "decision", decision(number, since, issuing)));
        return (String) ((Map<?, ?>) Objects.requireNonNull(decision.get("decision"))).get("id");
    }

    private static Map<String, Object> decision(String number, LocalDate effectiveOn, UnitRow issuing) {
        return RowParameters.withoutNulls(
                "id", RowParameters.derivedId("decision", issuing.id() + "/" + number),
                "number", number,
                "numberKey", DecisionKey.number(number),
                "decisionKey", DecisionKey.of(number, null, effectiveOn, issuing.id()),
                "issuer", issuing.name(),
                "effectiveOn", effectiveOn,
                "version", 1);
    }
}
