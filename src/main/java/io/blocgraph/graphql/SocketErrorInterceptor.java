/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graphql;

import graphql.GraphQLError;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.SubscriptionPublisherException;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Lets operations on a socket that fail as a whole be answered by a message of type {@code error}, as <a
 * href="https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md#error">the protocol</a> asks, instead of a result without
 * data.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SocketErrorInterceptor implements WebGraphQlInterceptor {

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        Mono<WebGraphQlResponse> response = chain.next(request);
        return request instanceof WebSocketGraphQlRequest
                ? response.map(SocketErrorInterceptor::failIfRefused)
                : response;
    }

    private static WebGraphQlResponse failIfRefused(WebGraphQlResponse response) {
        List<GraphQLError> errors = response.getExecutionResult().getErrors();
        if (response.getExecutionResult().isDataPresent() || errors.isEmpty()) {
            return response;
        }
        Flux<Object> failed = Flux.error(
                new SubscriptionPublisherException(errors, new IllegalArgumentException("The operation was refused")));
        return response.transform(builder -> builder.data(failed).errors(List.of()));
    }
}
