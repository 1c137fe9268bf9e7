/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.responsibility;

import graphql.schema.DataFetchingEnvironment;
import io.blocgraph.committee.SeatRole;
import io.blocgraph.graph.AsOf;
import io.blocgraph.graph.CypherFragment;
import io.blocgraph.graph.query.FieldMapping;
import io.blocgraph.graph.query.FieldSelection;
import io.blocgraph.graph.query.NodeSelection;
import io.blocgraph.graph.query.QueryExecutor;
import io.blocgraph.graph.query.Row;
import io.blocgraph.graph.query.SelectedNodes;
import io.blocgraph.graph.query.SelectionCompiler;
import io.blocgraph.hierarchy.Subtree;
import io.blocgraph.hierarchy.UnitKind;
import io.blocgraph.hierarchy.UnitKinds;
import io.blocgraph.hierarchy.UnitRef;
import io.blocgraph.member.MemberRef;
import io.blocgraph.responsibility.Impact.AssignmentImpact;
import io.blocgraph.responsibility.Impact.FollowUpImpact;
import io.blocgraph.responsibility.Impact.HoleImpact;
import io.blocgraph.responsibility.Impact.SeatImpact;
import io.blocgraph.rule.Violation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads what would fall vacant if the member {@code n} left on the day: the seats, with who would act; what nobody else answers
 * for; and the holes that this would tear. Which rules would be broken is found by trying it ({@link DepartureSimulation}).
 */
@Component
class Impacts implements FieldMapping {

    /** The seats {@code s} on committees of {@code u}; {@code a}: whether the member answers by it; {@code b}: who would then. */
    private static final CypherFragment SEATS = CypherFragment.of("""
            MATCH (n)-[:HOLDS /* as of */]->(s:Seat /* as of */)-[:ON /* as of */]->(c:Committee)-[:LEADS /* as of */]->(u:Unit)
            WHERE existsOnDay(u)
            WITH s AS t, u // leaves s free for the seats of others
            WITH t, u, COLLECT {
              MATCH (u)<-[:LEADS /* as of */]-(:Committee {kind: 'EXECUTIVE'})<-[:ON /* as of */]-(s:Seat /* as of */)<-[:HOLDS /* as of */]-(m:Member)
              WHERE s.role IN ['SECRETARY', 'DEPUTY_SECRETARY']
              RETURN {seat: s, member: m} ORDER BY {precedence}
            } AS l
            WITH t, u, coalesce(l[0].seat = t, false) AS a, head([y IN l WHERE y.member <> n | y.member]) AS b
            ORDER BY u.codeSortKey, t.rank, t.id""").with("precedence", Chains.PRECEDENCE);

    private static final CypherFragment ASSIGNMENTS = CypherFragment.of("""
            MATCH (n)-[:ANSWERS_BY /* as of */]->(t:Assignment)
            WHERE EXISTS { (t)-[:COVERS /* as of */]->(:Unit) }
            WITH t ORDER BY t.id""");

    /** Whether somebody else than {@code n} is assigned to answer for {@code u}, directly or through its cluster. */
    private static final CypherFragment ELSE_ASSIGNED = CypherFragment.of("""
            (EXISTS { (u)<-[:COVERS /* as of */]-(:Assignment)<-[:ANSWERS_BY /* as of */]-(m:Member) WHERE m <> n } OR EXISTS {
              (u)-[:IN_CLUSTER /* as of */]->(c:Cluster)<-[:COVERS /* as of */]-(:Assignment)<-[:ANSWERS_BY /* as of */]-(m:Member) WHERE m <> n AND existsOnDay(c)
            })""");

    private static final CypherFragment UNCOVERED = CypherFragment.of("""
            MATCH (t)-[:COVERS /* as of */]->(u:Unit)
            WHERE existsOnDay(u) AND NOT {elseAssigned}
            WITH u ORDER BY u.codeSortKey""").with("elseAssigned", ELSE_ASSIGNED);

