package io.blocgraph.explorer;

import io.blocgraph.assignment.Eligibility;
import io.blocgraph.committee.SeatRole;
import io.blocgraph.graph.AsOf;
import io.blocgraph.graph.Graph;
import io.blocgraph.graph.Scope;
import io.blocgraph.graph.query.QueryExecutor;
import io.blocgraph.graph.query.VisibleUnits;
import io.blocgraph.hierarchy.Subtree;
import io.blocgraph.hierarchy.UnitKind;
import io.blocgraph.hierarchy.UnitKinds;
import io.blocgraph.responsibility.Level;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads scenes: in four statements for what stands below a unit and two for what stands above, however much that is. */
@Component
class SubtreeReader {

    private static final String TOP = """
            CALL () {
              MATCH (u:Entity {id: $unit}) WHERE u:Unit RETURN u, 1 AS rank
            UNION
              MATCH (u:Unit {code: $unit}) RETURN u, 2 AS rank
            UNION
              MATCH (f:FormerCode {code: $unit}) MATCH (u:Entity {id: f.unit}) RETURN u, 3 AS rank
            }
            WITH u ORDER BY rank LIMIT 1""";

    /** Finds the unit with the id {@code $top} and all below it. */
    static final String BELOW = "MATCH (n:Entity {id: $top}) MATCH " + Subtree.UNITS.replace("(x:", "(u:");

    private static final String ABOVE = """
            MATCH (n:Entity {id: $top}) (()-[:PART_OF]->()){0,12} (()-[:IN_CLUSTER]->()){0,1} (u:Unit)""";

    private static final String UNITS = """
            RETURN u.id AS id, {u.code} AS code, {u.name} AS name, u.kind AS kind, {u.sector} AS sector,
              head(COLLECT { MATCH (u)-[:PART_OF]->(p) RETURN p.id }) AS parent,
              head(COLLECT { MATCH (u)-[:IN_CLUSTER]->(c) RETURN c.id }) AS cluster""";

    private static final String MEMBERS = """
            MATCH (u)<-[:BELONGS_TO]-(m:Member)
            RETURN u.id AS unit, count(m) AS members,
              sum(CASE WHEN m.officialOn <= $asOf THEN 1 ELSE 0 END) AS official""";

    private static final String SEATS = """
            MATCH (u)<-[:LEADS]-(:Committee {kind: 'EXECUTIVE'})<-[:ON]-(s:Seat)<-[:HOLDS]-(m:Member)
            WHERE s.role IN ['SECRETARY', 'DEPUTY_SECRETARY'] OR u:Cell OR u.form = 'CELL' OR u.id = $top
            WITH u, s, m ORDER BY s.rank, s.since, s.id
            RETURN u.id AS unit, collect([s.id, s.role, s.since, m.id, {m.fullName}]) AS seats""";

    private static final String ASSIGNMENTS =
            """
            MATCH (u)<-[c:COVERS]-(a:Assignment)<-[:ANSWERS_BY]-(m:Member)
            WITH u, c, a, m ORDER BY c.since, a.id
            RETURN u.id AS unit, collect([a.id, c.since, m.id, {m.fullName}, %s]) AS assignments""".formatted(Eligibility.HOLDS_REQUIRED_SEAT.replace("(x)", "(u)").replace("x:", "u:"));

    private final VisibleUnits units;
    private final QueryExecutor queryExecutor;
    private final Graph graph;
    private final UnitKinds kinds;

    SubtreeReader(VisibleUnits units, QueryExecutor queryExecutor, Graph graph, UnitKinds kinds) {
        this.units = units;
        this.queryExecutor = queryExecutor;
        this.graph = graph;
        this.kinds = kinds;
    }

    /**
     * Reads one.
     *
     * @param unit the id of the unit at the top, or a code that it has or had
     * @param asOf the day
     * @param scope what may be seen
     * @return the scene; empty if there is no such unit on the day, or it may not be seen
     */
    Optional<SubtreeSnapshot> read(String unit, AsOf asOf, Scope scope) {
        return units.read(asOf, scope, TOP, "RETURN u.id AS id", Map.of("unit", unit)).stream()
                .findFirst()
                .map(row -> below(text(row, "id"), asOf, scope));
    }

