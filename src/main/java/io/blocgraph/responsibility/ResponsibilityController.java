package io.blocgraph.responsibility;

import graphql.schema.DataFetchingEnvironment;
import io.blocgraph.graph.BadRequestException;
import io.blocgraph.graph.query.QueryExecutor;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Who answers for what. */
@Controller
class ResponsibilityController {

    private final QueryExecutor queryExecutor;
    private final ChainField chain;
    private final SpanField span;
    private final PathField path;

    ResponsibilityController(QueryExecutor queryExecutor, ChainField chain, SpanField span, PathField way) {
        this.queryExecutor = queryExecutor;
        this.chain = chain;
        this.span = span;
        this.path = way;
    }

    @QueryMapping
    Object responsibilityChain(@Argument String subject, DataFetchingEnvironment environment) {
        String match = "MATCH (x:Entity {id: $subject}) WHERE x:Unit OR x:Member";
        return requireFound(
                "subject", subject, queryExecutor.execute(environment, chain, match, Map.of("subject", subject)));
    }

    @QueryMapping
    Object span(@Argument String member, DataFetchingEnvironment environment) {
        String match = "MATCH (x:Entity {id: $member}) WHERE x:Member";
        return requireFound(
                "member", member, queryExecutor.execute(environment, span, match, Map.of("member", member)));
    }

    @QueryMapping
    Object connection(@Argument String from, @Argument String to, DataFetchingEnvironment environment) {
        String match = """
                MATCH (x:Entity {id: $from}) WHERE x:Unit OR x:Member
                MATCH (end:Entity {id: $to}) WHERE end:Unit OR end:Member""";
        return requireFound(
                "from",
                from + " / " + to,
                queryExecutor.execute(environment, path, match, Map.of("from", from, "to", to)));
    }

    private static Object requireFound(String argument, String id, @Nullable Object answer) {
        if (answer == null) {
            throw BadRequestException.notFound(argument, id);
        }
        return answer;
    }
}
