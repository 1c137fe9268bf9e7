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
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import io.blocgraph.graph.Scope;
import io.blocgraph.graph.selection.Questions;
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
class Mutations {

    @Bean
    RuntimeWiringConfigurer mutationFields(List<Mutation> mutations, Changes changes, Questions questions) {
        Map<String, Mutation> byName =
                mutations.stream().collect(Collectors.toMap(Mutation::name, mutation -> mutation));
        return wiring -> wiring.type(
                "Mutation",
                type -> type.dataFetchers(byName.keySet().stream()
                        .collect(Collectors.toMap(
                                name -> name,
                                name -> field -> answers(field, byName, changes).to(field, questions)))));
    }

    private static Answers answers(DataFetchingEnvironment field, Map<String, Mutation> byName, Changes changes) {
        return field.getGraphQlContext().computeIfAbsent(Answers.class, key -> Answers.of(field, byName, changes));
    }

    /** The answers of one request, by the keys of the response. */
    private record Answers(Map<String, Call> calls, Map<String, Payload> payloads, Changes changes) {

        static Answers of(DataFetchingEnvironment field, Map<String, Mutation> byName, Changes changes) {
            GraphQLSchema schema = field.getGraphQLSchema();
            ExecutableNormalizedOperation operation =
                    ExecutableNormalizedOperationFactory.createExecutableNormalizedOperation(
                            schema,
                            field.getDocument(),
                            field.getOperationDefinition().getName(),
                            CoercedVariables.of(field.getVariables()));
            Map<String, Call> calls = new LinkedHashMap<>();
            for (ExecutableNormalizedField top : operation.getTopLevelFields()) {
                if (byName.get(top.getName()) instanceof Mutation mutation) {
                    DataFetchingFieldSelectionSet selection =
                            DataFetchingFieldSelectionSetImpl.newCollector(schema, top.getType(schema), () -> top);
                    Map<?, ?> input = (Map<?, ?>)
                            Objects.requireNonNull(top.getResolvedArguments().get("input"));
                    calls.put(
                            top.getResultKey(),
                            new Call(mutation, Input.of(input), named(schema, top.getName(), input), selection));
                }
            }
            return new Answers(calls, new HashMap<>(), changes);
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
            if (value instanceof String id && single == Scalars.GraphQLID) {
                ids.add(id);
            } else if (value instanceof Map<?, ?> values
                    && single instanceof GraphQLInputObjectType object
                    && !object.getName().equals("DecisionInput")) {
                object.getFieldDefinitions().forEach(field -> named(field.getType(), values.get(field.getName()), ids));
            }
        }

        Payload to(DataFetchingEnvironment field, Questions questions) {
            String key = field.getMergedField().getResultKey();
            if (!payloads.containsKey(key)) {
                List<String> together = together(key);
                Author author = field.getGraphQlContext().getOrDefault(Author.class, Author.ANONYMOUS);
                Scope scope = field.getGraphQlContext().getOrDefault(Scope.class, Scope.NOTHING);
                List<Payload> made =
                        changes.make(together.stream().map(calls::get).toList(), author, scope);
                questions.wasRead(
                        field.getGraphQlContext(),
                        made.stream().map(Payload::things).toList());
                for (int i = 0; i < together.size(); i++) {
                    payloads.put(together.get(i), made.get(i));
                }
            }
            return Objects.requireNonNull(payloads.get(key));
        }

        private List<String> together(String key) {
            @Nullable Object shared = Changes.shared(Objects.requireNonNull(calls.get(key)));
            return shared == null
                    ? List.of(key)
                    : calls.entrySet().stream()
                            .filter(call -> shared.equals(Changes.shared(call.getValue())))
                            .map(Map.Entry::getKey)
                            .toList();
        }
    }
}
