package io.blocgraph.graphql;

import graphql.schema.DataFetchingEnvironment;
import io.blocgraph.graph.selection.Questions;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Anything by its id. */
@Controller
class NodeController {

    /** What the graph keeps for itself has ids too. */
    private static final String SHOWN = "NOT x:Description AND NOT x:FormerCode";

    private final Questions questions;

    NodeController(Questions questions) {
        this.questions = questions;
    }

    @QueryMapping
    @Nullable
    Object node(@Argument String id, DataFetchingEnvironment environment) {
        return questions.one(environment, "Node", "MATCH (x:Entity {id: $id}) WHERE " + SHOWN, Map.of("id", id));
    }

    @QueryMapping
    List<@Nullable Object> nodes(@Argument List<String> ids, DataFetchingEnvironment environment) {
        return questions.each(
                environment,
                "Node",
                "UNWIND $ids AS id OPTIONAL MATCH (x:Entity {id: id}) WHERE " + SHOWN,
                Map.of("ids", ids));
    }
}
