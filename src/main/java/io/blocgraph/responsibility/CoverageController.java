package io.blocgraph.responsibility;

import graphql.schema.DataFetchingEnvironment;
import io.blocgraph.graph.BadRequest;
import io.blocgraph.graph.selection.Questions;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** How far responsibility reaches without a hole. */
@Controller
class CoverageController {

    private final Questions questions;
    private final CoverageField coverage;

    CoverageController(Questions questions, CoverageField coverage) {
        this.questions = questions;
        this.coverage = coverage;
    }

    @QueryMapping
    Object coverage(@Argument @Nullable String within, DataFetchingEnvironment environment) {
        if (within == null) {
            return Objects.requireNonNull(questions.ask(environment, coverage.everywhere(), "", Map.of()));
        }
        String match = "MATCH (x:Entity {id: $within}) WHERE x:Unit";
        Object answer = questions.ask(environment, coverage.within(), match, Map.of("within", within));
        if (answer == null) {
            throw BadRequest.notFound("within", within);
        }
        return answer;
    }
}
