/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graphql.http;

import io.blocgraph.graphql.limit.AllowedOperations;
import java.util.Map;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Passes on which operations the request's HTTP method allows: GET must be safe. */
@Component
class AllowedOperationsInterceptor implements WebGraphQlInterceptor {

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        Object allowed = request.getAttributes().get(AllowedOperations.class.getName());
        if (allowed != null) {
            request.configureExecutionInput(
                    (input, builder) -> builder.graphQLContext(Map.of(AllowedOperations.class, allowed))
                            .build());
        }
        return chain.next(request);
    }
}
