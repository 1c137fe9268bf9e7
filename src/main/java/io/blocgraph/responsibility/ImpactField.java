package io.blocgraph.responsibility;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.SelectedField;
import io.blocgraph.graph.selection.Asked;
import io.blocgraph.graph.selection.Field;
import io.blocgraph.graph.selection.Questions;
import io.blocgraph.graph.selection.Row;
import io.blocgraph.graph.selection.Statement;
import io.blocgraph.hierarchy.Below;
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
 * for; and the holes that this would tear. Which rules would be broken is found by trying it ({@link Leaving}).
 */
@Component
class ImpactField implements Field {

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
            ORDER BY u.code, t.rank, t.id""".formatted(lives("u"), LEADING, ChainField.PRECEDENCE);

    private static final String ASSIGNMENTS = """
            MATCH (n)-[:ANSWERS_BY]->(t:Assignment)
            WHERE EXISTS { (t)-[:COVERS]->(:Unit) }
            WITH t ORDER BY t.id""";

    /** Whether somebody else than {@code n} is assigned to answer for {@code u}, directly or through its cluster. */
    private static final String ELSE = """
            (EXISTS { (u)<-[:COVERS]-(:Assignment)<-[:ANSWERS_BY]-(m:Member) WHERE m <> n } OR EXISTS {
              (u)-[:IN_CLUSTER]->(c:Cluster)<-[:COVERS]-(:Assignment)<-[:ANSWERS_BY]-(m:Member) WHERE m <> n AND %s
            })""".formatted(lives("c"));

    private static final String UNCOVERED = """
            MATCH (t)-[:COVERS]->(u:Unit)
            WHERE %s AND NOT %s
            WITH u ORDER BY u.code""".formatted(lives("u"), ELSE);

    /** The levels {@code u} of chains at which nobody would answer any more, by seat or by assignment, {@code v}. */
    private static final String HOLES = """
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
            WITH u, v ORDER BY u.code, v""".formatted(LEADING, lives("u"), lives("w"), ELSE);

    private static final String BELOW = "MATCH " + Below.OR_SELF.replace("(n)", "(u)") + " WHERE " + lives("x");

    /** The units {@code u} for which the member answers, directly. */
    private static final String ANSWERED =
            "CALL (n) { %s RETURN u UNION %s RETURN u }".formatted(SpanField.SEATS, SpanField.ASSIGNMENTS);

    /** The units {@code u} that a rule might be about. */
    private static final String CONCERNED = """
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
    private final Leaving leaving;
    private final Questions questions;
    private final Words words;

    ImpactField(UnitKinds kinds, Leaving leaving, Questions questions, Words words) {
        this.kinds = kinds;
        this.leaving = leaving;
        this.questions = questions;
        this.words = words;
    }

    private static String lives(String unit) {
        return "coalesce(%1$s.establishedOn <= $asOf, true) AND coalesce(%1$s.dissolvedOn > $asOf, true)"
                .formatted(unit);
    }

    @Override
    public String cypher(String owner, Asked asked, Statement statement) {
        List<String> map = new ArrayList<>();
        map.add("asOf: $asOf, id: %1$s.id, fullName: %1$s.fullName".formatted(owner));
        map.add("seats: " + seats(owner, asked, statement));
        map.add("assignments: " + assignments(owner, asked, statement));
        map.add("holes: " + holes(owner, asked, statement));
        map.add("torn: COUNT { %s }"
                .formatted(statement.local(known(HOLES, statement) + " " + below(statement), Map.of("n", owner))));
        map.add("changed: COUNT { %s }"
                .formatted(statement.local(ANSWERED + " " + below(statement), Map.of("n", owner))));
        if (asked.selection().contains("brokenRules") || asked.selection().contains("text")) {
            String unit = statement.fresh("u");
            map.add("concerned: COLLECT { %s RETURN {id: %s.id%s} }"
                    .formatted(
                            seen(statement.local(CONCERNED, Map.of("n", owner, "u", unit)), unit, statement),
                            unit,
                            joined(entries(asked, "brokenRules", "unit", "Unit", unit, statement))));
        }
        map.addAll(statement.seenEntries(asked.selection(), "member", "member.", "Member", owner));
        return "{" + String.join(", ", map) + "}";
    }

    private static String below(Statement statement) {
        return BELOW + " AND " + statement.visible("Unit", "x") + " RETURN DISTINCT x";
    }

    /** Clauses, of what they find only where the unit may be seen. */
    private static String seen(String clauses, String unit, Statement statement) {
        return clauses + " WHERE " + statement.visible("Unit", unit);
    }

