package io.blocgraph.graphql;

import graphql.ErrorClassification;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import java.util.List;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A document that does not parse or does not fit the schema is a bad request like any other. */
@Component
class RequestErrors implements WebGraphQlInterceptor {

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return chain.next(request)
                .map(response -> response.transform(builder -> {
                    List<GraphQLError> errors = response.getExecutionResult().getErrors();
                    if (!errors.isEmpty()) {
                        builder.errors(
                                errors.stream().map(RequestErrors::classified).toList());
                    }
                }));
    }

    private static GraphQLError classified(GraphQLError error) {
        ErrorClassification type = error.getErrorType();
        if (type instanceof Classification) {
            return error;
        }
        return GraphqlErrorBuilder.newError()
                .message("%s", error.getMessage())
                .locations(error.getLocations())
                .path(error.getPath())
                .errorType(Classification.BAD_REQUEST)
                .build();
    }
}
