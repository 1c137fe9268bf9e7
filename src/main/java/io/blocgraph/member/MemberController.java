package io.blocgraph.member;

import graphql.schema.DataFetchingEnvironment;
import io.blocgraph.graph.BadRequest;
import io.blocgraph.graph.selection.Questions;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** The questions about members. */
@Controller
class MemberController {

    private final Questions questions;

    MemberController(Questions questions) {
        this.questions = questions;
    }

    @QueryMapping
    @Nullable
    Object member(@Argument @Nullable String id, @Argument @Nullable String code, DataFetchingEnvironment environment) {
        if ((id == null) == (code == null)) {
            throw new BadRequest("id", "id-or-code");
        }
        return id != null
                ? questions.one(environment, "Member", "MATCH (x:Entity {id: $id}) WHERE x:Member", Map.of("id", id))
                : questions.one(environment, "Member", "MATCH (x:Member {code: $code})", Map.of("code", code));
    }

    @QueryMapping
    @Nullable
    Object members(DataFetchingEnvironment environment) {
        MemberFilter filter = new MemberFilter(environment.getArgumentOrDefault("filter", Map.of()));
        return questions.page(
                environment,
                filter.list(questions.asOf(environment), questions.scope(environment)),
                filter.parameters());
    }
}
