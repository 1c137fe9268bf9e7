/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graphql.http;

import io.blocgraph.fixture.AdminToken;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.env.Environment;
import tools.jackson.databind.json.JsonMapper;

/** The API as it looks from the wire. */
final class RawHttpClient {

    static final String JSON = "application/json";
    static final String GRAPHQL = "application/graphql-response+json";

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;

    RawHttpClient(Environment environment) {
        this.port = environment.getRequiredProperty("local.server.port", Integer.class);
    }

    /** The answer to a POST of some bytes, with headers given as name, value, name, value. */
    HttpResponse<String> post(byte[] body, String... headers) {
        return send(request("").POST(BodyPublishers.ofByteArray(body)).headers(headers));
    }

    /** The answer to a POST of JSON. */
    HttpResponse<String> post(String body) {
        return post(body.getBytes(StandardCharsets.UTF_8), "Content-Type", JSON, "Accept", GRAPHQL);
    }

    /** The answer to a document. */
    HttpResponse<String> query(String document) {
        return post(JsonMapper.shared().writeValueAsString(Map.of("query", document)));
    }

    /** The answer to a GET with these parameters. */
    HttpResponse<String> get(Map<String, String> parameters) {
        return send(request(parameters.entrySet().stream()
                        .map(entry ->
                                entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "?", "")))
                .header("Accept", GRAPHQL)
                .GET());
    }

    /** What is answered to the first line of a GET with this query string, whatever it is. */
    int statusOfGet(String queryString) throws IOException {
        try (Socket socket =
                open("GET /graphql%s HTTP/1.1\r\nHost: localhost\r\nAuthorization: %s\r\nConnection: close\r\n\r\n"
                        .formatted(queryString, AdminToken.BEARER))) {
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Integer.parseInt(answer.split(" ")[1]);
        }
    }

    /** The answer to another method. */
    HttpResponse<String> method(String method) {
        return send(request("").method(method, BodyPublishers.noBody()));
    }

    /** A connection on which these bytes have been sent. */
    Socket open(String sent) throws IOException {
        Socket socket = new Socket("localhost", port);
        socket.getOutputStream().write(sent.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
        return socket;
    }

    private HttpRequest.Builder request(String query) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/graphql" + query))
                .header("Authorization", AdminToken.BEARER);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException unreachable) {
            throw new AssertionError("The application cannot be reached: " + unreachable, unreachable);
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }
}
