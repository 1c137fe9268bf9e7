package io.blocgraph.responsibility;

import graphql.schema.DataFetchingEnvironment;
import io.blocgraph.graph.BadRequest;
import io.blocgraph.graph.selection.Questions;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Who answers for what. */
@Controller
class ResponsibilityController {

    private final Questions questions;
    private final ChainField chain;
    private final SpanField span;
    private final WayField way;

    ResponsibilityController(Questions questions, ChainField chain, SpanField span, WayField way) {
        this.questions = questions;
        this.chain = chain;
        this.span = span;
        this.way = way;
    }

    @QueryMapping
    Object responsibilityChain(@Argument String subject, DataFetchingEnvironment environment) {
        String match = "MATCH (x:Entity {id: $subject}) WHERE x:Unit OR x:Member";
        return found("subject", subject, questions.ask(environment, chain, match, Map.of("subject", subject)));
    }

    @QueryMapping
    Object span(@Argument String member, DataFetchingEnvironment environment) {
        String match = "MATCH (x:Entity {id: $member}) WHERE x:Member";
        return found("member", member, questions.ask(environment, span, match, Map.of("member", member)));
    }

    @QueryMapping
    Object connection(@Argument String from, @Argument String to, DataFetchingEnvironment environment) {
        String match = """
                MATCH (x:Entity {id: $from}) WHERE x:Unit OR x:Member
                MATCH (end:Entity {id: $to}) WHERE end:Unit OR end:Member""";
        return found("from", from + " / " + to, questions.ask(environment, way, match, Map.of("from", from, "to", to)));
    }

    private static Object found(String argument, String id, @Nullable Object answer) {
        if (answer == null) {
            throw BadRequest.notFound(argument, id);
        }
        return answer;
    }
}
