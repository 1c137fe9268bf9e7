package io.blocgraph.responsibility;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.SelectedField;
import io.blocgraph.graph.selection.Asked;
import io.blocgraph.graph.selection.Field;
import io.blocgraph.graph.selection.Row;
import io.blocgraph.graph.selection.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads the span of a member: the seats and assignments by which the member answers, and for each the units below with the
 * number of their own members. {@link SpanAnswer} adds them up.
 */
@Component
class SpanField implements Field {

    /** The seats by which {@code n} answers: those that come first on the executive committee of their unit {@code u}. */
    static final String SEATS = """
            MATCH (n)-[:HOLDS]->(t:Seat)-[:ON]->(:Committee {kind: 'EXECUTIVE'})-[:LEADS]->(u:Unit)
            WHERE coalesce(u.establishedOn <= $asOf, true) AND coalesce(u.dissolvedOn > $asOf, true)
              AND t.role IN ['SECRETARY', 'DEPUTY_SECRETARY'] AND t.id = head(COLLECT {
              MATCH (u)<-[:LEADS]-(:Committee {kind: 'EXECUTIVE'})<-[:ON]-(s:Seat)
              WHERE s.role IN ['SECRETARY', 'DEPUTY_SECRETARY']
              RETURN s.id ORDER BY %s LIMIT 1
            })
            WITH t, u ORDER BY u.code, t.id""".formatted(ChainField.PRECEDENCE);

    static final String ASSIGNMENTS = """
            MATCH (n)-[:ANSWERS_BY]->(t:Assignment)-[:COVERS]->(u:Unit)
            WHERE coalesce(u.establishedOn <= $asOf, true) AND coalesce(u.dissolvedOn > $asOf, true)
            WITH t, u ORDER BY u.code, t.id""";

    /** The unit {@code u} itself and every unit {@code x} below it, with the way there. */
    private static final String BELOW = """
            MATCH p = (u) (()<-[:IN_CLUSTER]-()){0,1} (()<-[:PART_OF]-()){0,12} (x:Unit)
            WHERE coalesce(x.establishedOn <= $asOf, true) AND coalesce(x.dissolvedOn > $asOf, true)
            WITH p, x ORDER BY length(p), x.code""";

    private final SpanReader reader;

    SpanField(SpanReader reader) {
        this.reader = reader;
    }

    @Override
    public String cypher(String owner, Asked asked, Statement statement) {
        List<SelectedField> entries = asked.selection().getImmediateFields().stream()
                .filter(field -> field.getName().equals("entries"))
                .toList();
        List<String> map = new ArrayList<>();
        map.add("asOf: $asOf, fullName: %s.fullName".formatted(owner));
        map.add("seats: " + answering(SEATS, "seat", "Seat", owner, entries, statement));
        map.add("assignments: " + answering(ASSIGNMENTS, "assignment", "Assignment", owner, entries, statement));
        map.addAll(statement.seenEntries(asked.selection(), "member", "member.", "Member", owner));
        return "{" + String.join(", ", map) + "}";
    }

    private static String answering(
            String clauses, String field, String type, String owner, List<SelectedField> entries, Statement statement) {
        String tie = statement.fresh("t");
        String unit = statement.fresh("u");
        List<String> map = new ArrayList<>();
        map.add("id: %1$s.id, role: %1$s.role".formatted(tie));
        map.add(statement.local("decision: head(COLLECT { MATCH (n)-[:DECIDED_BY]->(d) RETURN d.number })", tie, tie));
        map.add("below: " + below(unit, entries, statement));
        for (SelectedField entry : entries) {
            map.addAll(statement.seenEntries(
                    entry.getSelectionSet(), field, entry.getResultKey() + "." + field + ".", type, tie));
        }
        return "COLLECT { %s WHERE %s RETURN {%s} }"
                .formatted(
                        statement.local(clauses, Map.of("n", owner, "t", tie, "u", unit)),
                        statement.visible("Unit", unit),
                        String.join(", ", map));
    }

    private static String below(String unit, List<SelectedField> entries, Statement statement) {
        String path = statement.fresh("p");
        String below = statement.fresh("x");
        List<String> map = new ArrayList<>();
        map.add("id: %1$s.id, name: %1$s.name, code: %1$s.code, kind: %1$s.kind".formatted(below));
        map.add(statement.local("way: [w IN nodes(p) | w.id]", Map.of("p", path)));
        map.add(statement.local(
                "cluster: head(COLLECT { MATCH (x)-[:IN_CLUSTER]->(k:Cluster) RETURN k.id })", below, below));
        map.add(statement.local("own: COUNT { (x)<-[:BELONGS_TO]-(:Member) }", below, below));
        for (SelectedField entry : entries) {
            map.addAll(statement.seenEntries(
                    entry.getSelectionSet(), "unit", entry.getResultKey() + ".unit.", "Unit", below));
        }
        return "COLLECT { %s RETURN {%s} }"
                .formatted(statement.local(BELOW, Map.of("u", unit, "p", path, "x", below)), String.join(", ", map));
    }

    @Override
    public @Nullable Object value(@Nullable Object read, DataFetchingEnvironment environment) {
        return read instanceof Map<?, ?> map ? reader.read(Row.of(map)) : null;
    }
}
