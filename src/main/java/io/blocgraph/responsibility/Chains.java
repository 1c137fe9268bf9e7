/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.responsibility;

import graphql.schema.DataFetchingEnvironment;
import io.blocgraph.assignment.Eligibility;
import io.blocgraph.graph.AsOf;
import io.blocgraph.graph.CypherFragment;
import io.blocgraph.graph.query.FieldMapping;
import io.blocgraph.graph.query.FieldMappings;
import io.blocgraph.graph.query.FieldSelection;
import io.blocgraph.graph.query.NodeSelection;
import io.blocgraph.graph.query.Row;
import io.blocgraph.graph.query.SelectedNodes;
import io.blocgraph.graph.query.SelectionCompiler;
import io.blocgraph.hierarchy.UnitKinds;
import io.blocgraph.hierarchy.UnitRef;
import io.blocgraph.member.MemberRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads the responsibility chains of units and members: the levels with all who could answer there, and beside them what the
 * request selects of the units, people, seats and assignments.
 */
@Component
class Chains implements FieldMapping, FieldMappings.Configurer {

    /**
     * The levels {@code u} of {@code n}: a member's cell, then every unit above, each organization followed by its cluster.
     * The statement touches the levels alone, and at each the seats of the executive committee and the assignments.
     */
    static final CypherFragment LEVELS = CypherFragment.of("""
            MATCH p = (n) (()-[:BELONGS_TO /* as of */]->()){0,1} (()-[:PART_OF /* as of */]->()){0,12} (()-[:IN_CLUSTER /* as of */]->()){0,1} (u:Unit)
            WHERE existsOnDay(u)
            WITH u, length(p) AS d, u:Cluster AS g ORDER BY d, g DESC""");

    /** The id of the level at which the chain of {@code n} begins, whether that exists on the day or not. */
    static final CypherFragment NEAREST = CypherFragment.of(
            "nearest: CASE WHEN n:Unit THEN n.id ELSE head(COLLECT { MATCH (n)-[:BELONGS_TO /* as of */]->(c) RETURN c.id }) END");

    /** Who comes first answers by seat; {@link Spans} asks the same the other way round. */
    static final CypherFragment PRECEDENCE = CypherFragment.of("s.rank, s.since, s.id");

    static final CypherFragment SEATS = CypherFragment.of("""
            MATCH (u)<-[:LEADS /* as of */]-(:Committee {kind: 'EXECUTIVE'})<-[:ON /* as of */]-(s:Seat /* as of */)<-[:HOLDS /* as of */]-(m:Member)
            WHERE s.role IN ['SECRETARY', 'DEPUTY_SECRETARY']
            WITH s, m ORDER BY {precedence}""").with("precedence", PRECEDENCE);

    static final CypherFragment ASSIGNMENTS =
            CypherFragment.of("""
            MATCH (x)<-[c:COVERS /* as of */]-(a:Assignment)<-[:ANSWERS_BY /* as of */]-(m:Member)
            WITH c, a, m, ({holdsRequiredSeat}) AS e ORDER BY c.since, a.id""").with("holdsRequiredSeat", Eligibility.HOLDS_REQUIRED_SEAT);

    private static final CypherFragment DECISION =
            CypherFragment.of("head(COLLECT { MATCH (n)-[:DECIDED_BY]->(d) RETURN d.number })");

    static final CypherFragment UNIT_ENTRY = CypherFragment.of("unit: " + UnitRef.CYPHER);
    static final CypherFragment SEAT_ENTRIES =
            CypherFragment.of("id: s.id, role: s.role, since: s.since, holder: " + MemberRef.CYPHER);
    static final CypherFragment ASSIGNMENT_ENTRIES =
            CypherFragment.of("id: a.id, since: c.since, entitled: e, holder: " + MemberRef.CYPHER);

