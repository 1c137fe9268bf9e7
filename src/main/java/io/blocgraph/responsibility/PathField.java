package io.blocgraph.responsibility;

import graphql.schema.DataFetchingEnvironment;
import io.blocgraph.graph.query.FieldMapping;
import io.blocgraph.graph.query.FieldSelection;
import io.blocgraph.graph.query.Row;
import io.blocgraph.graph.query.SelectionCompiler;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the shortest way between the units or members {@code x} and {@code end}; {@link Path} makes steps of it. */
@Component
class PathField implements FieldMapping {

    /** The nodes {@code v} of the way; a committee stands for its unit {@code w}, an assignment for its holder. */
    private static final String NODES = """
            MATCH p = SHORTEST 1 (n) (()
              -[:PART_OF|IN_CLUSTER|BELONGS_TO|ACTIVE_IN|HOLDS|ON|LEADS|ANSWERS_BY|COVERS]-
              (y WHERE coalesce(y.since <= $asOf, true) AND coalesce(y.until > $asOf, true)%s)
            ){1,16} (x)
            UNWIND range(0, length(p)) AS i
            WITH p, i, nodes(p)[i] AS v
            WITH i, v, CASE WHEN i > 0 THEN relationships(p)[i - 1] END AS r, CASE
              WHEN v:Committee THEN head(COLLECT { MATCH (v)-[: LEADS|LED]->(u:Unit) RETURN u })
              WHEN v:Assignment THEN head(COLLECT { MATCH (v)<-[: ANSWERS_BY|ANSWERED_BY]-(m:Member) RETURN m })
              ELSE v
            END AS w
            ORDER BY i""";

    private final ReasonTexts reasonTexts;

    PathField(ReasonTexts reasonTexts) {
        this.reasonTexts = reasonTexts;
    }

    @Override
    public String cypher(String owner, FieldSelection requested, SelectionCompiler compiler) {
        String node = compiler.newVariable("v");
        String relationship = compiler.newVariable("r");
        String pathNode = compiler.newVariable("w");
        List<String> map = new ArrayList<>();
        map.add("seat: %s:Seat".formatted(node));
        map.add("tie: type(%1$s), upwards: startNode(%1$s) <> %2$s".formatted(relationship, node));
        map.add("id: %1$s.id, member: %1$s:Member, name: coalesce(%1$s.name, %1$s.fullName)".formatted(pathNode));
        map.add("unseen: NOT " + compiler.visible("Node", node));
        map.addAll(compiler.projections(requested.selection(), "from", "from.", "Node", pathNode));
        map.addAll(compiler.projections(requested.selection(), "to", "to.", "Node", pathNode));
        Map<String, String> names = Map.of("n", owner, "x", "end", "v", node, "r", relationship, "w", pathNode);
        // a way leads through nothing that may not be seen
        String seen =
                compiler.scope().allVisible() ? "" : " AND (NOT y:Unit OR %s)".formatted(compiler.visible("Unit", "y"));
        return "CASE WHEN %s THEN COLLECT { %s RETURN {%s} } END"
                .formatted(
                        compiler.visible("Node", "end"),
                        compiler.bind(NODES.formatted(seen), names),
                        String.join(", ", map));
    }

    @Override
    public @Nullable Object convert(@Nullable Object read, DataFetchingEnvironment environment) {
        if (!(read instanceof List<?> nodes)) {
            return null;
        }
        List<Path.PathNode> pathNodes = new ArrayList<>();
        for (Object node : nodes) {
            Row row = Row.of((Map<?, ?>) node);
            if (row.values().get("unseen") == Boolean.TRUE) {
                return List.of();
            }
            if (row.values().get("seat") != Boolean.TRUE) {
                pathNodes.add(node(row));
            }
        }
        return Path.steps(pathNodes).stream()
                .map(step -> new PathStepResolver(step, reasonTexts))
                .toList();
    }

    private static Path.PathNode node(Row row) {
        return new Path.PathNode(
                String.valueOf(row.values().get("id")),
                String.valueOf(row.values().get("name")),
                row.values().get("member") == Boolean.TRUE,
                String.valueOf(row.values().get("tie")),
                row.values().get("upwards") == Boolean.TRUE,
                row);
    }
}
