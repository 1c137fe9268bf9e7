/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.blocgraph.fixture.HttpBrowser;
import io.blocgraph.fixture.IntegrationTest;
import io.blocgraph.fixture.TestAccounts;
import io.blocgraph.fixture.TestDatabase;
import java.io.IOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** What accompanies a page, and where redirects lead to. */
@IntegrationTest
class PageSecurityTest {

    @Autowired
    private TestDatabase database;

    @Autowired
    private TestAccounts accounts;

    @Value("${local.server.port}")
    private int port;

    private HttpBrowser browser;

    @BeforeEach
    void open() {
        database.clear();
        accounts.deleteAll();
        accounts.create("an", "READER *");
        browser = new HttpBrowser(String.valueOf(port), "6.1");
    }

    @AfterEach
    void leave() {
        accounts.deleteAll();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/home", "/nothing", "/?v-r=debug"})
    void pagesAreNeitherSniffedNorKeptNorNamedToOtherSites(String address) {
        if (!address.equals("/sign-in")) {
            browser.signIn("an", TestAccounts.PASSWORD);
        }
        HttpResponse<String> page = browser.get(address);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(page.headers().firstValue("X-Frame-Options")).isPresent();
        assertThat(page.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(cache -> assertThat(cache).contains("no-store"));
    }

    @Test
    void redirectsDoNotFollowAForeignHost() throws IOException {
        String csrf = browser.csrf("/sign-in");
        String cookie = "JSESSIONID=" + browser.session();
        String form = Map.of("username", "an", "password", TestAccounts.PASSWORD, "_csrf", csrf).entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));

        assertThat(location("GET /structure?a=b HTTP/1.1", cookie, "")).isEqualTo("/sign-in");
        assertThat(location("POST /sign-in HTTP/1.1", cookie, form)).startsWith("/structure?a=b");
    }

    /** Where a request leads to that names a host of its own. */
    private String location(String request, String cookie, String form) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write(
                            "%s\r\nHost: evil.example\r\nAccept: text/html\r\nCookie: %s\r\nConnection: close\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: %d\r\n\r\n%s"
                                    .formatted(request, cookie, form.length(), form)
                                    .getBytes(StandardCharsets.UTF_8));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.lines()
                    .filter(line -> line.regionMatches(true, 0, "Location: ", 0, 10))
                    .map(line -> line.substring(10))
                    .findFirst()
                    .orElse(answer);
        }
    }
}
