/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.responsibility;

import graphql.schema.DataFetchingEnvironment;
import io.blocgraph.graph.CypherFragment;
import io.blocgraph.graph.query.FieldMapping;
import io.blocgraph.graph.query.FieldSelection;
import io.blocgraph.graph.query.NodeSelection;
import io.blocgraph.graph.query.Row;
import io.blocgraph.graph.query.SelectedNodes;
import io.blocgraph.graph.query.SelectionCompiler;
import io.blocgraph.responsibility.PathStep.PathNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the shortest path between the units or members {@code x} and {@code end}. */
@Component
class Paths implements FieldMapping {

    /** The nodes {@code v} of the path; a committee stands for its unit {@code w}, an assignment for its holder. */
    private static final CypherFragment NODES = CypherFragment.of("""
            MATCH p = SHORTEST 1 (n) (()
              -[:PART_OF|IN_CLUSTER|BELONGS_TO|ACTIVE_IN|HOLDS|ON|LEADS|ANSWERS_BY|COVERS /* as of */]-
              (y WHERE validOnDay(y){andVisible})
            ){1,16} (x)
            WHERE n <> x
            UNWIND range(0, length(p)) AS i
            WITH p, i, nodes(p)[i] AS v
            WITH i, v, CASE WHEN i > 0 THEN relationships(p)[i - 1] END AS r, CASE
              WHEN v:Committee THEN head(COLLECT { MATCH (v)-[:LEADS|LED /* ever */]->(u:Unit) RETURN u })
              WHEN v:Assignment THEN head(COLLECT { MATCH (v)<-[:ANSWERS_BY|ANSWERED_BY /* ever */]-(m:Member) RETURN m })
              ELSE v
            END AS w
            ORDER BY i""");

    private static final CypherFragment NODE = CypherFragment.of("""
            seat: v:Seat, relationship: coalesce(type(r), ''), upwards: startNode(r) <> v,
            id: w.id, member: w:Member, name: coalesce(w.name, w.fullName)""");

    private static final NodeSelection FROM = NodeSelection.of("Node", "from");
    private static final NodeSelection TO = NodeSelection.of("Node", "to");

    @Override
    public String cypher(String owner, FieldSelection asked, SelectionCompiler statement) {
        String node = statement.newVariable("v");
        String shown = statement.newVariable("w");
        Map<String, String> names =
                Map.of("n", owner, "x", "end", "v", node, "r", statement.newVariable("r"), "w", shown);
        List<String> map = new ArrayList<>();
        map.add(statement.bind(NODE, names));
        map.add("unseen: NOT " + statement.visible("Unit|Member|Committee|Seat|Assignment", node));
        map.addAll(FROM.entries(asked, shown, statement));
        map.addAll(TO.entries(asked, shown, statement));
        // a path leads through visible nodes only
        String andVisible = statement.scope().allVisible()
                ? ""
                : " AND (NOT y:Unit OR %s)".formatted(statement.visible("Unit", "y"));
        return "CASE WHEN %s THEN COLLECT { %s RETURN {%s} } END"
                .formatted(
                        statement.visible("Unit|Member", "end"),
                        statement.bind(NODES.with("andVisible", CypherFragment.composed(andVisible)), names),
                        String.join(", ", map));
    }

    @Override
    public @Nullable Object convert(@Nullable Object read, DataFetchingEnvironment environment) {
        if (!(read instanceof List<?> list)) {
            return null;
        }
        List<Row> rows = list.stream().map(row -> Row.of((Map<?, ?>) row)).toList();
        if (rows.stream().anyMatch(row -> row.is("unseen"))) {
            return List.of();
        }
        SelectedNodes nodes = new SelectedNodes(environment);
        List<PathNode> path = rows.stream()
                .filter(row -> !row.is("seat"))
                .map(row -> nodes.keep(node(row), row))
                .toList();
        return nodes.below(PathStep.between(path));
    }

    private static PathNode node(Row row) {
        return new PathNode(
                row.text("id"), row.text("name"), row.is("member"), row.text("relationship"), row.is("upwards"));
    }
}
