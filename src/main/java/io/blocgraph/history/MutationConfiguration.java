package io.blocgraph.history;

import graphql.Scalars;
import graphql.execution.CoercedVariables;
import graphql.normalized.ExecutableNormalizedField;
import graphql.normalized.ExecutableNormalizedOperation;
import graphql.normalized.ExecutableNormalizedOperationFactory;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingFieldSelectionSet;
import graphql.schema.DataFetchingFieldSelectionSetImpl;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import io.blocgraph.graph.Scope;
import io.blocgraph.graph.query.QueryExecutor;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/**
 * Answers the fields of the mutation type. Those of one request that name the same decision are made together when the first of them
 * is answered: in one transaction, all or none.
 */
@Configuration(proxyBeanMethods = false)
class MutationConfiguration {

    @Bean
    RuntimeWiringConfigurer mutationFields(
            List<Mutation> mutations, ChangePipeline pipeline, QueryExecutor queryExecutor) {
        Map<String, Mutation> byName =
                mutations.stream().collect(Collectors.toMap(Mutation::name, mutation -> mutation));
        return wiring -> wiring.type(
                "Mutation",
                type -> type.dataFetchers(byName.keySet().stream()
                        .collect(Collectors.toMap(
                                name -> name,
                                name -> field -> requestMutations(field, byName, pipeline)
                                        .payload(field, queryExecutor)))));
    }

    private static RequestMutations requestMutations(
            DataFetchingEnvironment field, Map<String, Mutation> byName, ChangePipeline pipeline) {
        return field.getGraphQlContext()
                .computeIfAbsent(RequestMutations.class, key -> RequestMutations.of(field, byName, pipeline));
    }

    /** The answers of one request, by the keys of the response. */
    private record RequestMutations(
            Map<String, MutationCall> calls, Map<String, MutationPayload> payloads, ChangePipeline pipeline) {

        static RequestMutations of(
                DataFetchingEnvironment field, Map<String, Mutation> byName, ChangePipeline pipeline) {
            GraphQLSchema schema = field.getGraphQLSchema();
            ExecutableNormalizedOperation operation =
                    ExecutableNormalizedOperationFactory.createExecutableNormalizedOperation(
                            schema,
                            field.getDocument(),
                            field.getOperationDefinition().getName(),
                            CoercedVariables.of(field.getVariables()));
            Map<String, MutationCall> calls = new LinkedHashMap<>();
            for (ExecutableNormalizedField top : operation.getTopLevelFields()) {
                if (byName.get(top.getName()) instanceof Mutation mutation) {
                    DataFetchingFieldSelectionSet selection =
                            DataFetchingFieldSelectionSetImpl.newCollector(schema, top.getType(schema), () -> top);
                    Map<?, ?> input = (Map<?, ?>)
                            Objects.requireNonNull(top.getResolvedArguments().get("input"));
                    calls.put(
                            top.getResultKey(),
                            new MutationCall(
                                    mutation, MutationInput.of(input), named(schema, top.getName(), input), selection));
                }
            }
            return new RequestMutations(calls, new HashMap<>(), pipeline);
        }

        private static List<String> named(GraphQLSchema schema, String mutation, Map<?, ?> input) {
            Set<String> ids = new LinkedHashSet<>();
            GraphQLFieldDefinition field = Objects.requireNonNull(
                    Objects.requireNonNull(schema.getMutationType()).getFieldDefinition(mutation));
            named(field.getArgument("input").getType(), input, ids);
            return List.copyOf(ids);
        }

        private static void named(GraphQLType type, @Nullable Object value, Set<String> ids) {
            if (value instanceof List<?> list) {
                list.forEach(each -> named(type, each, ids));
                return;
            }
            GraphQLType single = GraphQLTypeUtil.unwrapAll(type);
            if (value instanceof String id && single instanceof GraphQLScalarType scalar && scalar.getName().equals(Scalars.GraphQLID.getName())) {
                ids.add(id);
            } else if (value instanceof Map<?, ?> values
                    && single instanceof GraphQLInputObjectType object
                    && !object.getName().equals("DecisionInput")) {
                object.getFieldDefinitions().forEach(field -> named(field.getType(), values.get(field.getName()), ids));
            }
        }

        MutationPayload payload(DataFetchingEnvironment field, QueryExecutor queryExecutor) {
            String key = field.getMergedField().getResultKey();
            if (!payloads.containsKey(key)) {
                List<String> together = groupOf(key);
                Author author = field.getGraphQlContext().getOrDefault(Author.class, Author.ANONYMOUS);
                Scope scope = field.getGraphQlContext().getOrDefault(Scope.class, Scope.NONE);
                List<MutationPayload> made =
                        pipeline.execute(together.stream().map(calls::get).toList(), author, scope);
                queryExecutor.auditRead(
                        field.getGraphQlContext(),
                        made.stream().map(MutationPayload::nodes).toList());
                for (int i = 0; i < together.size(); i++) {
                    payloads.put(together.get(i), made.get(i));
                }
            }
            return Objects.requireNonNull(payloads.get(key));
        }

        private List<String> groupOf(String key) {
            @Nullable Object shared = ChangePipeline.groupKey(Objects.requireNonNull(calls.get(key)));
            return shared == null
                    ? List.of(key)
                    : calls.entrySet().stream()
                            .filter(call -> shared.equals(ChangePipeline.groupKey(call.getValue())))
                            .map(Map.Entry::getKey)
                            .toList();
        }
    }
}
