/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.explorer;

import io.blocgraph.assignment.Assignment;
import io.blocgraph.assignment.Eligibility;
import io.blocgraph.committee.Seat;
import io.blocgraph.committee.SeatRole;
import io.blocgraph.graph.AsOf;
import io.blocgraph.graph.Graph;
import io.blocgraph.graph.Scope;
import io.blocgraph.graph.VietnameseText;
import io.blocgraph.graph.query.Row;
import io.blocgraph.graph.query.ScopeChecker;
import io.blocgraph.graph.query.VisibleUnits;
import io.blocgraph.hierarchy.Subtree;
import io.blocgraph.hierarchy.UnitKinds;
import io.blocgraph.member.MemberRef;
import io.blocgraph.responsibility.Level;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads subtree snapshots: in four statements for the units under a unit and two for its ancestors, whatever their number. */
@Component
class SubtreeReader {

    private static final String TOP = """
            CALL () {
              MATCH (u:Entity {id: $unit}) WHERE u:Unit RETURN u, 1 AS rank
            UNION
              MATCH (u:Unit {codeKey: $codeKey}) USING INDEX SEEK u:Unit(codeKey)
              RETURN u, CASE u.code WHEN $unit THEN 2 ELSE 4 END AS rank
            UNION
              MATCH (f:FormerCode {codeKey: $codeKey}) USING INDEX SEEK f:FormerCode(codeKey)
              MATCH (u:Entity {id: f.unit})
              RETURN u, CASE f.code WHEN $unit THEN 3 ELSE 5 END AS rank
            }
            WITH u ORDER BY rank, u.id LIMIT 1""";

    /** Matches the unit with the id {@code $top} and all units under it. */
    static final String BELOW = "MATCH (n:Entity {id: $top}) MATCH " + Subtree.UNITS.rename("x", "u");

    private static final String ABOVE = """
            MATCH (n:Entity {id: $top}) (()-[:PART_OF /* as of */]->()){0,12} (()-[:IN_CLUSTER /* as of */]->()){0,1} (u:Unit)""";

    private static final String UNITS = """
            RETURN u.id AS id, {u.code} AS code, {u.name} AS name, u.kind AS kind, {u.sector} AS sector,
              head(COLLECT { MATCH (u)-[:PART_OF /* as of */]->(p) RETURN p.id }) AS parent,
              head(COLLECT { MATCH (u)-[:IN_CLUSTER /* as of */]->(c) RETURN c.id }) AS cluster""";

    private static final String MEMBERS = """
            MATCH (u)<-[:BELONGS_TO /* as of */]-(m:Member)
            RETURN u.id AS unit, count(m) AS members,
              sum(CASE WHEN m.`officialOn` <= $asOf THEN 1 ELSE 0 END) AS official""";

    /** Reads the name valid on the day; everything else is as in {@link MemberRef#CYPHER}. */
    private static final String HOLDER = "{id: m.id, fullName: {m.fullName}}";

    private static final String SEATS = """
            MATCH (u)<-[:LEADS /* as of */]-(:Committee {kind: 'EXECUTIVE'})<-[:ON /* as of */]-(s:Seat /* as of */)<-[:HOLDS /* as of */]-(m:Member)
            WHERE s.role IN ['SECRETARY', 'DEPUTY_SECRETARY'] OR u:Cell OR u.form = 'CELL' OR u.id = $top
            WITH u, s, m ORDER BY s.rank, s.since, s.id
            RETURN u.id AS unit, collect({id: s.id, role: s.role, since: s.since, holder: %s}) AS seats""".formatted(HOLDER);

    private static final String ASSIGNMENTS = """
            MATCH (u)<-[c:COVERS /* as of */]-(a:Assignment)<-[:ANSWERS_BY /* as of */]-(m:Member)
            WITH u, c, a, m ORDER BY c.since, a.id
            RETURN u.id AS unit, collect({id: a.id, since: c.since, holder: %s, entitled: %s}) AS assignments""".formatted(HOLDER, Eligibility.HOLDS_REQUIRED_SEAT.rename("x", "u"));

    private final VisibleUnits units;
    private final ScopeChecker scopeChecker;
    private final Graph graph;
    private final UnitKinds kinds;

    SubtreeReader(VisibleUnits units, ScopeChecker scopeChecker, Graph graph, UnitKinds kinds) {
        this.units = units;
        this.scopeChecker = scopeChecker;
        this.graph = graph;
        this.kinds = kinds;
    }

