package io.blocgraph.responsibility;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.SelectedField;
import io.blocgraph.graph.query.FieldMapping;
import io.blocgraph.graph.query.FieldSelection;
import io.blocgraph.graph.query.QueryExecutor;
import io.blocgraph.graph.query.Row;
import io.blocgraph.graph.query.SelectionCompiler;
import io.blocgraph.hierarchy.Subtree;
import io.blocgraph.hierarchy.UnitKind;
import io.blocgraph.hierarchy.UnitKinds;
import io.blocgraph.rule.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads what would fall vacant if the member {@code n} left on the day: the seats, with who would act; what nobody else answers
 * for; and the holes that this would tear. Which rules would be broken is found by trying it ({@link DepartureSimulation}).
 */
@Component
class ImpactField implements FieldMapping {

    private static final String LEADING = "IN ['SECRETARY', 'DEPUTY_SECRETARY']";

    /** The seats {@code s} on committees of {@code u}; {@code a}: whether the member answers by it; {@code b}: who would then. */
    private static final String SEATS = """
            MATCH (n)-[:HOLDS]->(s:Seat)-[:ON]->(c:Committee)-[:LEADS]->(u:Unit)
            WHERE %s
            WITH s AS t, u // leaves s free for the seats of others
            WITH t, u, COLLECT {
              MATCH (u)<-[:LEADS]-(:Committee {kind: 'EXECUTIVE'})<-[:ON]-(s:Seat)<-[:HOLDS]-(m:Member)
              WHERE s.role %s
              RETURN {seat: s, member: m} ORDER BY %s
            } AS l
            WITH t, u, coalesce(l[0].seat = t, false) AS a, head([y IN l WHERE y.member <> n | y.member]) AS b
            ORDER BY u.code, t.rank, t.id""".formatted(exists("u"), LEADING, ChainField.PRECEDENCE);

    private static final String ASSIGNMENTS = """
            MATCH (n)-[:ANSWERS_BY]->(t:Assignment)
            WHERE EXISTS { (t)-[:COVERS]->(:Unit) }
            WITH t ORDER BY t.id""";

    /** Whether somebody else than {@code n} is assigned to answer for {@code u}, directly or through its cluster. */
    private static final String COVERED_BY_OTHERS = """
            (EXISTS { (u)<-[:COVERS]-(:Assignment)<-[:ANSWERS_BY]-(m:Member) WHERE m <> n } OR EXISTS {
              (u)-[:IN_CLUSTER]->(c:Cluster)<-[:COVERS]-(:Assignment)<-[:ANSWERS_BY]-(m:Member) WHERE m <> n AND %s
            })""".formatted(exists("c"));

    private static final String UNCOVERED = """
            MATCH (t)-[:COVERS]->(u:Unit)
            WHERE %s AND NOT %s
            WITH u ORDER BY u.code""".formatted(exists("u"), COVERED_BY_OTHERS);

    /** The levels {@code u} of chains at which nobody would answer any more, by seat or by assignment, {@code v}. */
    private static final String VACANCIES = """
            CALL (n) {
                MATCH (n)-[:HOLDS]->(s:Seat)-[:ON]->(:Committee {kind: 'EXECUTIVE'})-[:LEADS]->(u:Unit)
                WHERE s.role %1$s AND %2$s AND u.kind IN $led AND NOT EXISTS {
                  (u)<-[:LEADS]-(:Committee {kind: 'EXECUTIVE'})<-[:ON]-(t:Seat)<-[:HOLDS]-(m:Member)
                  WHERE t.role %1$s AND m <> n
                }
                RETURN u, 'SEAT' AS v
              UNION
                MATCH (n)-[:ANSWERS_BY]->(:Assignment)-[:COVERS]->(w:Unit)
                WHERE %3$s
                MATCH (w) (()<-[:IN_CLUSTER]-()){0,1} (u:Unit)
                WHERE %2$s AND u.kind IN $answered AND NOT %4$s
                RETURN u, 'ASSIGNMENT' AS v
            }
            WITH u, v ORDER BY u.code, v""".formatted(LEADING, exists("u"), exists("w"), COVERED_BY_OTHERS);