    /** The levels {@code u} of chains at which nobody would answer any more, by seat or by assignment, {@code v}. */
    private static final CypherFragment HOLES = CypherFragment.of("""
            CALL (n) {
                MATCH (n)-[:HOLDS /* as of */]->(s:Seat /* as of */)-[:ON /* as of */]->(:Committee {kind: 'EXECUTIVE'})-[:LEADS /* as of */]->(u:Unit)
                WHERE s.role IN ['SECRETARY', 'DEPUTY_SECRETARY'] AND existsOnDay(u) AND u.kind IN $led AND NOT EXISTS {
                  (u)<-[:LEADS /* as of */]-(:Committee {kind: 'EXECUTIVE'})<-[:ON /* as of */]-(t:Seat /* as of */)<-[:HOLDS /* as of */]-(m:Member)
                  WHERE t.role IN ['SECRETARY', 'DEPUTY_SECRETARY'] AND m <> n
                }
                RETURN u, 'SEAT' AS v
              UNION
                MATCH (n)-[:ANSWERS_BY /* as of */]->(:Assignment)-[:COVERS /* as of */]->(w:Unit)
                WHERE existsOnDay(w)
                MATCH (w) (()<-[:IN_CLUSTER /* as of */]-()){0,1} (u:Unit)
                WHERE existsOnDay(u) AND u.kind IN $answered AND NOT {elseAssigned}
                RETURN u, 'ASSIGNMENT' AS v
            }
            WITH u, v ORDER BY u.codeSortKey, v""").with("elseAssigned", ELSE_ASSIGNED);

    /** The open records of following up in the hand of {@code n}. */
    private static final CypherFragment RECORDS = CypherFragment.of("""
            MATCH (n)<-[:HANDLED_BY /* lasting */]-(f:FollowUp)
            WITH f ORDER BY coalesce(f.agendaOn, f.recordedOn), f.id""");

    private static final CypherFragment BELOW =
            CypherFragment.of("MATCH {units} WHERE existsOnDay(x)").with("units", Subtree.UNITS.rename("n", "u"));

    /** The units {@code u} that a rule might be about. */
    private static final CypherFragment CONCERNED = CypherFragment.of("""
            CALL (n) {
                MATCH (n)-[:BELONGS_TO|ACTIVE_IN /* as of */]->(:Unit) (()-[:PART_OF /* as of */]->()){0,12} (u:Unit)
                RETURN u
              UNION
                MATCH (n)-[:HOLDS /* as of */]->(:Seat /* as of */)-[:ON /* as of */]->(:Committee)-[:LEADS /* as of */]->(u:Unit)
                RETURN u
              UNION
                MATCH (n)-[:ANSWERS_BY /* as of */]->(:Assignment)-[:COVERS /* as of */]->(w:Unit) (()<-[:IN_CLUSTER /* as of */]-()){0,1} (u:Unit)
                RETURN u
            }
            WITH u""");

    private static final CypherFragment LEAVER = CypherFragment.of("leaver: " + MemberRef.CYPHER);
    private static final CypherFragment SEAT_ENTRIES =
            CypherFragment.of("role: t.role, answering: a, unit: " + UnitRef.CYPHER);
    private static final CypherFragment SUCCESSOR_REF = CypherFragment.of(MemberRef.CYPHER);
    private static final CypherFragment UNIT_ENTRY = CypherFragment.of("unit: " + UnitRef.CYPHER);
    private static final CypherFragment HOLE_ENTRIES = CypherFragment.of("via: v, unit: " + UnitRef.CYPHER);

    private static final NodeSelection MEMBER = NodeSelection.ofVisible("Member", "member");
    private static final NodeSelection SEAT = NodeSelection.of("Seat", "seats", "seat");
    private static final NodeSelection SEAT_UNIT = NodeSelection.of("Unit", "seats", "unit");
    private static final NodeSelection SUCCESSOR = NodeSelection.of("Member", "seats", "successor");
    private static final NodeSelection ASSIGNMENT = NodeSelection.of("Assignment", "assignments", "assignment");
    private static final NodeSelection UNCOVERED_UNIT = NodeSelection.of("Unit", "assignments", "uncovered");
    private static final NodeSelection HOLE_UNIT = NodeSelection.of("Unit", "holes", "unit");
    private static final NodeSelection RECORD = NodeSelection.ofVisible("FollowUp", "followUps", "followUp");
    private static final NodeSelection RULE_UNIT = NodeSelection.of("Unit", "brokenRules", "unit");

    private final UnitKinds kinds;
    private final DepartureSimulation leaving;
    private final QueryExecutor questions;