    /**
     * Reads the snapshot of a unit and its subtree.
     *
     * @param unit the id of the root unit, or a present or former code
     * @param asOf the day
     * @param scope the visible part of the graph
     * @return the snapshot; empty if the unit does not exist on the day or is not visible
     */
    Optional<SubtreeSnapshot> read(String unit, AsOf asOf, Scope scope) {
        return units
                .read(
                        asOf,
                        scope,
                        TOP,
                        "RETURN u.id AS id",
                        Map.of("unit", unit, "codeKey", VietnameseText.codeKey(unit)))
                .stream()
                .findFirst()
                .map(row -> below(row.text("id"), asOf, scope));
    }

    /** {@return whether a visible member with this id exists} */
    boolean isVisibleMember(String member, AsOf asOf, Scope scope) {
        Map<String, Object> parameters = Map.of("member", member);
        return !graph.read("MATCH (m:Entity {id: $member}) WHERE m:Member RETURN m.id AS id", parameters)
                        .isEmpty()
                && scopeChecker
                        .findOutside(List.of(member), Scope.VISIBLE, scope, asOf, graph)
                        .isEmpty();
    }

    private SubtreeSnapshot below(String top, AsOf asOf, Scope scope) {
        Map<String, Object> parameters = Map.of("top", top);
        UnitRows read = new UnitRows(
                byUnit(units.read(asOf, scope, BELOW, MEMBERS, parameters)),
                byUnit(units.read(asOf, scope, BELOW, SEATS, parameters)),
                byUnit(units.read(asOf, scope, BELOW, ASSIGNMENTS, parameters)));
        List<UnitSnapshot> places = units.read(asOf, scope, BELOW, UNITS, parameters).stream()
                .map(row -> unit(row, read))
                .toList();
        UnitSnapshot first = places.stream()
                .filter(place -> place.id().equals(top))
                .findFirst()
                .orElseThrow();
        return new SubtreeSnapshot(asOf.day(), first, places, above(top, asOf));
    }

    private List<Level> above(String top, AsOf asOf) {
        Map<String, Object> parameters = Map.of("top", top);
        UnitRows read = new UnitRows(
                Map.of(),
                byUnit(units.readAncestors(asOf, ABOVE, SEATS, parameters)),
                byUnit(units.readAncestors(asOf, ABOVE, ASSIGNMENTS, parameters)));
        return units.readAncestors(asOf, ABOVE, UNITS, parameters).stream()
                .map(row -> unit(row, read))
                .filter(place -> !place.id().equals(top))
                .sorted(Comparator.comparing(
                                (UnitSnapshot place) -> place.kind().rank())
                        .reversed())
                .map(UnitSnapshot::level)
                .toList();
    }

    /** The rows read for units, by unit id. */
    private record UnitRows(Map<String, Row> members, Map<String, Row> seats, Map<String, Row> assignments) {}

    private UnitSnapshot unit(Row row, UnitRows read) {
        String id = row.text("id");
        Optional<Row> members = Optional.ofNullable(read.members.get(id));
        return new UnitSnapshot(
                id,
                row.text("code"),
                row.text("name"),
                kinds.kind(row.text("kind")),
                row.textIfAny("parent"),
                row.textIfAny("cluster"),
                row.textIfAny("sector").orElse(""),
                members.map(it -> it.number("members")).orElse(0L),
                members.map(it -> it.number("official")).orElse(0L),
                rows(read.seats, id, "seats").map(SubtreeReader::seat).toList(),
                rows(read.assignments, id, "assignments")
                        .map(SubtreeReader::assignment)
                        .toList());
    }

    private static Seat seat(Row row) {
        return new Seat(row.text("id"), SeatRole.valueOf(row.text("role")), row.day("since"), holder(row));
    }

    private static Assignment assignment(Row row) {
        return new Assignment(row.text("id"), row.day("since"), Optional.empty(), row.is("entitled"), holder(row));
    }

    private static MemberRef holder(Row row) {
        return MemberRef.of(row.row("holder"));
    }

    private static Stream<Row> rows(Map<String, Row> read, String unit, String key) {
        Row row = read.get(unit);
        return row == null ? Stream.empty() : row.rows(key).stream();
    }

    private static Map<String, Row> byUnit(List<Row> rows) {
        return rows.stream().collect(Collectors.toMap(row -> row.text("unit"), Function.identity()));
    }
}
