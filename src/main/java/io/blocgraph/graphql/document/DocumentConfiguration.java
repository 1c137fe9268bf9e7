/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graphql.document;

import graphql.ExecutionInput;
import graphql.execution.instrumentation.Instrumentation;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.introspection.Introspection;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Configures where GraphQL gets its documents from, and whether introspection is allowed. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DocumentProperties.class)
class DocumentConfiguration {

    @Bean
    GraphQlSourceBuilderCustomizer documentsFromHere(CachingDocumentProvider documents) {
        return source -> source.configureGraphQl(graphQl -> graphQl.preparsedDocumentProvider(documents));
    }

    /** Spring's own switch applies to the whole JVM. */
    @Bean
    Instrumentation introspectionSwitch(DocumentProperties settings) {
        return new SimplePerformantInstrumentation() {
            @Override
            public ExecutionInput instrumentExecutionInput(
                    ExecutionInput input,
                    InstrumentationExecutionParameters parameters,
                    @Nullable InstrumentationState state) {
                if (!settings.introspection()) {
                    input.getGraphQLContext().put(Introspection.INTROSPECTION_DISABLED, true);
                }
                return input;
            }
        };
    }
}