    private static final NodeSelection SUBJECT = NodeSelection.ofVisible("Node", "subject");
    private static final NodeSelection UNIT = NodeSelection.of("Unit", "links", "unit");
    private static final NodeSelection MEMBER = NodeSelection.of("Member", "links", "member");
    private static final NodeSelection SEAT = NodeSelection.of("Seat", "links", "seat");
    private static final NodeSelection ASSIGNMENT = NodeSelection.of("Assignment", "links", "assignment");

    private final UnitKinds kinds;

    Chains(UnitKinds kinds) {
        this.kinds = kinds;
    }

    @Override
    public void configure(FieldMappings fields) {
        fields.type("Unit").field("chain", this);
        fields.type("Member").field("chain", this);
    }

    @Override
    public String cypher(String owner, FieldSelection asked, SelectionCompiler statement) {
        List<String> map = new ArrayList<>();
        map.add("asOf: $asOf");
        map.add(statement.bind(NEAREST, owner, owner));
        map.add("levels: " + levels(owner, asked, statement));
        map.addAll(SUBJECT.entries(asked, owner, statement));
        return map(map);
    }

    private static String levels(String owner, FieldSelection asked, SelectionCompiler statement) {
        String unit = statement.newVariable("u");
        Map<String, String> names = Map.of("n", owner, "u", unit);
        List<String> map = new ArrayList<>();
        map.add(statement.bind(UNIT_ENTRY, names));
        map.add("seats: " + seats(unit, asked, statement));
        map.add("assignments: " + assignments(unit, asked, statement));
        map.addAll(UNIT.entries(asked, unit, statement));
        return "COLLECT { %s RETURN %s }".formatted(statement.bind(LEVELS, names), map(map));
    }

    private static String seats(String unit, FieldSelection asked, SelectionCompiler statement) {
        String seat = statement.newVariable("s");
        String member = statement.newVariable("m");
        Map<String, String> names = Map.of("u", unit, "s", seat, "m", member);
        List<String> map = new ArrayList<>();
        map.add(statement.bind(SEAT_ENTRIES, names));
        map.addAll(SEAT.entries(asked, seat, statement));
        map.addAll(MEMBER.entries(asked, member, statement));
        return "COLLECT { %s RETURN %s }".formatted(statement.bind(SEATS, names), map(map));
    }

    private static String assignments(String unit, FieldSelection asked, SelectionCompiler statement) {
        String assignment = statement.newVariable("a");
        String member = statement.newVariable("m");
        Map<String, String> names = Map.of(
                "x",
                unit,
                "a",
                assignment,
                "m",
                member,
                "c",
                statement.newVariable("c"),
                "e",
                statement.newVariable("e"));
        // of what lies outside the office and the name are told, no more
        String decision = statement.visibleOnly("Unit", unit, statement.bind(DECISION, assignment, assignment));
        List<String> map = new ArrayList<>();
        map.add(statement.bind(ASSIGNMENT_ENTRIES, names));
        map.add("decision: " + decision);
        map.addAll(ASSIGNMENT.entries(asked, assignment, statement));
        map.addAll(MEMBER.entries(asked, member, statement));
        return "COLLECT { %s RETURN %s }".formatted(statement.bind(ASSIGNMENTS, names), map(map));
    }

    private static String map(List<String> entries) {
        return "{" + String.join(", ", entries) + "}";
    }

    @Override
    public @Nullable Object convert(@Nullable Object read, DataFetchingEnvironment environment) {
        return read instanceof Map<?, ?> map ? chain(Row.of(map), new SelectedNodes(environment)) : null;
    }

    private Object chain(Row row, SelectedNodes nodes) {
        List<Level> levels = row.rows("levels").stream()
                .map(new LevelReader(kinds, nodes::keep)::level)
                .toList();
        // what does not exist on the day hangs under nothing, nor does who belongs to it
        boolean exists = !levels.isEmpty()
                && row.textIfAny("nearest")
                        .filter(levels.getFirst().unit().id()::equals)
                        .isPresent();
        ResponsibilityChain chain =
                ResponsibilityChain.of(Objects.requireNonNull(row.day(AsOf.PARAMETER)), exists ? levels : List.of());
        return nodes.below(nodes.keep(chain, row));
    }
}
