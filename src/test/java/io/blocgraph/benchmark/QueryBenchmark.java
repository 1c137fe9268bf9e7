/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.benchmark;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Asks a running application the commonest questions and prints how long it takes: the first time, and the median and the
 * slowest of the following ones.
 *
 * <pre>java src/test/java/io/blocgraph/benchmark/AskBenchmark.java http://localhost:8080 b01 $(cat data/demo.token)</pre>
 *
 * <p>The second argument is the id of a bloc of a generated file set, the third a personal token.
 */
public final class QueryBenchmark {

    private static final int ROUNDS = 50;

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI api;
    private final String token;

    private QueryBenchmark(String address, String token) {
        this.token = token.strip();
        this.api = URI.create(address + "/graphql");
    }

    /**
     * Runs it.
     *
     * @param arguments the address of the application, the id of a bloc, and a token
     * @throws Exception if the application does not answer
     */
    public static void main(String[] arguments) throws Exception {
        QueryBenchmark benchmark = new QueryBenchmark(arguments[0], arguments[2]);
        System.out.printf("%-52s %9s %9s %9s%n", "", "first", "median", "slowest");
        for (var question : questions(arguments[1]).entrySet()) {
            benchmark.measure(question.getKey(), question.getValue());
        }
    }

    private static Map<String, String> questions(String bloc) {
        Map<String, String> questions = new LinkedHashMap<>();
        questions.put(
                "the chain of a cell",
                "{responsibilityChain(subject:\"%s-001-1\"){complete links{unit{code name} level via member{fullName} status reason}}}"
                        .formatted(bloc));
        questions.put(
                "the span of a bloc's secretary",
                "{unit(id:\"%s\"){secretary{span{organizationCount memberCount entries{unit{code} memberCount}}}}}"
                        .formatted(bloc));
        questions.put(
                "a bloc with its numbers",
                "{unit(id:\"%s\"){name memberCount officialMemberCount organizationCount cellCount}}".formatted(bloc));
        questions.put("a bloc's clusters, organizations, cells, secretaries", """
                {unit(id:"%s"){...on Bloc{clusters(first:50){nodes{code responsible{member{fullName}} ...on Cluster{
                organizations(first:100){nodes{code secretary{fullName} responsible{member{fullName}} ...on Organization{
                cells(first:50){nodes{code secretary{fullName}}}}}}}}}}}}""".formatted(bloc));
        questions.put(
                "the first page of all members", "{members(first:20){totalCount nodes{code fullName cell{name}}}}");
        questions.put(
                "the first page of a bloc's members",
                "{members(first:20,filter:{within:\"%s\"}){totalCount nodes{code fullName}}}".formatted(bloc));
        questions.put("search: nguyen thi h", "{search(text:\"nguyen thi h\"){nodes{id}}}");
        questions.put("search: a code", "{search(text:\"%s-001\"){nodes{id}}}".formatted(bloc));
        return questions;
    }

    private void measure(String name, String question) throws Exception {
        double first = ask(question);
        double[] times = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            times[i] = ask(question);
        }
        Arrays.sort(times);
        System.out.printf("%-52s %6.0f ms %6.1f ms %6.1f ms%n", name, first, times[ROUNDS / 2], times[ROUNDS - 1]);
    }

    private double ask(String question) throws Exception {
        String body = "{\"query\": \"" + question.replace("\"", "\\\"").replace("\n", " ") + "\"}";
        HttpRequest request = HttpRequest.newBuilder(api)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        long start = System.nanoTime();
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200 || response.body().contains("\"errors\"")) {
            throw new IllegalStateException(response.body());
        }
        return (System.nanoTime() - start) / 1e6;
    }
}
