/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graphql.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.blocgraph.fixture.IntegrationTest;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** GraphQL over HTTP. */
@IntegrationTest
class HttpTest {

    private static final byte[] QUESTION = "{\"query\": \"{__typename}\"}".getBytes(StandardCharsets.UTF_8);

    @Autowired
    private Environment environment;

    private RawHttpClient http;

    @BeforeAll
    void connect() {
        http = new RawHttpClient(environment);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            text alone                  | {"query": "{__typename}"}                                                                  | 200
            everything                  | {"query": "query A {__typename}", "operationName": "A", "variables": {}, "extensions": {}} | 200
            nulls are as good as absent | {"query": "{__typename}", "operationName": null, "variables": null, "extensions": null}    | 200
            entries of one's own        | {"query": "{__typename}", "more": [1]}                                                     | 200
            no entry                    | {}                                                                                         | 400
            a misspelt entry            | {"qeury": "{__typename}"}                                                                  | 400
            an empty document           | {"query": " "}                                                                             | 400
            a document that is a number | {"query": 5}                                                                               | 400
            a name that is a number     | {"query": "{__typename}", "operationName": 5}                                              | 400
            variables in a list         | {"query": "{__typename}", "variables": [1]}                                                | 400
            variables in a text         | {"query": "{__typename}", "variables": "{}"}                                               | 400
            extensions in a text        | {"query": "{__typename}", "extensions": "{}"}                                              | 400
            the same entry twice        | {"query": "{__typename}", "query": "{a}"}                                                  | 400
            null                        | null                                                                                       | 400
            a number                    | 5                                                                                          | 400
            a text                      | "x"                                                                                        | 400
            a list of questions         | [{"query": "{__typename}"}]                                                                | 400
            half a body                 | {"query":                                                                                  | 400
            more than a body            | {"query": "{__typename}"} {}                                                               | 400
            half a character            | {"query": "{__typename}", "operationName": "\\ud800"}                                       | 400
            half a document             | {"query": "{"}                                                                             | 400
            a field that is not there   | {"query": "{nope}"}                                                                        | 400
            a variable that is missing  | {"query": "query($id: ID!) {node(id: $id) {id}}"}                                          | 400
            an operation that is not    | {"query": "query A {__typename}", "operationName": "B"}                                    | 400
            """)
    void theStatusSaysWhetherABodyIsAQuestion(String what, String body, int status) {
        HttpResponse<String> answer = http.post(body);

        assertThat(answer.statusCode()).as(what).isEqualTo(status);
        assertThat(answer.body()).contains(status == 200 ? "\"data\":{\"__typename\":\"Query\"}" : "\"errors\":[{");
        if (status != 200) {
            assertThat(answer.body())
                    .contains("\"classification\":\"BAD_REQUEST\"")
                    .doesNotContain("\"data\"");
        }
    }

    @Test
    void whatIsNoUtf8IsRefused() {
        HttpResponse<String> answer = http.post(
                new byte[] {'{', '"', 'q', 'u', 'e', 'r', 'y', '"', ':', '"', (byte) 0xff, '"', '}'},
                "Content-Type",
                RawHttpClient.JSON);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("UTF-8");
    }

    @Test
    void clientsThatAskForPlainJsonGet200ForWhateverIsAQuestion() {
        byte[] wrong = "{\"query\": \"{nope}\"}".getBytes(StandardCharsets.UTF_8);

        HttpResponse<String> answer =
                http.post(wrong, "Content-Type", RawHttpClient.JSON, "Accept", RawHttpClient.JSON);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"classification\":\"BAD_REQUEST\"");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            application/graphql-response+json                           | application/graphql-response+json
            application/graphql-response+json, application/json;q=0.9   | application/graphql-response+json
            application/json;q=0.9, application/graphql-response+json   | application/graphql-response+json
            application/json, application/graphql-response+json;q=0.5   | application/json
            application/json, application/graphql-response+json         | application/json
            application/json                                            | application/json
            application/json;charset=utf-8                              | application/json
            application/*                                               | application/json
            */*                                                         | application/json
            text/html, */*;q=0.1                                        | application/json
            application/json;q=0, */*                                   | application/graphql-response+json
            text/html                                                   |
            text/event-stream                                           |
            application/json;charset=utf-16                             |
            nonsense                                                    |
            """)
    void theAnswerHasTheMediaTypeThatIsLikedBest(String accept, @Nullable String type) {
        HttpResponse<String> answer = http.post(QUESTION, "Content-Type", RawHttpClient.JSON, "Accept", accept);

        assertThat(answer.statusCode()).isEqualTo(type == null ? 406 : 200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(got -> assertThat(got)
                        .isEqualToIgnoringCase((type == null ? RawHttpClient.JSON : type) + ";charset=utf-8"));
        assertThat(answer.body()).contains(type == null ? "\"errors\"" : "\"data\"");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            {unitKinds {kind}}                                         | 400 | no table
            {units(first: 1) {totalCount}}                             | 400 | no table
            {nope}                                                     | 400 | 'nope'
            mutation {updateUnit(input: {id: \\"B\\"}) {problems {code}}} | 405 | errors
            """)
    void whatIsNoListIsRefusedAsATable(String query, int status, String body) {
        HttpResponse<String> answer = http.post(
                "{\"query\": \"%s\"}".formatted(query).getBytes(StandardCharsets.UTF_8),
                "Content-Type",
                RawHttpClient.JSON,
                "Accept",
                "text/csv");

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith(RawHttpClient.JSON));
        assertThat(answer.body()).contains(body);
    }

    @Test
    void aListIsAnsweredAsATable() {
        HttpResponse<String> answer = http.post(
                "{\"query\": \"{units(first: 1) {nodes {code name}}}\"}".getBytes(StandardCharsets.UTF_8),
                "Content-Type",
                RawHttpClient.JSON,
                "Accept",
                "application/json;q=0.5, text/csv");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(answer.body()).startsWith("\uFEFF");
    }

    @Test
    void whoSaysNothingOfMediaTypesGetsJson() {
        HttpResponse<String> answer = http.post(QUESTION, "Content-Type", RawHttpClient.JSON);

        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith(RawHttpClient.JSON));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/graphql", "application/json;charset=utf-16", "nonsense"})
    void otherContentIsRefused(String type) {
        HttpResponse<String> answer = http.post(QUESTION, "Content-Type", type);

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.headers().firstValue("Accept")).hasValue(RawHttpClient.JSON);
    }

    @Test
    void compressedContentIsRefused() {
        assertThat(http.post(QUESTION, "Content-Type", RawHttpClient.JSON, "Content-Encoding", "gzip")
                        .statusCode())
                .isEqualTo(415);
    }

    @Test
    void aQueryIsAnsweredByGet() {
        HttpResponse<String> answer = http.get(Map.of(
                "query", "query A($id: ID!) {node(id: $id) {id}}",
                "variables", "{\"id\": \"nobody\"}",
                "operationName", "A",
                "extensions", ""));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"data\":{\"node\":null}}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {__typename} | 5
            {__typename} | {
            {__typename} | [1]
            ' '          |
            """)
    void aGetThatIsNoQuestionIsRefused(String query, @Nullable String variables) {
        assertThat(http.get(Map.of("query", query, "variables", variables == null ? "" : variables))
                        .statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?query=%ff", "?query=%zz", "?query=a&query=b", "?", ""})
    void aQueryStringThatCannotBeReadIsRefused(String queryString) throws IOException {
        assertThat(http.statusOfGet(queryString)).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "HEAD", "OPTIONS"})
    void otherMethodsAreRefused(String method) {
        HttpResponse<String> answer = http.method(method);

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow").orElse("").split(",")).containsExactlyInAnyOrder("GET", "POST");
    }
}
