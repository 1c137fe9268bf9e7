/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graphql.http;

import static io.blocgraph.fixture.GraphBuilder.bloc;
import static io.blocgraph.fixture.GraphBuilder.graph;
import static org.assertj.core.api.Assertions.assertThat;

import io.blocgraph.BlocGraph;
import io.blocgraph.fixture.AdminToken;
import io.blocgraph.fixture.IntegrationTest;
import io.blocgraph.fixture.MutableClock;
import io.blocgraph.fixture.TestDatabase;
import io.blocgraph.graph.BookmarkContext;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.Bookmark;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** A client that has changed something can say so to another instance on the same database. */
@IntegrationTest
class BookmarkCookieInterceptorTest {

    private static final String CHANGE =
            "mutation {updateUnit(input: {id: \\\"B\\\", name: \\\"%s\\\"}) {change {id}}}";
    private static final String QUESTION = "{unit(id: \\\"B\\\") {name}}";

    @Autowired
    private TestDatabase testDatabase;

    @Autowired
    private MutableClock clock;

    @Autowired
    private Neo4jConnectionDetails database;

    @Value("${local.server.port}")
    private String first;

    private final SessionBookmarks bookmarks = new SessionBookmarks();
    private ConfigurableApplicationContext other;
    private String second;

    @BeforeAll
    void startAnother() {
        other = new SpringApplicationBuilder(BlocGraph.class, AdminToken.class)
                .initializers((GenericApplicationContext context) -> {
                    context.registerBean(Neo4jConnectionDetails.class, SameDatabase::new);
                    context.registerBean(SessionBookmarks.class, () -> bookmarks);
                    context.registerBean(Clock.class, () -> clock, bean -> bean.setPrimary(true));
                })
                .run("--server.port=0", "--blocgraph.warm-up=false", "--spring.neo4j.uri=" + database.getUri());
        second = other.getEnvironment().getRequiredProperty("local.server.port");
    }

    /** It is closed with the first. */
    private final class SameDatabase implements Neo4jConnectionDetails {

        @Override
        public URI getUri() {
            return database.getUri();
        }

        @Override
        public AuthToken getAuthToken() {
            return database.getAuthToken();
        }
    }

    @AfterAll
    void stopTheOther() {
        other.close();
    }

    @BeforeEach
    void draw() {
        testDatabase.load(graph(bloc("B")));
    }

    @Test
    void whatOneInstanceHasWrittenTheOtherAsksTheDatabaseFor() throws Exception {
        String cookie = cookieOfAChangeTo("Mới");
        Set<Bookmark> seen = seen(cookie);
        // each answer of the database brings its latest bookmark: from here on, the first is known from the cookie
        // alone
        cookieOfAChangeTo("Mới hơn");
        ask(second, QUESTION, "x=1");
        bookmarks.forget();

        ask(second, QUESTION, "x=1");
        assertThat(bookmarks.given()).isNotEmpty().doesNotContainAnyElementsOf(seen);
        assertThat(ask(second, QUESTION, "x=1; " + value(cookie)).body()).contains("Mới hơn");
        assertThat(bookmarks.given()).containsAll(seen);
        assertThat(cookie).contains("HttpOnly", "SameSite=Strict");
    }

    @ParameterizedTest
    @ValueSource(strings = {"!!", "bm90LWEtYm9va21hcms", ""})
    void whatIsNotOursIsPassedOver(String value) throws Exception {
        assertThat(ask(second, QUESTION, "blocgraph-seen=" + value).body())
                .isEqualTo("{\"data\":{\"unit\":{\"name\":\"B\"}}}");
    }

    @Test
    void whatWasSeenOfAnotherDatabaseIsPassedOver() throws Exception {
        Bookmark ours = seen(cookieOfAChangeTo("Mới")).iterator().next();
        // the id of the database begins after the head
        String id = ours.value().substring(12, 16);
        Bookmark foreign = Bookmark.from(ours.value().replace(id, id.equals("AAAA") ? "BBBB" : "AAAA"));

        assertThat(ask(second, QUESTION, "blocgraph-seen=" + new BookmarkContext(Set.of(foreign)).encode())
                        .body())
                .isEqualTo("{\"data\":{\"unit\":{\"name\":\"Mới\"}}}");
    }

    private String cookieOfAChangeTo(String name) throws IOException, InterruptedException {
        return ask(first, CHANGE.formatted(name), "x=1")
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow();
    }

    private static String value(String cookie) {
        return cookie.substring(0, cookie.indexOf(';'));
    }

    private static Set<Bookmark> seen(String cookie) {
        assertThat(cookie).startsWith("blocgraph-seen=");
        Set<Bookmark> seen = BookmarkContext.decode(value(cookie).substring("blocgraph-seen=".length()))
                .bookmarks();
        assertThat(seen).isNotEmpty();
        return seen;
    }

    private static HttpResponse<String> ask(String port, String document, String cookie)
            throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:%s/graphql".formatted(port)))
                                .header("Content-Type", "application/json")
                                .header("Authorization", AdminToken.BEARER)
                                .header("Cookie", cookie)
                                .POST(HttpRequest.BodyPublishers.ofString("{\"query\": \"%s\"}".formatted(document)))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