    private static String seats(String owner, Asked asked, Statement statement) {
        String seat = statement.fresh("t");
        String unit = statement.fresh("u");
        String answers = statement.fresh("a");
        String successor = statement.fresh("b");
        List<String> map = new ArrayList<>(List.of("role: %s.role, unit: %s.name, answering: %s, successor: %s.fullName"
                .formatted(seat, unit, answers, successor)));
        map.addAll(entries(asked, "seats", "seat", "Seat", seat, statement));
        map.addAll(entries(asked, "seats", "unit", "Unit", unit, statement));
        for (String entry : entries(asked, "seats", "successor", "Member", successor, statement)) {
            int colon = entry.indexOf("`: ") + 3;
            map.add("%sCASE WHEN %s AND %s IS NOT NULL THEN %s END"
                    .formatted(entry.substring(0, colon), answers, successor, entry.substring(colon)));
        }
        Map<String, String> names = Map.of("n", owner, "t", seat, "u", unit, "a", answers, "b", successor);
        return "COLLECT { %s RETURN {%s} }"
                .formatted(seen(statement.local(SEATS, names), unit, statement), String.join(", ", map));
    }

    private static String assignments(String owner, Asked asked, Statement statement) {
        String assignment = statement.fresh("t");
        String unit = statement.fresh("u");
        String uncovered = "COLLECT { %s RETURN {name: %s.name%s} }"
                .formatted(
                        seen(
                                statement.local(UNCOVERED, Map.of("n", owner, "t", assignment, "u", unit)),
                                unit,
                                statement),
                        unit,
                        joined(entries(asked, "assignments", "uncovered", "Unit", unit, statement)));
        List<String> entries = entries(asked, "assignments", "assignment", "Assignment", assignment, statement);
        return "COLLECT { %s RETURN {uncovered: %s%s} }"
                .formatted(
                        statement.local(ASSIGNMENTS, Map.of("n", owner, "t", assignment)) + " WHERE "
                                + statement.visible("Assignment", assignment),
                        uncovered,
                        joined(entries));
    }

    private String holes(String owner, Asked asked, Statement statement) {
        String unit = statement.fresh("u");
        String via = statement.fresh("v");
        String below = statement.local(BELOW, Map.of("u", unit));
        return "COLLECT { %s RETURN {name: %s.name, kind: %2$s.kind, via: %s, units: COUNT { %s }%s} }"
                .formatted(
                        seen(
                                statement.local(known(HOLES, statement), Map.of("n", owner, "u", unit, "v", via)),
                                unit,
                                statement),
                        unit,
                        via,
                        below,
                        joined(entries(asked, "holes", "unit", "Unit", unit, statement)));
    }

    private String known(String clauses, Statement statement) {
        return clauses.replace("$led", codes(UnitKind::secretary, statement))
                .replace("$answered", codes(UnitKind::answered, statement));
    }

    private String codes(Predicate<UnitKind> chosen, Statement statement) {
        return statement.parameter(
                kinds.all().values().stream().filter(chosen).map(UnitKind::code).toList());
    }

    /** What is asked of a thing in a list, under the keys of the list, the field and the answer. */
    private static List<String> entries(
            Asked asked, String list, String field, String type, String variable, Statement statement) {
        List<String> entries = new ArrayList<>();
        for (SelectedField selected : asked.selection().getImmediateFields()) {
            if (selected.getName().equals(list)) {
                String prefix = "%s.%s.".formatted(selected.getResultKey(), field);
                entries.addAll(statement.entries(selected.getSelectionSet(), field, prefix, type, variable));
            }
        }
        return entries;
    }

    private static String joined(List<String> entries) {
        return entries.isEmpty() ? "" : ", " + String.join(", ", entries);
    }

    @Override
    public @Nullable Object value(@Nullable Object read, DataFetchingEnvironment environment) {
        if (!(read instanceof Map<?, ?> map)) {
            return null;
        }
        Row row = Row.of(map);
        List<Violation> broken = List.of();
        if (row.values().get("concerned") instanceof List<?> concerned) {
            List<String> units = concerned.stream()
                    .map(unit -> (String) Objects.requireNonNull(((Map<?, ?>) unit).get("id")))
                    .toList();
            broken = leaving.breaks(
                    (String) row.values().get("id"), units, questions.asOf(environment), questions.scope(environment));
        }
        return new ImpactAnswer(row, broken, words);
    }
}
