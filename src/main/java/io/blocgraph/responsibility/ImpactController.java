package io.blocgraph.responsibility;

import graphql.schema.DataFetchingEnvironment;
import io.blocgraph.graph.BadRequest;
import io.blocgraph.graph.selection.Questions;
import java.util.Map;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** What would be without a member. */
@Controller
class ImpactController {

    private final Questions questions;
    private final ImpactField impact;

    ImpactController(Questions questions, ImpactField impact) {
        this.questions = questions;
        this.impact = impact;
    }

    @QueryMapping
    Object impact(@Argument String member, DataFetchingEnvironment environment) {
        String match = "MATCH (x:Entity {id: $member}) WHERE x:Member";
        Object answer = questions.ask(environment, impact, match, Map.of("member", member));
        if (answer == null) {
            throw BadRequest.notFound("member", member);
        }
        return answer;
    }
}