    /** Whether there is somebody of that id who may be seen. */
    boolean isVisibleMember(String member, AsOf asOf, Scope scope) {
        Map<String, Object> parameters = Map.of("member", member);
        return !graph.read("MATCH (m:Entity {id: $member}) WHERE m:Member RETURN m.id AS id", parameters)
                        .isEmpty()
                && queryExecutor
                        .findOutside(List.of(member), Scope.VISIBLE, scope, asOf, graph)
                        .isEmpty();
    }

    private SubtreeSnapshot below(String top, AsOf asOf, Scope scope) {
        Map<String, Object> parameters = Map.of("top", top);
        UnitRows read = new UnitRows(
                byUnit(units.read(asOf, scope, BELOW, MEMBERS, parameters)),
                byUnit(units.read(asOf, scope, BELOW, SEATS, parameters)),
                byUnit(units.read(asOf, scope, BELOW, ASSIGNMENTS, parameters)));
        List<UnitSnapshot> places = new ArrayList<>();
        for (Map<String, Object> row : units.read(asOf, scope, BELOW, UNITS, parameters)) {
            places.add(unit(row, read));
        }
        UnitSnapshot first = places.stream()
                .filter(place -> place.id().equals(top))
                .findFirst()
                .orElseThrow();
        return new SubtreeSnapshot(first, places, above(top, asOf));
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

    /** What was read of units beside themselves, by their ids. */
    private record UnitRows(
            Map<String, Map<String, Object>> members,
            Map<String, Map<String, Object>> seats,
            Map<String, Map<String, Object>> assignments) {}

    private UnitSnapshot unit(Map<String, Object> row, UnitRows read) {
        String id = text(row, "id");
        Map<String, Object> members = read.members.getOrDefault(id, Map.of());
        return new UnitSnapshot(
                id,
                text(row, "code"),
                text(row, "name"),
                kind(text(row, "kind")),
                Optional.ofNullable((String) row.get("parent")),
                Optional.ofNullable((String) row.get("cluster")),
                row.get("sector") instanceof String sector ? sector : "",
                (Long) members.getOrDefault("members", 0L),
                (Long) members.getOrDefault("official", 0L),
                rows(read.seats, id, "seats").stream().map(SubtreeReader::seat).toList(),
                rows(read.assignments, id, "assignments").stream()
                        .map(SubtreeReader::assignment)
                        .toList());
    }

    private UnitKind kind(String code) {
        return Objects.requireNonNull(kinds.all().get(code));
    }

    private static UnitSnapshot.Seat seat(List<?> seat) {
        return new UnitSnapshot.Seat(
                string(seat.get(0)),
                SeatRole.valueOf(string(seat.get(1))),
                (LocalDate) seat.get(2),
                new Level.Person(string(seat.get(3)), string(seat.get(4))));
    }

    private static Level.Assignment assignment(List<?> assignment) {
        return new Level.Assignment(
                string(assignment.get(0)),
                (LocalDate) assignment.get(1),
                null,
                (Boolean) assignment.get(4),
                new Level.Person(string(assignment.get(2)), string(assignment.get(3))));
    }

    private static List<List<?>> rows(Map<String, Map<String, Object>> read, String unit, String key) {
        List<List<?>> rows = new ArrayList<>();
        if (read.getOrDefault(unit, Map.of()).get(key) instanceof List<?> list) {
            list.forEach(row -> rows.add((List<?>) row));
        }
        return rows;
    }

    private static Map<String, Map<String, Object>> byUnit(List<Map<String, Object>> rows) {
        Map<String, Map<String, Object>> byUnit = new HashMap<>();
        rows.forEach(row -> byUnit.put(text(row, "unit"), row));
        return byUnit;
    }

    private static String text(Map<String, Object> row, String key) {
        return string(row.get(key));
    }

    private static String string(@Nullable Object value) {
        return (String) Objects.requireNonNull(value);
    }
}