    private static final String BELOW = "MATCH " + Subtree.UNITS.replace("(n)", "(u)") + " WHERE " + exists("x");

    /** The units {@code u} for which the member answers, directly. */
    private static final String RESPONSIBLE_FOR =
            "CALL (n) { %s RETURN u UNION %s RETURN u }".formatted(SpanField.SEATS, SpanField.ASSIGNMENTS);

    /** The units {@code u} that a rule might be about. */
    private static final String AFFECTED_UNITS = """
            CALL (n) {
                MATCH (n)-[:BELONGS_TO|ACTIVE_IN]->(:Unit) (()-[:PART_OF]->()){0,12} (u:Unit)
                RETURN u
              UNION
                MATCH (n)-[:HOLDS]->(:Seat)-[:ON]->(:Committee)-[:LEADS]->(u:Unit)
                RETURN u
              UNION
                MATCH (n)-[:ANSWERS_BY]->(:Assignment)-[:COVERS]->(w:Unit) (()<-[:IN_CLUSTER]-()){0,1} (u:Unit)
                RETURN u
            }
            WITH u""";

    private final UnitKinds kinds;
    private final DepartureSimulation departureSimulation;
    private final QueryExecutor queryExecutor;
    private final ReasonTexts reasonTexts;

    ImpactField(
            UnitKinds kinds,
            DepartureSimulation departureSimulation,
            QueryExecutor queryExecutor,
            ReasonTexts reasonTexts) {
        this.kinds = kinds;
        this.departureSimulation = departureSimulation;
        this.queryExecutor = queryExecutor;
        this.reasonTexts = reasonTexts;
    }

    private static String exists(String unit) {
        return "coalesce(%1$s.establishedOn <= $asOf, true) AND coalesce(%1$s.dissolvedOn > $asOf, true)"
                .formatted(unit);
    }

    @Override
    public String cypher(String owner, FieldSelection requested, SelectionCompiler compiler) {
        List<String> map = new ArrayList<>();
        map.add("asOf: $asOf, id: %1$s.id, fullName: %1$s.fullName".formatted(owner));
        map.add("seats: " + seats(owner, requested, compiler));
        map.add("assignments: " + assignments(owner, requested, compiler));
        map.add("holes: " + vacancies(owner, requested, compiler));
        map.add("torn: COUNT { %s }"
                .formatted(compiler.bind(bindKinds(VACANCIES, compiler) + " " + below(compiler), Map.of("n", owner))));
        map.add("changed: COUNT { %s }"
                .formatted(compiler.bind(RESPONSIBLE_FOR + " " + below(compiler), Map.of("n", owner))));
        if (requested.selection().contains("brokenRules")
                || requested.selection().contains("text")) {
            String unit = compiler.newVariable("u");
            map.add("concerned: COLLECT { %s RETURN {id: %s.id%s} }"
                    .formatted(
                            visibleOnly(compiler.bind(AFFECTED_UNITS, Map.of("n", owner, "u", unit)), unit, compiler),
                            unit,
                            join(entries(requested, "brokenRules", "unit", "Unit", unit, compiler))));
        }
        map.addAll(compiler.visibleProjections(requested.selection(), "member", "member.", "Member", owner));
        return "{" + String.join(", ", map) + "}";
    }

    private static String below(SelectionCompiler compiler) {
        return BELOW + " AND " + compiler.visible("Unit", "x") + " RETURN DISTINCT x";
    }

    /** Clauses, of what they find only where the unit may be seen. */
    private static String visibleOnly(String clauses, String unit, SelectionCompiler compiler) {
        return clauses + " WHERE " + compiler.visible("Unit", unit);
    }

