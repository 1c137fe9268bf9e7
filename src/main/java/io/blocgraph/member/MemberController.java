package io.blocgraph.member;

import graphql.schema.DataFetchingEnvironment;
import io.blocgraph.graph.BadRequestException;
import io.blocgraph.graph.query.QueryExecutor;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Resolves the queries about members. */
@Controller
class MemberController {

    private final QueryExecutor queryExecutor;

    MemberController(QueryExecutor queryExecutor) {
        this.queryExecutor = queryExecutor;
    }

    @QueryMapping
    @Nullable
    Object member(@Argument @Nullable String id, @Argument @Nullable String code, DataFetchingEnvironment environment) {
        if ((id == null) == (code == null)) {
            throw new BadRequestException("id", "id-or-code");
        }
        return id != null
                ? queryExecutor.findOne(
                        environment, "Member", "MATCH (x:Entity {id: $id}) WHERE x:Member", Map.of("id", id))
                : queryExecutor.findOne(environment, "Member", "MATCH (x:Member {code: $code})", Map.of("code", code));
    }

    @QueryMapping
    @Nullable
    Object members(DataFetchingEnvironment environment) {
        MemberFilter filter = new MemberFilter(environment.getArgumentOrDefault("filter", Map.of()));
        return queryExecutor.findPage(
                environment,
                filter.list(queryExecutor.asOf(environment), queryExecutor.scope(environment)),
                filter.parameters());
    }
}
