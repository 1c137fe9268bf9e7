package io.blocgraph.graphql.http;

import static io.blocgraph.fixture.Drawing.bloc;
import static io.blocgraph.fixture.Drawing.graph;
import static org.assertj.core.api.Assertions.assertThat;

import io.blocgraph.fixture.Key;
import io.blocgraph.fixture.WholeApplication;
import io.blocgraph.fixture.World;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** A client that has changed something can say so to another instance. */
@WholeApplication
class RememberingTest {

    @Autowired
    private World world;

    @Value("${local.server.port}")
    private String port;

    @Test
    void aMutationSaysWhatWasSeenAndIsReadWithIt() throws Exception {
        world.is(graph(bloc("B")));
        HttpResponse<String> changed =
                ask("mutation {updateUnit(input: {id: \\\"B\\\", name: \\\"Mới\\\"}) {change {id}}}", "x=1");
        String cookie = changed.headers().firstValue("Set-Cookie").orElseThrow();

        assertThat(cookie).startsWith("blocgraph-seen=").contains("HttpOnly", "SameSite=Strict");
        assertThat(ask("{unit(id: \\\"B\\\") {name}}", cookie.substring(0, cookie.indexOf(';')))
                        .body())
                .contains("Mới");
    }

    @ParameterizedTest
    @ValueSource(strings = {"!!", "bm90LWEtYm9va21hcms", ""})
    void whatIsNotOursIsPassedOver(String value) throws Exception {
        world.is(graph(bloc("B")));

        assertThat(ask("{unit(id: \\\"B\\\") {name}}", "blocgraph-seen=" + value)
                        .body())
                .isEqualTo("{\"data\":{\"unit\":{\"name\":\"B\"}}}");
    }

    private HttpResponse<String> ask(String document, String cookie) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:%s/graphql".formatted(port)))
                                .header("Content-Type", "application/json")
                                .header("Authorization", Key.BEARER)
                                .header("Cookie", cookie)
                                .POST(HttpRequest.BodyPublishers.ofString("{\"query\": \"%s\"}".formatted(document)))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
