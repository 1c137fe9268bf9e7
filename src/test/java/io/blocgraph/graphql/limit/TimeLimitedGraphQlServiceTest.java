/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graphql.limit;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.graphql.ExecutionGraphQlResponse;
import org.springframework.graphql.execution.DefaultBatchLoaderRegistry;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;

/** A database that says nothing, not even that it breaks off, keeps nobody waiting for ever. */
class TimeLimitedGraphQlServiceTest {

    @Test
    @Timeout(60)
    void aRequestEndsWhateverTheDatabaseDoes() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        LimitProperties limits = new Binder(new MapConfigurationPropertySource(Map.of("blocgraph.limits.time", "10ms")))
                .bindOrCreate("blocgraph.limits", LimitProperties.class);
        RuntimeWiring wiring = RuntimeWiring.newRuntimeWiring()
                .type("Query", type -> type.dataFetcher("never", field -> new CompletableFuture<>()))
                .build();
        GraphQlSource source = GraphQlSource.builder(new SchemaGenerator()
                        .makeExecutableSchema(new SchemaParser().parse("type Query { never: Int }"), wiring))
                .build();

        ExecutionGraphQlResponse response = new TimeLimitedGraphQlService(
                        source, new DefaultBatchLoaderRegistry(), new HeavyQueryLimiter(limits), limits, messages)
                .execute(new DefaultExecutionGraphQlRequest("{never}", null, null, null, "1", Locale.ENGLISH))
                .block();

        assertThat(response).isNotNull();
        assertThat(response.getErrors())
                .singleElement()
                .satisfies(error -> assertThat(error.getExtensions())
                        .containsEntry("classification", "TIMEOUT")
                        .containsEntry("limit", "time"));
    }
}
