package io.blocgraph.graphql.http;

import io.blocgraph.graphql.limit.LimitProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** Maps the API's route. It precedes the route of Spring for GraphQL at the same path, which is therefore never reached. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LimitProperties.class)
class GraphQlRouteConfiguration {

    private static final int BEFORE_SPRING_GRAPHQL = -1;

    @Bean
    @Order(BEFORE_SPRING_GRAPHQL)
    RouterFunction<ServerResponse> graphQlRoute(GraphQlProperties properties, GraphQlRequestHandler handler) {
        String path = properties.getHttp().getPath();
        return RouterFunctions.route(RequestPredicates.path(path), handler::handle);
    }
}
