/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graphql.limit;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.mockito.MockedStatic;
import org.mockito.Mockito;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** A document is measured when it is parsed, and not again by the requests that find it parsed. */
class MeasuredOperationsTest {

    private final LimitProperties limits =
            new Binder(new MapConfigurationPropertySource()).bindOrCreate("blocgraph.limits", LimitProperties.class);

    @Test
    void anOperationIsMeasuredOnceHoweverOftenItIsExecuted() {
        GraphQL graphQl = graphQl();
        try (MockedStatic<DocumentMetrics> measuring =
                Mockito.mockStatic(DocumentMetrics.class, Mockito.CALLS_REAL_METHODS)) {
            for (int i = 0; i < 3; i++) {
                assertThat(graphQl.execute(ExecutionInput.newExecutionInput("{number}")
                                        .graphQLContext(Map.of(
                                                HeavyQueryLimiter.Permit.class,
                                                new HeavyQueryLimiter(limits).newPermit()))
                                        .build())
                                .getErrors())
                        .isEmpty();
            }

            measuring.verify(() -> DocumentMetrics.of(Mockito.any(), Mockito.any()), Mockito.times(1));
        }
    }

    private GraphQL graphQl() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        Map<String, PreparsedDocumentEntry> parsed = new ConcurrentHashMap<>();
        return GraphQL.newGraphQL(new SchemaGenerator()
                        .makeExecutableSchema(
                                new SchemaParser().parse("type Query { number: Int }"),
                                RuntimeWiring.newRuntimeWiring().build()))
                .preparsedDocumentProvider((input, parse) -> CompletableFuture.completedFuture(
                        parsed.computeIfAbsent(input.getQuery(), text -> parse.apply(input))))
                .instrumentation(new QueryLimitInstrumentation(limits, messages))
                .build();
    }

    @Test
    void everyOperationHasMetricsOfItsOwn() {
        MeasuredOperations measured = new MeasuredOperations();
        Document document = new Parser().parseDocument("query A {a} query B {a b {c}}");

        assertThat(document.getDefinitionsOfType(OperationDefinition.class))
                .extracting(operation -> measured.metrics(operation, document).fields())
                .containsExactly(1L, 3L);
    }
}
