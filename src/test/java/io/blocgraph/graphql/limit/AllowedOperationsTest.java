/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graphql.limit;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.language.OperationDefinition.Operation;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import io.blocgraph.graphql.RequestRejectedException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.HttpStatus;

/** By GET nothing is changed, whatever is asked. */
class AllowedOperationsTest {

    private final AtomicInteger changes = new AtomicInteger();
    private final GraphQL graphQl = graphQl();

    private GraphQL graphQl() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        LimitProperties limits = new Binder(new MapConfigurationPropertySource())
                .bindOrCreate("blocgraph.limits", LimitProperties.class);
        RuntimeWiring wiring = RuntimeWiring.newRuntimeWiring()
                .type("Query", type -> type.dataFetcher("number", field -> changes.get()))
                .type("Mutation", type -> type.dataFetcher("change", field -> changes.incrementAndGet()))
                .build();
        return GraphQL.newGraphQL(new SchemaGenerator()
                        .makeExecutableSchema(
                                new SchemaParser().parse("type Query { number: Int } type Mutation { change: Int }"),
                                wiring))
                .instrumentation(new QueryLimitInstrumentation(limits, messages))
                .build();
    }

    private ExecutionResult ask(String document, String operation, Operation... kinds) {
        return graphQl.execute(ExecutionInput.newExecutionInput(document)
                .operationName(operation)
                .graphQLContext(Map.of(AllowedOperations.class, new AllowedOperations(Set.of(kinds))))
                .build());
    }

    @Test
    void aMutationIsRefusedWhereOnlyQueriesAreAllowed() {
        String both = "query Ask {number} mutation Change {change}";

        assertThat(ask(both, "Ask", Operation.QUERY).getErrors()).isEmpty();
        assertThat(ask(both, "Change", Operation.QUERY).getErrors())
                .singleElement()
                .satisfies(error -> assertThat(error.getErrorType())
                        .isInstanceOfSatisfying(
                                RequestRejectedException.Kind.class,
                                kind -> assertThat(kind.status()).isEqualTo(HttpStatus.METHOD_NOT_ALLOWED)));
        assertThat(changes).hasValue(0);
    }

    @Test
    void aMutationIsRunWhereItIsAllowed() {
        assertThat(ask("mutation Change {change}", "Change", Operation.QUERY, Operation.MUTATION)
                        .getErrors())
                .isEmpty();
        assertThat(changes).hasValue(1);
    }
}
