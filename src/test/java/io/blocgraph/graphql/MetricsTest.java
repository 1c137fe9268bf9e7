/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.blocgraph.fixture.GraphQlApi;
import io.blocgraph.fixture.IntegrationTest;
import io.blocgraph.fixture.TestDatabase;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;

/** What is measured, and that nobody is told who does not ask. */
@IntegrationTest
class MetricsTest {

    @Autowired
    private TestDatabase database;

    @Autowired
    private GraphQlApi api;

    @Autowired
    private Environment environment;

    @Autowired
    private ApplicationContext application;

    @BeforeAll
    void draw() {
        database.clear();
    }

    @Test
    void requestsAreMeasuredByTheOperationsThatAreKnown() throws Exception {
        api.query("query kinds {unitKinds {kind}}");
        api.query("query madeUpByAClient {units {totalCount}}");
        api.query("query alsoMadeUp {node(id: 5, nope: 1) {id}}");
        api.query("query alsoMadeUp {span(member: \"nobody\") {memberCount}}");

        assertThat(metrics())
                .contains(
                        "graphql_request_seconds_count{", "graphql_operation=\"kinds\"", "graphql_operation=\"other\"")
                .contains(
                        "graphql_outcome=\"SUCCESS\"",
                        "graphql_outcome=\"BAD_REQUEST\"",
                        "graphql_outcome=\"NOT_FOUND\"")
                .contains("blocgraph_cypher_statements_total ")
                .doesNotContain("madeUp");
    }

    @Test
    void nothingIsSentAnywhereUnlessItIsSaidWhere() {
        assertThat(application.getBeansOfType(SpanExporter.class)).isEmpty();
    }

    private String metrics() throws IOException, InterruptedException {
        URI address = URI.create(
                "http://localhost:%s/actuator/prometheus".formatted(environment.getProperty("local.server.port")));
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                    .body();
        }
    }
}
