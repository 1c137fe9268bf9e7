package io.blocgraph.responsibility;

import graphql.schema.DataFetchingEnvironment;
import io.blocgraph.graph.BadRequestException;
import io.blocgraph.graph.query.QueryExecutor;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** How far responsibility reaches without a hole. */
@Controller
class CoverageController {

    private final QueryExecutor queryExecutor;
    private final CoverageField coverage;

    CoverageController(QueryExecutor queryExecutor, CoverageField coverage) {
        this.queryExecutor = queryExecutor;
        this.coverage = coverage;
    }

    @QueryMapping
    Object coverage(@Argument @Nullable String within, DataFetchingEnvironment environment) {
        if (within == null) {
            return Objects.requireNonNull(queryExecutor.execute(environment, coverage.everywhere(), "", Map.of()));
        }
        String match = "MATCH (x:Entity {id: $within}) WHERE x:Unit";
        Object answer = queryExecutor.execute(environment, coverage.within(), match, Map.of("within", within));
        if (answer == null) {
            throw BadRequestException.notFound("within", within);
        }
        return answer;
    }
}
