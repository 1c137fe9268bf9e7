/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graphql.http;

import io.blocgraph.graphql.RequestRejectedException;
import io.blocgraph.graphql.limit.LimitProperties;
import jakarta.servlet.Filter;
import java.io.IOException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Maps the API's route, and the filters in front of it. It precedes the route of Spring for GraphQL at the same path, which answers
 * POST alone and is therefore never reached.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LimitProperties.class)
class GraphQlRouteConfiguration {

    private static final int BEFORE_SPRING_GRAPHQL = -1;

    /** After Spring Security's filters, so that bodies are read for authenticated requests only. */
    private static final int BODY_FILTER_ORDER = 0;

    private static final int CONCURRENCY_FILTER_ORDER = 1;

    @Bean
    @Order(BEFORE_SPRING_GRAPHQL)
    RouterFunction<ServerResponse> graphQlRoute(
            GraphQlProperties properties, GraphQlOverHttpHandler handler, ErrorResponseWriter errorWriter) {
        return RouterFunctions.route()
                .route(RequestPredicates.path(properties.getHttp().getPath()), handler::handleRequest)
                .onError(
                        failure -> !(failure instanceof IOException),
                        (failure, request) -> error(failure, request, errorWriter))
                .build();
    }

    /** Writes errors other than those of a connection that broke while a response was written. */
    private static ServerResponse error(Throwable failure, ServerRequest failed, ErrorResponseWriter errorWriter) {
        return ServerResponse.ok().build((request, response) -> {
            if (failure instanceof RequestRejectedException rejection) {
                errorWriter.write(rejection, request, response);
            } else {
                errorWriter.writeInternalError(failure, request, response);
            }
            return null;
        });
    }

    @Bean
    FilterRegistrationBean<RequestBodyFilter> requestBodyFilter(
            GraphQlProperties properties, LimitProperties limits, ErrorResponseWriter errorWriter) {
        return onRoute(new RequestBodyFilter(limits, errorWriter), BODY_FILTER_ORDER, properties);
    }

    @Bean
    FilterRegistrationBean<ConcurrencyFilter> concurrencyFilter(
            GraphQlProperties properties, LimitProperties limits, ErrorResponseWriter errorWriter) {
        return onRoute(new ConcurrencyFilter(limits, errorWriter), CONCURRENCY_FILTER_ORDER, properties);
    }

    private static <T extends Filter> FilterRegistrationBean<T> onRoute(
            T filter, int order, GraphQlProperties properties) {
        FilterRegistrationBean<T> registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns(properties.getHttp().getPath());
        registration.setOrder(order);
        return registration;
    }
}
