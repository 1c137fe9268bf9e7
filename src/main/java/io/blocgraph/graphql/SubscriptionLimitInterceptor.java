/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graphql;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.reactivestreams.Publisher;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Limits the number of concurrent subscriptions per socket. */
@Component
class SubscriptionLimitInterceptor implements WebGraphQlInterceptor {

    private static final String COUNT = SubscriptionLimitInterceptor.class.getName();

    private final int maxSubscriptions;
    private final MessageSource messages;

    SubscriptionLimitInterceptor(
            @Value("${blocgraph.live.subscriptions-per-socket:20}") int most, MessageSource messages) {
        this.maxSubscriptions = most;
        this.messages = messages;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        if (!(request instanceof WebSocketGraphQlRequest socket)) {
            return chain.next(request);
        }
        AtomicInteger count = (AtomicInteger)
                socket.getSessionInfo().getAttributes().computeIfAbsent(COUNT, key -> new AtomicInteger());
        return chain.next(request).map(response -> {
            if (!(response.getData() instanceof Publisher<?> events)) {
                return response;
            }
            if (count.incrementAndGet() > maxSubscriptions) {
                count.decrementAndGet();
                return new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(
                        request.toExecutionInput(),
                        ExecutionResult.newExecutionResult()
                                .addError(limitError(request))
                                .build()));
            }
            return response.transform(
                    builder -> builder.data(Flux.from(events).doFinally(end -> count.decrementAndGet())));
        });
    }

    private GraphQLError limitError(WebGraphQlRequest request) {
        return GraphqlErrorBuilder.newError()
                .message(
                        "%s",
                        messages.getMessage(
                                "error.subscriptions", new Object[] {maxSubscriptions}, request.getLocale()))
                .errorType(Classification.BAD_REQUEST)
                .extensions(Map.of("classification", Classification.BAD_REQUEST.name(), "limit", "subscriptions"))
                .build();
    }
}
