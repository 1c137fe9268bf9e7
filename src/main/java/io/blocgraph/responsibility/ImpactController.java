package io.blocgraph.responsibility;

import graphql.schema.DataFetchingEnvironment;
import io.blocgraph.graph.BadRequestException;
import io.blocgraph.graph.query.QueryExecutor;
import java.util.Map;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** What would be without a member. */
@Controller
class ImpactController {

    private final QueryExecutor queryExecutor;
    private final ImpactField impact;

    ImpactController(QueryExecutor queryExecutor, ImpactField impact) {
        this.queryExecutor = queryExecutor;
        this.impact = impact;
    }

    @QueryMapping
    Object impact(@Argument String member, DataFetchingEnvironment environment) {
        String match = "MATCH (x:Entity {id: $member}) WHERE x:Member";
        Object answer = queryExecutor.execute(environment, impact, match, Map.of("member", member));
        if (answer == null) {
            throw BadRequestException.notFound("member", member);
        }
        return answer;
    }
}