    Impacts(UnitKinds kinds, DepartureSimulation leaving, QueryExecutor questions) {
        this.kinds = kinds;
        this.leaving = leaving;
        this.questions = questions;
    }

    @Override
    public String cypher(String owner, FieldSelection asked, SelectionCompiler statement) {
        List<String> map = new ArrayList<>();
        map.add("asOf: $asOf");
        map.add(statement.bind(LEAVER, Map.of("m", owner)));
        map.add("seats: " + seats(owner, asked, statement));
        map.add("assignments: " + assignments(owner, asked, statement));
        map.add("holes: " + holes(owner, asked, statement));
        map.add("records: " + records(owner, asked, statement));
        map.add("torn: " + count(known(HOLES, statement), owner, statement));
        map.add("changed: " + count(AnsweredUnits.DIRECT, owner, statement));
        if (asked.selection().contains("brokenRules") || asked.selection().contains("text")) {
            map.add("concerned: " + concerned(owner, asked, statement));
        }
        map.addAll(MEMBER.entries(asked, owner, statement));
        return map(map);
    }

    /** How many units that may be seen are some units {@code u} or below them. */
    private static String count(CypherFragment units, String owner, SelectionCompiler statement) {
        String clauses = "%s %s AND %s RETURN DISTINCT x".formatted(units, BELOW, statement.visible("Unit", "x"));
        return "COUNT { %s }".formatted(statement.bind(clauses, Map.of("n", owner)));
    }

    /** Clauses, of what they find only where the unit may be seen. */
    private static String seen(String clauses, String unit, SelectionCompiler statement) {
        return clauses + " WHERE " + statement.visible("Unit", unit);
    }

    private static String seats(String owner, FieldSelection asked, SelectionCompiler statement) {
        String seat = statement.newVariable("t");
        String unit = statement.newVariable("u");
        String answers = statement.newVariable("a");
        String successor = statement.newVariable("b");
        Map<String, String> names = Map.of("n", owner, "t", seat, "u", unit, "a", answers, "b", successor);
        String acts = "%s AND %s IS NOT NULL".formatted(answers, successor);
        List<String> map = new ArrayList<>();
        map.add(statement.bind(SEAT_ENTRIES, names));
        map.add("successor: CASE WHEN %s IS NOT NULL THEN %s END"
                .formatted(successor, statement.bind(SUCCESSOR_REF, Map.of("m", successor))));
        map.addAll(SEAT.entries(asked, seat, statement));
        map.addAll(SEAT_UNIT.entries(asked, unit, statement));
        map.addAll(SUCCESSOR.entries(asked, successor, acts, statement));
        return "COLLECT { %s RETURN %s }".formatted(seen(statement.bind(SEATS, names), unit, statement), map(map));
    }

    private static String assignments(String owner, FieldSelection asked, SelectionCompiler statement) {
        String assignment = statement.newVariable("t");
        Map<String, String> names = Map.of("n", owner, "t", assignment);
        List<String> map = new ArrayList<>();
        map.add("uncovered: " + uncovered(names, asked, statement));
        map.addAll(ASSIGNMENT.entries(asked, assignment, statement));
        return "COLLECT { %s WHERE %s RETURN %s }"
                .formatted(statement.bind(ASSIGNMENTS, names), statement.visible("Assignment", assignment), map(map));
    }

    private static String uncovered(Map<String, String> known, FieldSelection asked, SelectionCompiler statement) {
        String unit = statement.newVariable("u");
        Map<String, String> names = new HashMap<>(known);
        names.put("u", unit);
        List<String> map = new ArrayList<>();
        map.add(statement.bind(UNIT_ENTRY, names));
        map.addAll(UNCOVERED_UNIT.entries(asked, unit, statement));
        return "COLLECT { %s RETURN %s }".formatted(seen(statement.bind(UNCOVERED, names), unit, statement), map(map));
    }

    private String holes(String owner, FieldSelection asked, SelectionCompiler statement) {
        String unit = statement.newVariable("u");
        Map<String, String> names = Map.of("n", owner, "u", unit, "v", statement.newVariable("v"));
        List<String> map = new ArrayList<>();
        map.add(statement.bind(HOLE_ENTRIES, names));
        map.add("units: COUNT { %s }".formatted(statement.bind(BELOW, Map.of("u", unit))));
        map.addAll(HOLE_UNIT.entries(asked, unit, statement));
        String clauses = statement.bind(known(HOLES, statement), names);
        return "COLLECT { %s RETURN %s }".formatted(seen(clauses, unit, statement), map(map));
    }