    private static String seats(String owner, FieldSelection requested, SelectionCompiler compiler) {
        String seat = compiler.newVariable("t");
        String unit = compiler.newVariable("u");
        String answers = compiler.newVariable("a");
        String successor = compiler.newVariable("b");
        List<String> map = new ArrayList<>(List.of("role: %s.role, unit: %s.name, answering: %s, successor: %s.fullName"
                .formatted(seat, unit, answers, successor)));
        map.addAll(entries(requested, "seats", "seat", "Seat", seat, compiler));
        map.addAll(entries(requested, "seats", "unit", "Unit", unit, compiler));
        for (String entry : entries(requested, "seats", "successor", "Member", successor, compiler)) {
            int colon = entry.indexOf("`: ") + 3;
            map.add("%sCASE WHEN %s AND %s IS NOT NULL THEN %s END"
                    .formatted(entry.substring(0, colon), answers, successor, entry.substring(colon)));
        }
        Map<String, String> names = Map.of("n", owner, "t", seat, "u", unit, "a", answers, "b", successor);
        return "COLLECT { %s RETURN {%s} }"
                .formatted(visibleOnly(compiler.bind(SEATS, names), unit, compiler), String.join(", ", map));
    }

    private static String assignments(String owner, FieldSelection requested, SelectionCompiler compiler) {
        String assignment = compiler.newVariable("t");
        String unit = compiler.newVariable("u");
        String uncovered = "COLLECT { %s RETURN {name: %s.name%s} }"
                .formatted(
                        visibleOnly(
                                compiler.bind(UNCOVERED, Map.of("n", owner, "t", assignment, "u", unit)),
                                unit,
                                compiler),
                        unit,
                        join(entries(requested, "assignments", "uncovered", "Unit", unit, compiler)));
        List<String> entries = entries(requested, "assignments", "assignment", "Assignment", assignment, compiler);
        return "COLLECT { %s RETURN {uncovered: %s%s} }"
                .formatted(
                        compiler.bind(ASSIGNMENTS, Map.of("n", owner, "t", assignment)) + " WHERE "
                                + compiler.visible("Assignment", assignment),
                        uncovered,
                        join(entries));
    }

    private String vacancies(String owner, FieldSelection requested, SelectionCompiler compiler) {
        String unit = compiler.newVariable("u");
        String via = compiler.newVariable("v");
        String below = compiler.bind(BELOW, Map.of("u", unit));
        return "COLLECT { %s RETURN {name: %s.name, kind: %2$s.kind, via: %s, units: COUNT { %s }%s} }"
                .formatted(
                        visibleOnly(
                                compiler.bind(bindKinds(VACANCIES, compiler), Map.of("n", owner, "u", unit, "v", via)),
                                unit,
                                compiler),
                        unit,
                        via,
                        below,
                        join(entries(requested, "holes", "unit", "Unit", unit, compiler)));
    }

    private String bindKinds(String clauses, SelectionCompiler compiler) {
        return clauses.replace("$led", codes(UnitKind::secretaryRequired, compiler))
                .replace("$answered", codes(UnitKind::assignmentRequired, compiler));
    }

    private String codes(Predicate<UnitKind> chosen, SelectionCompiler compiler) {
        return compiler.parameter(
                kinds.all().values().stream().filter(chosen).map(UnitKind::code).toList());
    }

    /** What is asked of a thing in a list, under the keys of the list, the field and the answer. */
    private static List<String> entries(
            FieldSelection requested,
            String list,
            String field,
            String type,
            String variable,
            SelectionCompiler compiler) {
        List<String> entries = new ArrayList<>();
        for (SelectedField selected : requested.selection().getImmediateFields()) {
            if (selected.getName().equals(list)) {
                String prefix = "%s.%s.".formatted(selected.getResultKey(), field);
                entries.addAll(compiler.projections(selected.getSelectionSet(), field, prefix, type, variable));
            }
        }
        return entries;
    }

    private static String join(List<String> entries) {
        return entries.isEmpty() ? "" : ", " + String.join(", ", entries);
    }

    @Override
    public @Nullable Object convert(@Nullable Object read, DataFetchingEnvironment environment) {
        if (!(read instanceof Map<?, ?> map)) {
            return null;
        }
        Row row = Row.of(map);
        List<Violation> broken = List.of();
        if (row.values().get("concerned") instanceof List<?> concerned) {
            List<String> units = concerned.stream()
                    .map(unit -> (String) Objects.requireNonNull(((Map<?, ?>) unit).get("id")))
                    .toList();
            broken = departureSimulation.newViolations(
                    (String) row.values().get("id"),
                    units,
                    queryExecutor.asOf(environment),
                    queryExecutor.scope(environment));
        }
        return new ImpactResolver(row, broken, reasonTexts);
    }
}
