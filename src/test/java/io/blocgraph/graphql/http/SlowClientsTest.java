/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graphql.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.blocgraph.fixture.AdminToken;
import io.blocgraph.fixture.IntegrationTest;
import io.blocgraph.fixture.TestDatabase;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Clients that send or read slowly, or all at once, do not keep others from being answered. */
@IntegrationTest
@Timeout(120)
class SlowClientsTest {

    private static final int MANY = 250;

    @Autowired
    private Environment environment;

    @Autowired
    private TestDatabase database;

    private RawHttpClient http;

    @BeforeAll
    void connect() {
        http = new RawHttpClient(environment);
        database.clear();
    }

    @Test
    void bodiesThatDoNotArriveKeepNobodyWaiting() throws IOException {
        othersAreAnsweredBeside(head(500) + "{\"query\": \"{__type");
    }

    @Test
    void headersThatDoNotArriveKeepNobodyWaiting() throws IOException {
        othersAreAnsweredBeside("POST /graphql HTTP/1.1\r\nHost: localhost\r\nConte");
    }

    @Test
    void answersThatNobodyReadsKeepNobodyWaiting() throws IOException {
        String body = "{\"query\": \"{__schema {types {name description fields {name description}}}}\"}";

        othersAreAnsweredBeside(head(body.length()) + body);
    }

    @Test
    void aBodyThatDoesNotArriveIsGivenUp() throws IOException {
        try (Socket stalled = http.open(head(500) + "{\"query\"")) {
            assertThat(new String(stalled.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 408");
        }
    }

    @Test
    void aFloodOfLargeQuestionsEndsAndTheOthersAreAnswered() throws Exception {
        String large = IntStream.range(0, 20)
                .mapToObj(i -> "a%d: units(first: 500) {nodes {code name memberCount organizationCount}}".formatted(i))
                .collect(Collectors.joining(" ", "{", "}"));
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<HttpResponse<String>>> flood = new ArrayList<>();
            IntStream.range(0, MANY).forEach(i -> flood.add(() -> http.query(large)));
            List<Future<HttpResponse<String>>> answers = clients.invokeAll(flood);

            for (Future<HttpResponse<String>> answer : answers) {
                assertThat(answer.get().statusCode()).isIn(200, 503);
                if (answer.get().statusCode() == 503) {
                    assertThat(answer.get().headers().firstValue("Retry-After")).isPresent();
                    assertThat(answer.get().body()).contains("\"classification\":\"UNAVAILABLE\"");
                }
            }
        }
        assertThat(http.query("{__typename}").statusCode()).isEqualTo(200);
    }

    private void othersAreAnsweredBeside(String sent) throws IOException {
        List<Socket> others = new ArrayList<>();
        try {
            for (int i = 0; i < MANY; i++) {
                others.add(http.open(sent));
            }

            assertThat(http.query("{units {totalCount}}").statusCode()).isEqualTo(200);
        } finally {
            for (Socket other : others) {
                other.close();
            }
        }
    }

    private static String head(int length) {
        return "POST /graphql HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + AdminToken.BEARER
                + "\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n".formatted(length);
    }
}
