/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.responsibility;

import graphql.schema.DataFetchingEnvironment;
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
 * Reads the spans of members: the seats and assignments by which a member answers, and for each the units below with the number of
 * their own members. {@link Span} adds them up.
 */
@Component
class Spans implements FieldMapping, FieldMappings.Configurer {

    /** The seats by which {@code n} answers: those that come first on the executive committee of their unit {@code u}. */
    static final CypherFragment SEATS = CypherFragment.of("""
            MATCH (n)-[:HOLDS /* as of */]->(t:Seat /* as of */)-[:ON /* as of */]->(:Committee {kind: 'EXECUTIVE'})-[:LEADS /* as of */]->(u:Unit)
            WHERE existsOnDay(u)
              AND t.role IN ['SECRETARY', 'DEPUTY_SECRETARY'] AND t.id = head(COLLECT {
              MATCH (u)<-[:LEADS /* as of */]-(:Committee {kind: 'EXECUTIVE'})<-[:ON /* as of */]-(s:Seat /* as of */)
              WHERE s.role IN ['SECRETARY', 'DEPUTY_SECRETARY']
              RETURN s.id ORDER BY {precedence} LIMIT 1
            })
            WITH t, u ORDER BY u.codeSortKey, t.id""").with("precedence", Chains.PRECEDENCE);

    static final CypherFragment ASSIGNMENTS = CypherFragment.of("""
            MATCH (n)-[:ANSWERS_BY /* as of */]->(t:Assignment)-[:COVERS /* as of */]->(u:Unit)
            WHERE existsOnDay(u)
            WITH t, u ORDER BY u.codeSortKey, t.id""");

    /** The unit {@code u} itself and every unit {@code x} below it, with the way there. */
    private static final CypherFragment BELOW = CypherFragment.of("""
            MATCH p = (u) (()<-[:IN_CLUSTER /* as of */]-()){0,1} (()<-[:PART_OF /* as of */]-()){0,12} (x:Unit)
            WHERE existsOnDay(x)
            WITH p, x ORDER BY length(p), x.codeSortKey""");

    private static final CypherFragment HOLDER = CypherFragment.of("holder: " + MemberRef.CYPHER);
    private static final CypherFragment DECISION =
            CypherFragment.of("decision: head(COLLECT { MATCH (n)-[:DECIDED_BY]->(d) RETURN d.number })");

    /** What is read of each unit {@code x} below, on the way {@code p}. */
    private static final CypherFragment UNIT_ENTRIES = CypherFragment.of("""
            unit: {unit}, way: [w IN nodes(p) | w.id],
            cluster: head(COLLECT { MATCH (x)-[:IN_CLUSTER /* as of */]->(k:Cluster) RETURN k.id })""")
            .with("unit", CypherFragment.of(UnitRef.CYPHER).rename("u", "x"));

    /** Counts the members of the unit {@code x} itself, of whom there may be more than of all else. */
    private static final CypherFragment OWN =
            CypherFragment.of("own: COUNT { (x)<-[:BELONGS_TO /* as of */]-(:Member) }");

    private static final NodeSelection MEMBER = NodeSelection.ofVisible("Member", "member");
    private static final NodeSelection UNIT = NodeSelection.ofVisible("Unit", "entries", "unit");
    private static final NodeSelection SEAT = NodeSelection.ofVisible("Seat", "entries", "seat");
    private static final NodeSelection ASSIGNMENT = NodeSelection.ofVisible("Assignment", "entries", "assignment");

    private final UnitKinds kinds;

    Spans(UnitKinds kinds) {
        this.kinds = kinds;
    }

    @Override
    public void configure(FieldMappings fields) {
        fields.type("Member").field("span", this);
    }

    @Override
    public String cypher(String owner, FieldSelection asked, SelectionCompiler statement) {
        List<String> map = new ArrayList<>();
        map.add("asOf: $asOf");
        map.add(statement.bind(HOLDER, Map.of("m", owner)));
        map.add("seats: " + ties(SEATS, SEAT, owner, asked, statement));
        map.add("assignments: " + ties(ASSIGNMENTS, ASSIGNMENT, owner, asked, statement));
        map.addAll(MEMBER.entries(asked, owner, statement));
        return "{" + String.join(", ", map) + "}";
    }

    private static String ties(
            CypherFragment clauses,
            NodeSelection selection,
            String owner,
            FieldSelection asked,
            SelectionCompiler statement) {
        String tie = statement.newVariable("t");
        String unit = statement.newVariable("u");
        List<String> map = new ArrayList<>();
        map.add("acting: %s.role = 'DEPUTY_SECRETARY'".formatted(tie));
        map.add(statement.bind(DECISION, tie, tie));
        map.add("below: " + below(unit, asked, statement));
        map.addAll(selection.entries(asked, tie, statement));
        return "COLLECT { %s WHERE %s RETURN {%s} }"
                .formatted(
                        statement.bind(clauses, Map.of("n", owner, "t", tie, "u", unit)),
                        statement.visible("Unit", unit),
                        String.join(", ", map));
    }

    private static String below(String unit, FieldSelection asked, SelectionCompiler statement) {
        String path = statement.newVariable("p");
        String below = statement.newVariable("x");
        List<String> map = new ArrayList<>();
        map.add(statement.bind(UNIT_ENTRIES, Map.of("p", path, "x", below)));
        boolean counted = asked.selection().containsAnyOf("memberCount", "entries/memberCount");
        map.add(counted ? statement.bind(OWN, Map.of("x", below)) : "own: 0");
        map.addAll(UNIT.entries(asked, below, statement));
        return "COLLECT { %s RETURN {%s} }"
                .formatted(statement.bind(BELOW, Map.of("u", unit, "p", path, "x", below)), String.join(", ", map));
    }

    @Override
    public @Nullable Object convert(@Nullable Object read, DataFetchingEnvironment environment) {
        return read instanceof Map<?, ?> map ? span(Row.of(map), new SelectedNodes(environment)) : null;
    }

    private Object span(Row row, SelectedNodes nodes) {
        MemberRef member = MemberRef.of(row.row("holder"));
        List<Span.ResponsibilitySource> ties = new ArrayList<>();
        row.rows("seats").forEach(seat -> ties.add(tie(seat, Via.SEAT, member, nodes)));
        row.rows("assignments").forEach(assignment -> ties.add(tie(assignment, Via.ASSIGNMENT, member, nodes)));
        Span span = Span.of(Objects.requireNonNull(row.day(AsOf.PARAMETER)), ties);
        return nodes.below(nodes.keep(span, row));
    }

    private Span.ResponsibilitySource tie(Row row, Via via, MemberRef member, SelectedNodes nodes) {
        List<Span.SpanUnit> units =
                row.rows("below").stream().map(unit -> below(unit, nodes)).toList();
        return nodes.keep(
                new Span.ResponsibilitySource(member, via, row.is("acting"), row.textIfAny("decision"), units), row);
    }

    private Span.SpanUnit below(Row row, SelectedNodes nodes) {
        Span.SpanUnit below = new Span.SpanUnit(
                kinds.unit(row.row("unit")), row.texts("way"), row.textIfAny("cluster"), row.number("own"));
        return nodes.keep(below, row);
    }
}