    private static String records(String owner, FieldSelection asked, SelectionCompiler statement) {
        String record = statement.newVariable("f");
        List<String> map = new ArrayList<>();
        map.add("id: %s.id".formatted(record));
        map.addAll(RECORD.entries(asked, record, statement));
        return "COLLECT { %s WHERE %s RETURN %s }"
                .formatted(
                        statement.bind(RECORDS, Map.of("n", owner, "f", record)),
                        statement.visible("FollowUp", record),
                        map(map));
    }

    private static String concerned(String owner, FieldSelection asked, SelectionCompiler statement) {
        String unit = statement.newVariable("u");
        List<String> map = new ArrayList<>();
        map.add("id: %s.id".formatted(unit));
        map.addAll(RULE_UNIT.entries(asked, unit, statement));
        String clauses = statement.bind(CONCERNED, Map.of("n", owner, "u", unit));
        return "COLLECT { %s RETURN %s }".formatted(seen(clauses, unit, statement), map(map));
    }

    private CypherFragment known(CypherFragment clauses, SelectionCompiler statement) {
        return clauses.withParameters(Map.of(
                "led", statement.parameter(kinds.codes(UnitKind::secretaryRequired)),
                "answered", statement.parameter(kinds.codes(UnitKind::assignmentRequired))));
    }

    private static String map(List<String> entries) {
        return "{" + String.join(", ", entries) + "}";
    }

    @Override
    public @Nullable Object convert(@Nullable Object read, DataFetchingEnvironment environment) {
        return read instanceof Map<?, ?> map ? impact(Row.of(map), environment) : null;
    }

    private Object impact(Row row, DataFetchingEnvironment environment) {
        SelectedNodes nodes = new SelectedNodes(environment);
        MemberRef member = MemberRef.of(row.row("leaver"));
        Impact impact = new Impact(
                Objects.requireNonNull(row.day(AsOf.PARAMETER)),
                member,
                row.rows("seats").stream()
                        .map(seat -> nodes.keep(seat(seat, member), seat))
                        .toList(),
                row.rows("assignments").stream()
                        .map(assignment -> nodes.keep(assignment(assignment, member, nodes), assignment))
                        .toList(),
                row.rows("holes").stream()
                        .map(hole -> nodes.keep(hole(hole), hole))
                        .toList(),
                row.rows("records").stream()
                        .map(record -> nodes.keep(new FollowUpImpact(record.text("id")), record))
                        .toList(),
                row.number("torn"),
                row.number("changed"),
                broken(row.rows("concerned"), member, environment, nodes));
        return nodes.below(nodes.keep(impact, row));
    }

    private SeatImpact seat(Row row, MemberRef member) {
        return new SeatImpact(
                member,
                SeatRole.valueOf(row.text("role")),
                kinds.unit(row.row("unit")),
                row.is("answering"),
                row.rowIfAny("successor").map(MemberRef::of));
    }

    private AssignmentImpact assignment(Row row, MemberRef member, SelectedNodes nodes) {
        List<UnitRef> uncovered = row.rows("uncovered").stream()
                .map(unit -> nodes.keep(kinds.unit(unit.row("unit")), unit))
                .toList();
        return new AssignmentImpact(member, uncovered);
    }

    private HoleImpact hole(Row row) {
        return new HoleImpact(kinds.unit(row.row("unit")), Via.valueOf(row.text("via")), row.number("units"));
    }

    private List<Violation> broken(
            List<Row> concerned, MemberRef member, DataFetchingEnvironment environment, SelectedNodes nodes) {
        if (concerned.isEmpty()) {
            return List.of();
        }
        Map<String, Row> units = new HashMap<>();
        concerned.forEach(unit -> units.put(unit.text("id"), unit));
        return leaving
                .newViolations(member.id(), units.keySet(), questions.asOf(environment), questions.scope(environment))
                .stream()
                .flatMap(violation -> {
                    Row unit = units.get(violation.unit());
                    // the answer must not name a unit that is not visible
                    return unit == null ? Stream.empty() : Stream.of(nodes.keep(violation, unit));
                })
                .toList();
    }
}
