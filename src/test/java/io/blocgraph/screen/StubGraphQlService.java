/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen;

import graphql.GraphQL;
import graphql.GraphqlErrorBuilder;
import graphql.schema.Coercing;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLScalarType;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.graphql.ExecutionGraphQlRequest;
import org.springframework.graphql.ExecutionGraphQlResponse;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import reactor.core.publisher.Mono;

/** The API's own schema over a few units held in memory, so that a screen can be tested without a database. */
public class StubGraphQlService implements ExecutionGraphQlService {

    private final GraphQL graphQl;
    private boolean setUnavailable;

    /** An API that answers. */
    public StubGraphQlService() {
        graphQl = GraphQL.newGraphQL(new SchemaGenerator().makeExecutableSchema(types(), wiring()))
                .build();
    }

    /** Lets every question fail as it does while the database is away, or ends that. */
    public void setUnavailable(boolean isAway) {
        setUnavailable = isAway;
    }

    @Override
    public Mono<ExecutionGraphQlResponse> execute(ExecutionGraphQlRequest request) {
        var input = request.toExecutionInput();
        var result = setUnavailable
                ? graphql.ExecutionResult.newExecutionResult()
                        .addError(GraphqlErrorBuilder.newError()
                                .message("The database is away")
                                .extensions(Map.of("classification", "UNAVAILABLE"))
                                .build())
                        .build()
                : graphQl.execute(input);
        return Mono.just(new DefaultExecutionGraphQlResponse(input, result));
    }

    private static TypeDefinitionRegistry types() {
        try {
            var registry = new TypeDefinitionRegistry();
            var files = new PathMatchingResourcePatternResolver().getResources("classpath:graphql/*.graphqls");
            for (var file : files) {
                registry.merge(new SchemaParser().parse(file.getContentAsString(StandardCharsets.UTF_8)));
            }
            return registry;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static RuntimeWiring wiring() {
        var wiring = RuntimeWiring.newRuntimeWiring()
                .scalar(text("Date"))
                .scalar(text("DateTime"))
                .type(
                        "Query",
                        query -> query.dataFetcher("unit", StubGraphQlService::unit)
                                .dataFetcher(
                                        "units", it -> connection(it, world(it).units("BLOC")))
                                .dataFetcher("member", it -> world(it).member(it.getArgument("code")))
                                .dataFetcher(
                                        "members",
                                        it -> connection(it, world(it).people()))
                                .dataFetcher("changes", it -> connection(it, List.of()))
                                .dataFetcher("search", StubGraphQlService::search)
                                .dataFetcher(
                                        "unitKinds",
                                        it -> List.of(
                                                Map.of("kind", "BLOC", "name", "Bloc", "parents", List.of()),
                                                Map.of(
                                                        "kind",
                                                        "CLUSTER",
                                                        "name",
                                                        "Cluster",
                                                        "parents",
                                                        List.of("BLOC")))));
        for (var type : List.of("Unit", "Node", "FollowUp")) {
            wiring.type(
                    type,
                    it -> it.typeResolver(env -> env.getSchema()
                            .getObjectType(String.valueOf(((Map<?, ?>) env.getObject()).get("__typename")))));
        }
        for (var type : List.of("Bloc", "Cluster", "Organization", "Cell", "Group")) {
            wiring.type(type, it -> it.dataFetcher("children", StubGraphQlService::children));
        }
        wiring.type("Bloc", it -> it.dataFetcher("organizations", StubGraphQlService::unclustered));
        return wiring.build();
    }

    private static StubGraph world(DataFetchingEnvironment request) {
        var asOf = request.<String>getArgument("asOf");
        return new StubGraph(asOf == null ? LocalDate.now() : LocalDate.parse(asOf));
    }

    private static Object unit(DataFetchingEnvironment request) {
        return request.getArgument("id") == null
                ? world(request).unit("code", request.getArgument("code"))
                : world(request).unit("id", request.getArgument("id"));
    }

    private static Object children(DataFetchingEnvironment request) {
        var children = new ArrayList<Map<String, Object>>();
        var kind = request.getArgument("kind");
        for (var child : (List<?>) request.<Map<?, ?>>getSource().get("below")) {
            @SuppressWarnings("unchecked")
            var unit = (Map<String, Object>) child;
            if (kind == null || kind.equals(unit.get("kind"))) {
                children.add(unit);
            }
        }
        return connection(request, children);
    }

    private static Object unclustered(DataFetchingEnvironment request) {
        return connection(
                request,
                new StubGraph(LocalDate.now())
                        .units("ORGANIZATION").stream()
                                .filter(it -> !it.containsKey("cluster") && !it.containsKey("dissolvedOn"))
                                .toList());
    }

    private static Object search(DataFetchingEnvironment request) {
        var wanted = plain(request.getArgument("text"));
        var world = world(request);
        return connection(
                request,
                Stream.concat(world.units().stream(), world.people().stream())
                        .filter(it -> plain(it.get("code") + " " + it.getOrDefault("name", it.get("fullName")))
                                .contains(wanted))
                        .toList());
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .toLowerCase(Locale.ROOT);
    }

    private static Map<String, Object> connection(DataFetchingEnvironment request, List<Map<String, Object>> all) {
        var after = request.<String>getArgument("after");
        var from = after == null ? 0 : Integer.parseInt(after);
        int first = request.getArgumentOrDefault("first", 20);
        var to = Math.min(from + first, all.size());
        return Map.of(
                "totalCount", all.size(),
                "nodes", all.subList(from, to),
                "pageInfo", Map.of("hasNextPage", to < all.size(), "hasPreviousPage", from > 0, "endCursor", "" + to));
    }

    private static GraphQLScalarType text(String name) {
        return GraphQLScalarType.newScalar()
                .name(name)
                .coercing(new Coercing<String, String>() {
                    @Override
                    public String serialize(Object value, graphql.GraphQLContext context, Locale locale) {
                        return value.toString();
                    }

                    @Override
                    public String parseValue(Object value, graphql.GraphQLContext context, Locale locale) {
                        return value.toString();
                    }
                })
                .build();
    }
}
