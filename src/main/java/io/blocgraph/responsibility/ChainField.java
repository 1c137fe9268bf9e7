package io.blocgraph.responsibility;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingFieldSelectionSet;
import graphql.schema.SelectedField;
import io.blocgraph.assignment.Eligibility;
import io.blocgraph.graph.query.FieldMapping;
import io.blocgraph.graph.query.FieldSelection;
import io.blocgraph.graph.query.Row;
import io.blocgraph.graph.query.SelectionCompiler;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads the responsibility chain of a unit or a member: the levels with all who could answer there, and beside them what the
 * request asks of the units, people, seats and assignments. {@link Chain} makes the links of it.
 */
@Component
class ChainField implements FieldMapping {

    /**
     * The levels {@code u} of {@code n}: a member's cell, then every unit above, each organization followed by its cluster.
     * The statement touches the levels alone, and at each the seats of the executive committee and the assignments.
     */
    private static final String LEVELS = """
            MATCH p = (n) (()-[:BELONGS_TO]->()){0,1} (()-[:PART_OF]->()){0,12} (()-[:IN_CLUSTER]->()){0,1} (u:Unit)
            WHERE coalesce(u.establishedOn <= $asOf, true) AND coalesce(u.dissolvedOn > $asOf, true)
            WITH u, length(p) AS d, u:Cluster AS g ORDER BY d, g DESC""";

    /** The id of the level at which the chain of {@code n} begins, whether that exists on the day or not. */
    private static final String NEAREST =
            "CASE WHEN n:Unit THEN n.id ELSE head(COLLECT { MATCH (n)-[:BELONGS_TO]->(c) RETURN c.id }) END";

    /** Who comes first answers by seat; {@link SpanField} asks the same the other way round. */
    static final String PRECEDENCE = "s.rank, s.since, s.id";

    private static final String SEATS = """
            MATCH (u)<-[:LEADS]-(:Committee {kind: 'EXECUTIVE'})<-[:ON]-(s:Seat)<-[:HOLDS]-(m:Member)
            WHERE s.role IN ['SECRETARY', 'DEPUTY_SECRETARY']
            WITH s, m ORDER BY %s""".formatted(PRECEDENCE);

    private static final String ASSIGNMENTS = """
            MATCH (x)<-[c:COVERS]-(a:Assignment)<-[:ANSWERS_BY]-(m:Member)
            WITH c, a, m, (%s) AS e ORDER BY c.since, a.id""".formatted(Eligibility.HOLDS_REQUIRED_SEAT);

    private final ChainReader reader;

    ChainField(ChainReader reader) {
        this.reader = reader;
    }

    @Override
    public String cypher(String owner, FieldSelection requested, SelectionCompiler compiler) {
        Map<String, DataFetchingFieldSelectionSet> links = linkSelections(requested.selection());
        String unit = compiler.newVariable("u");
        Stream<String> level = Stream.concat(
                Stream.of(
                        "id: %1$s.id, name: %1$s.name, kind: %1$s.kind".formatted(unit),
                        "seats: " + seats(unit, links, compiler),
                        "assignments: " + assignments(unit, links, compiler)),
                entries(links, "unit", "Unit", unit, compiler));
        String levels =
                "COLLECT { %s RETURN %s }".formatted(compiler.bind(LEVELS, Map.of("n", owner, "u", unit)), map(level));
        return map(Stream.concat(
                Stream.of("asOf: $asOf", compiler.bind("nearest: " + NEAREST, owner, owner), "levels: " + levels),
                compiler.visibleProjections(requested.selection(), "subject", "subject.", "Node", owner).stream()));
    }

    private static String seats(
            String unit, Map<String, DataFetchingFieldSelectionSet> links, SelectionCompiler compiler) {
        String seat = compiler.newVariable("s");
        String member = compiler.newVariable("m");
        Stream<String> entries = Stream.of(
                        Stream.of(
                                "id: %1$s.id, secretary: %1$s.role = 'SECRETARY', since: %1$s.since".formatted(seat),
                                holder(member)),
                        entries(links, "seat", "Seat", seat, compiler),
                        entries(links, "member", "Member", member, compiler))
                .flatMap(part -> part);
        return "COLLECT { %s RETURN %s }"
                .formatted(compiler.bind(SEATS, Map.of("u", unit, "s", seat, "m", member)), map(entries));
    }

    private static String assignments(
            String unit, Map<String, DataFetchingFieldSelectionSet> links, SelectionCompiler compiler) {
        String assignment = compiler.newVariable("a");
        String member = compiler.newVariable("m");
        String covers = compiler.newVariable("c");
        String entitled = compiler.newVariable("e");
        Stream<String> entries = Stream.of(
                        Stream.of(
                                "id: %s.id, since: %s.since, entitled: %s".formatted(assignment, covers, entitled),
                                // of what lies outside the office and the name are told, no more
                                "decision: "
                                        + compiler.visibleOnly(
                                                "Unit",
                                                unit,
                                                compiler.bind(
                                                        "head(COLLECT { MATCH (n)-[:DECIDED_BY]->(d) RETURN d.number })",
                                                        assignment,
                                                        assignment)),
                                holder(member)),
                        entries(links, "assignment", "Assignment", assignment, compiler),
                        entries(links, "member", "Member", member, compiler))
                .flatMap(part -> part);
        Map<String, String> names = Map.of("x", unit, "a", assignment, "m", member, "c", covers, "e", entitled);
        return "COLLECT { %s RETURN %s }".formatted(compiler.bind(ASSIGNMENTS, names), map(entries));
    }

    private static String holder(String member) {
        return "holder: {id: %1$s.id, fullName: %1$s.fullName}".formatted(member);
    }

    private static Map<String, DataFetchingFieldSelectionSet> linkSelections(DataFetchingFieldSelectionSet chain) {
        Map<String, DataFetchingFieldSelectionSet> links = new LinkedHashMap<>();
        for (SelectedField field : chain.getImmediateFields()) {
            if (field.getName().equals("links")) {
                links.put(field.getResultKey(), field.getSelectionSet());
            }
        }
        return links;
    }

    private static Stream<String> entries(
            Map<String, DataFetchingFieldSelectionSet> links,
            String field,
            String type,
            String variable,
            SelectionCompiler compiler) {
        List<String> entries = new ArrayList<>();
        links.forEach((key, selection) ->
                entries.addAll(compiler.projections(selection, field, key + "." + field + ".", type, variable)));
        return entries.stream();
    }

    private static String map(Stream<String> entries) {
        return entries.collect(Collectors.joining(", ", "{", "}"));
    }

    @Override
    public @Nullable Object convert(@Nullable Object read, DataFetchingEnvironment environment) {
        return read instanceof Map<?, ?> map ? reader.read(Row.of(map)) : null;
    }
}
