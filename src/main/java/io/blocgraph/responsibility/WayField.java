package io.blocgraph.responsibility;

import graphql.schema.DataFetchingEnvironment;
import io.blocgraph.graph.selection.Asked;
import io.blocgraph.graph.selection.Field;
import io.blocgraph.graph.selection.Row;
import io.blocgraph.graph.selection.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the shortest way between the units or members {@code x} and {@code end}; {@link Way} makes steps of it. */
@Component
class WayField implements Field {

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

    private final Words words;

    WayField(Words words) {
        this.words = words;
    }

    @Override
    public String cypher(String owner, Asked asked, Statement statement) {
        String node = statement.fresh("v");
        String tie = statement.fresh("r");
        String station = statement.fresh("w");
        List<String> map = new ArrayList<>();
        map.add("seat: %s:Seat".formatted(node));
        map.add("tie: type(%1$s), upwards: startNode(%1$s) <> %2$s".formatted(tie, node));
        map.add("id: %1$s.id, member: %1$s:Member, name: coalesce(%1$s.name, %1$s.fullName)".formatted(station));
        map.add("unseen: NOT " + statement.visible("Node", node));
        map.addAll(statement.entries(asked.selection(), "from", "from.", "Node", station));
        map.addAll(statement.entries(asked.selection(), "to", "to.", "Node", station));
        Map<String, String> names = Map.of("n", owner, "x", "end", "v", node, "r", tie, "w", station);
        // a way leads through nothing that may not be seen
        String seen = statement.scope().everything()
                ? ""
                : " AND (NOT y:Unit OR %s)".formatted(statement.visible("Unit", "y"));
        return "CASE WHEN %s THEN COLLECT { %s RETURN {%s} } END"
                .formatted(
                        statement.visible("Node", "end"),
                        statement.local(NODES.formatted(seen), names),
                        String.join(", ", map));
    }

    @Override
    public @Nullable Object value(@Nullable Object read, DataFetchingEnvironment environment) {
        if (!(read instanceof List<?> nodes)) {
            return null;
        }
        List<Way.Station> stations = new ArrayList<>();
        for (Object node : nodes) {
            Row row = Row.of((Map<?, ?>) node);
            if (row.values().get("unseen") == Boolean.TRUE) {
                return List.of();
            }
            if (row.values().get("seat") != Boolean.TRUE) {
                stations.add(station(row));
            }
        }
        return Way.steps(stations).stream()
                .map(step -> new StepAnswer(step, words))
                .toList();
    }

    private static Way.Station station(Row row) {
        return new Way.Station(
                String.valueOf(row.values().get("id")),
                String.valueOf(row.values().get("name")),
                row.values().get("member") == Boolean.TRUE,
                String.valueOf(row.values().get("tie")),
                row.values().get("upwards") == Boolean.TRUE,
                row);
    }
}
