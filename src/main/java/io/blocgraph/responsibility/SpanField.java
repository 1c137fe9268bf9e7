package io.blocgraph.responsibility;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.SelectedField;
import io.blocgraph.graph.query.FieldMapping;
import io.blocgraph.graph.query.FieldSelection;
import io.blocgraph.graph.query.Row;
import io.blocgraph.graph.query.SelectionCompiler;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads the span of a member: the seats and assignments by which the member answers, and for each the units below with the
 * number of their own members. {@link SpanResolver} adds them up.
 */
@Component
class SpanField implements FieldMapping {

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
    public String cypher(String owner, FieldSelection requested, SelectionCompiler compiler) {
        List<SelectedField> entries = requested.selection().getImmediateFields().stream()
                .filter(field -> field.getName().equals("entries"))
                .toList();
        List<String> map = new ArrayList<>();
        map.add("asOf: $asOf, fullName: %s.fullName".formatted(owner));
        map.add("seats: " + responsibilities(SEATS, "seat", "Seat", owner, entries, compiler));
        map.add("assignments: " + responsibilities(ASSIGNMENTS, "assignment", "Assignment", owner, entries, compiler));
        map.addAll(compiler.visibleProjections(requested.selection(), "member", "member.", "Member", owner));
        return "{" + String.join(", ", map) + "}";
    }

    private static String responsibilities(
            String clauses,
            String field,
            String type,
            String owner,
            List<SelectedField> entries,
            SelectionCompiler compiler) {
        String source = compiler.newVariable("t");
        String unit = compiler.newVariable("u");
        List<String> map = new ArrayList<>();
        map.add("id: %1$s.id, role: %1$s.role".formatted(source));
        map.add(compiler.bind(
                "decision: head(COLLECT { MATCH (n)-[:DECIDED_BY]->(d) RETURN d.number })", source, source));
        map.add("below: " + below(unit, entries, compiler));
        for (SelectedField entry : entries) {
            map.addAll(compiler.visibleProjections(
                    entry.getSelectionSet(), field, entry.getResultKey() + "." + field + ".", type, source));
        }
        return "COLLECT { %s WHERE %s RETURN {%s} }"
                .formatted(
                        compiler.bind(clauses, Map.of("n", owner, "t", source, "u", unit)),
                        compiler.visible("Unit", unit),
                        String.join(", ", map));
    }

    private static String below(String unit, List<SelectedField> entries, SelectionCompiler compiler) {
        String path = compiler.newVariable("p");
        String below = compiler.newVariable("x");
        List<String> map = new ArrayList<>();
        map.add("id: %1$s.id, name: %1$s.name, code: %1$s.code, kind: %1$s.kind".formatted(below));
        map.add(compiler.bind("way: [w IN nodes(p) | w.id]", Map.of("p", path)));
        map.add(compiler.bind(
                "cluster: head(COLLECT { MATCH (x)-[:IN_CLUSTER]->(k:Cluster) RETURN k.id })", below, below));
        map.add(compiler.bind("own: COUNT { (x)<-[:BELONGS_TO]-(:Member) }", below, below));
        for (SelectedField entry : entries) {
            map.addAll(compiler.visibleProjections(
                    entry.getSelectionSet(), "unit", entry.getResultKey() + ".unit.", "Unit", below));
        }
        return "COLLECT { %s RETURN {%s} }"
                .formatted(compiler.bind(BELOW, Map.of("u", unit, "p", path, "x", below)), String.join(", ", map));
    }

    @Override
    public @Nullable Object convert(@Nullable Object read, DataFetchingEnvironment environment) {
        return read instanceof Map<?, ?> map ? reader.read(Row.of(map)) : null;
    }
}
