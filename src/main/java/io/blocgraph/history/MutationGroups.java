/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.history;

import graphql.execution.CoercedVariables;
import graphql.normalized.ExecutableNormalizedField;
import graphql.normalized.ExecutableNormalizedOperationFactory;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingEnvironmentImpl;
import graphql.schema.DataFetchingFieldSelectionSetImpl;
import graphql.schema.GraphQLSchema;
import io.blocgraph.graph.Scope;
import io.blocgraph.graph.query.QueryExecutor;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Applies the mutations of a request, in one group for each decision. */
@Component
class MutationGroups {

    private final ChangePipeline pipeline;
    private final QueryExecutor queryExecutor;
    private final MutationOptionsBinder options;

    MutationGroups(ChangePipeline pipeline, QueryExecutor queryExecutor, MutationOptionsBinder options) {
        this.pipeline = pipeline;
        this.queryExecutor = queryExecutor;
        this.options = options;
    }

    /** The mutations of one request and their payloads, by response key. */
    private record RequestMutations(Map<String, SelectedMutation> calls, Map<String, MutationPayload> payloads) {}

    /**
     * Resolves a field of the mutation type. All mutations of a group are applied when the first of them is resolved.
     *
     * @param field the environment of the field
     * @param methods the data fetchers that return the {@link Mutation}s, by field name
     * @return the payload
     * @throws Exception if a data fetcher throws it
     */
    MutationPayload payload(DataFetchingEnvironment field, Map<String, DataFetcher<?>> methods) throws Exception {
        RequestMutations request = field.getGraphQlContext().get(RequestMutations.class);
        if (request == null) {
            request = new RequestMutations(calls(field, methods), new HashMap<>());
            field.getGraphQlContext().put(RequestMutations.class, request);
        }
        String key = field.getMergedField().getResultKey();
        if (!request.payloads().containsKey(key)) {
            apply(group(request.calls(), key), request, field);
        }
        return Objects.requireNonNull(request.payloads().get(key));
    }

    private void apply(List<String> keys, RequestMutations request, DataFetchingEnvironment field) {
        List<MutationPayload> payloads = pipeline.execute(
                keys.stream().map(request.calls()::get).toList(),
                field.getGraphQlContext().getOrDefault(Author.class, Author.ANONYMOUS),
                field.getGraphQlContext().getOrDefault(Scope.class, Scope.NONE));
        queryExecutor.auditRead(
                field.getGraphQlContext(),
                payloads.stream().map(MutationPayload::nodes).toList());
        for (int i = 0; i < keys.size(); i++) {
            request.payloads().put(keys.get(i), payloads.get(i));
        }
    }

    private static List<String> group(Map<String, SelectedMutation> calls, String key) {
        Optional<Object> shared =
                Objects.requireNonNull(calls.get(key)).call().options().groupKey();
        return shared.isEmpty()
                ? List.of(key)
                : calls.entrySet().stream()
                        .filter(call ->
                                call.getValue().call().options().groupKey().equals(shared))
                        .map(Map.Entry::getKey)
                        .toList();
    }

    private Map<String, SelectedMutation> calls(DataFetchingEnvironment field, Map<String, DataFetcher<?>> methods)
            throws Exception {
        GraphQLSchema schema = field.getGraphQLSchema();
        Map<String, SelectedMutation> calls = new LinkedHashMap<>();
        for (ExecutableNormalizedField each : ExecutableNormalizedOperationFactory.createExecutableNormalizedOperation(
                        schema,
                        field.getDocument(),
                        field.getOperationDefinition().getName(),
                        CoercedVariables.of(field.getVariables()))
                .getTopLevelFields()) {
            if (methods.get(each.getName()) instanceof DataFetcher<?> method) {
                calls.put(each.getResultKey(), call(each, method, field));
            }
        }
        return calls;
    }

    @SuppressWarnings("unchecked") // every mutation has one argument, an input object
    private SelectedMutation call(ExecutableNormalizedField each, DataFetcher<?> method, DataFetchingEnvironment field)
            throws Exception {
        GraphQLSchema schema = field.getGraphQLSchema();
        Map<String, Object> input = (Map<String, Object>)
                Objects.requireNonNull(each.getResolvedArguments().get("input"));
        DataFetchingEnvironment environment = DataFetchingEnvironmentImpl.newDataFetchingEnvironment(field)
                .arguments(each.getResolvedArguments())
                .build();
        return new SelectedMutation(
                new MutationCall(
                        each.getName(),
                        mutation(method.get(environment)),
                        input,
                        options.bind(input),
                        NamedIds.of(schema, each.getName(), input)),
                DataFetchingFieldSelectionSetImpl.newCollector(schema, each.getType(schema), () -> each));
    }

    /**
     * Unwraps what a controller method returned. Such methods run on virtual threads but only create the mutation, so
     * waiting is brief.
     */
    private static Mutation mutation(@Nullable Object returned) {
        return (Mutation) Objects.requireNonNull(
                returned instanceof Mono<?> later ? later.toFuture().join() : returned);
    }
}
