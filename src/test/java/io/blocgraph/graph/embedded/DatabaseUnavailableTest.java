/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.blocgraph.fixture.AdminToken;
import io.blocgraph.fixture.TestApplication;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.unit.DataSize;

/** An application on a database of its own, which goes away and comes back. */
@Tag("slow")
class DatabaseUnavailableTest {

    private static final String UNITS = "{units {nodes {code}}}";

    @TempDir
    private Path data;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void theApplicationSaysThatItIsAwayAndGoesOnWhenItIsBack() throws Exception {
        int bolt = freePort();
        EmbeddedNeo4j database = database(bolt);
        Path password = data.resolve("neo4j.password");
        try (ConfigurableApplicationContext application = application(bolt, Files.readString(password))) {
            int port = application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            assertThat(ask(port)).isEqualTo("{\"data\":{\"units\":{\"nodes\":[]}}}");
            assertThat(health(port)).isEqualTo(200);

            database.close();
            assertThat(ask(port)).contains("\"classification\":\"UNAVAILABLE\"").doesNotContain("127.0.0.1");
            assertThat(health(port)).isEqualTo(503);

            database = database(bolt);
            assertThat(ask(port)).isEqualTo("{\"data\":{\"units\":{\"nodes\":[]}}}");
            assertThat(health(port)).isEqualTo(200);
        } finally {
            database.close();
        }
    }

    private EmbeddedNeo4j database(int port) {
        return new EmbeddedNeo4j(new EmbeddedNeo4jProperties(data, port, DataSize.ofMegabytes(16)));
    }

    private static ConfigurableApplicationContext application(int bolt, String password) {
        return TestApplication.run(
                "--server.port=0",
                "--blocgraph.warm-up=false",
                "--spring.neo4j.uri=bolt://127.0.0.1:" + bolt,
                "--spring.neo4j.authentication.username=neo4j",
                "--spring.neo4j.authentication.password=" + password.strip());
    }

    private String ask(int port) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:%d/graphql".formatted(port)))
                .header("Content-Type", "application/json")
                .header("Authorization", AdminToken.BEARER)
                .POST(HttpRequest.BodyPublishers.ofString("{\"query\": \"%s\"}".formatted(UNITS)))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    private int health(int port) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:%d/actuator/health".formatted(port)))
                .timeout(Duration.ofMinutes(1))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
