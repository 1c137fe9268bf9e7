package io.blocgraph.responsibility;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingFieldSelectionSet;
import graphql.schema.SelectedField;
import io.blocgraph.assignment.Entitlement;
import io.blocgraph.graph.selection.Asked;
import io.blocgraph.graph.selection.Field;
import io.blocgraph.graph.selection.Row;
import io.blocgraph.graph.selection.Statement;
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
class ChainField implements Field {

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
            WITH c, a, m, (%s) AS e ORDER BY c.since, a.id""".formatted(Entitlement.SITS);

    private final ChainReader reader;

    ChainField(ChainReader reader) {
        this.reader = reader;
    }

    @Override
    public String cypher(String owner, Asked asked, Statement statement) {
        Map<String, DataFetchingFieldSelectionSet> links = linkSelections(asked.selection());
        String unit = statement.fresh("u");
        Stream<String> level = Stream.concat(
                Stream.of(
                        "id: %1$s.id, name: %1$s.name, kind: %1$s.kind".formatted(unit),
                        "seats: " + seats(unit, links, statement),
                        "assignments: " + assignments(unit, links, statement)),
                entries(links, "unit", "Unit", unit, statement));
        String levels = "COLLECT { %s RETURN %s }"
                .formatted(statement.local(LEVELS, Map.of("n", owner, "u", unit)), map(level));
        return map(Stream.concat(
                Stream.of("asOf: $asOf", statement.local("nearest: " + NEAREST, owner, owner), "levels: " + levels),
                statement.seenEntries(asked.selection(), "subject", "subject.", "Node", owner).stream()));
    }

    private static String seats(String unit, Map<String, DataFetchingFieldSelectionSet> links, Statement statement) {
        String seat = statement.fresh("s");
        String member = statement.fresh("m");
        Stream<String> entries = Stream.of(
                        Stream.of(
                                "id: %1$s.id, secretary: %1$s.role = 'SECRETARY', since: %1$s.since".formatted(seat),
                                holder(member)),
                        entries(links, "seat", "Seat", seat, statement),
                        entries(links, "member", "Member", member, statement))
                .flatMap(part -> part);
        return "COLLECT { %s RETURN %s }"
                .formatted(statement.local(SEATS, Map.of("u", unit, "s", seat, "m", member)), map(entries));
    }

    private static String assignments(
            String unit, Map<String, DataFetchingFieldSelectionSet> links, Statement statement) {
        String assignment = statement.fresh("a");
        String member = statement.fresh("m");
        String covers = statement.fresh("c");
        String entitled = statement.fresh("e");
        Stream<String> entries = Stream.of(
                        Stream.of(
                                "id: %s.id, since: %s.since, entitled: %s".formatted(assignment, covers, entitled),
                                // of what lies outside the office and the name are told, no more
                                "decision: "
                                        + statement.onlySeen(
                                                "Unit",
                                                unit,
                                                statement.local(
                                                        "head(COLLECT { MATCH (n)-[:DECIDED_BY]->(d) RETURN d.number })",
                                                        assignment,
                                                        assignment)),
                                holder(member)),
                        entries(links, "assignment", "Assignment", assignment, statement),
                        entries(links, "member", "Member", member, statement))
                .flatMap(part -> part);
        Map<String, String> names = Map.of("x", unit, "a", assignment, "m", member, "c", covers, "e", entitled);
        return "COLLECT { %s RETURN %s }".formatted(statement.local(ASSIGNMENTS, names), map(entries));
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
            Statement statement) {
        List<String> entries = new ArrayList<>();
        links.forEach((key, selection) ->
                entries.addAll(statement.entries(selection, field, key + "." + field + ".", type, variable)));
        return entries.stream();
    }

    private static String map(Stream<String> entries) {
        return entries.collect(Collectors.joining(", ", "{", "}"));
    }

    @Override
    public @Nullable Object value(@Nullable Object read, DataFetchingEnvironment environment) {
        return read instanceof Map<?, ?> map ? reader.read(Row.of(map)) : null;
    }
}
