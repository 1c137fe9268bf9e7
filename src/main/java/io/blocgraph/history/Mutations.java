package io.blocgraph.history;

import graphql.execution.CoercedVariables;
import graphql.normalized.ExecutableNormalizedField;
import graphql.normalized.ExecutableNormalizedOperation;
import graphql.normalized.ExecutableNormalizedOperationFactory;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingFieldSelectionSet;
import graphql.schema.DataFetchingFieldSelectionSetImpl;
import graphql.schema.GraphQLSchema;
import io.blocgraph.graph.Scope;
import io.blocgraph.graph.selection.Questions;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
                    calls.put(top.getResultKey(), new Call(mutation, Input.of(input), selection));
                }
            }
            return new Answers(calls, new HashMap<>(), changes);
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
