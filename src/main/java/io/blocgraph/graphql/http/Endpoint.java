package io.blocgraph.graphql.http;

import io.blocgraph.graphql.limit.Limits;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** Where the API listens. What Spring for GraphQL would answer at the same place comes after this, which is never. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Limits.class)
class Endpoint {

    private static final int BEFORE_THE_USUAL_ONE = -1;

    @Bean
    @Order(BEFORE_THE_USUAL_ONE)
    RouterFunction<ServerResponse> graphQlOverHttp(GraphQlProperties properties, Exchange exchange) {
        String path = properties.getHttp().getPath();
        return RouterFunctions.route(RequestPredicates.path(path), exchange::answer);
    }
}
