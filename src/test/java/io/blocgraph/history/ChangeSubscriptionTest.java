/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.history;

import static io.blocgraph.fixture.GraphBuilder.bloc;
import static io.blocgraph.fixture.GraphBuilder.graph;
import static io.blocgraph.fixture.GraphBuilder.organization;
import static org.assertj.core.api.Assertions.assertThat;

import io.blocgraph.fixture.GraphQlApi;
import io.blocgraph.fixture.IntegrationTest;
import io.blocgraph.fixture.SubscriptionClient;
import io.blocgraph.fixture.TestDatabase;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Who listens gets every change, once and in order, also after having been away. */
@IntegrationTest
@Tag("slow")
class ChangeSubscriptionTest {

    private static final String ALL = "subscription { changes { cursor change { kind details { after } } } }";

    @Autowired
    private TestDatabase database;

    @Autowired
    private GraphQlApi api;

    @Value("${local.server.port}")
    private String port;

    private @Nullable SubscriptionClient opened;

    @BeforeEach
    void draw() {
        database.load(graph(bloc("B").with(organization("O"), organization("P"))));
    }

    @AfterEach
    void close() {
        if (opened != null) {
            opened.close();
        }
    }

    @Test
    void aChangeArrivesAsItIsMade() throws InterruptedException {
        SubscriptionClient socket = socket().initialize().subscribe("1", ALL);
        // the subscription begins with what is made after it has arrived
        Thread.sleep(1000);

        rename("O", "Một");

        assertThat(socket.nextEvent("changes", "change")).contains("updateUnit", "Một");
    }

    @Test
    void reconnectingWithACursorMissesNothing() {
        rename("O", "Một");
        String cursor = api.query("{changes(first: 1) {edges {cursor}}}").text("changes.edges.cursor");
        for (int i = 0; i < 60; i++) {
            rename(i % 2 == 0 ? "O" : "P", "Tên " + i);
        }

        SubscriptionClient socket = socket().initialize()
                .subscribe("1", ALL.replace("changes {", "changes(after: \"%s\") {".formatted(cursor)));

        for (int i = 0; i < 60; i++) {
            assertThat(socket.nextEvent("changes", "change")).contains("Tên " + i);
        }
        rename("O", "Sau cùng");
        assertThat(socket.nextEvent("changes", "change")).contains("Sau cùng");
    }

    @Test
    void onlyChangesWithinAUnitArriveIfThatIsAsked() {
        rename("O", "Một");
        String cursor = api.query("{changes(first: 1) {edges {cursor}}}").text("changes.edges.cursor");
        rename("O", "Hai");
        rename("P", "Ba");

        SubscriptionClient socket = socket().initialize()
                .subscribe("1", ALL.replace("changes {", "changes(within: \"P\", after: \"%s\") {".formatted(cursor)));

        assertThat(socket.nextEvent("changes", "change")).contains("Ba");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            no JSON            | {                                                                  | 4400
            no type            | {}                                                                 | 4400
            an unknown type    | {"type": "start"}                                                  | 4400
            before it begins   | {"id": "1", "type": "subscribe", "payload": {"query": "{__typename}"}} | 4401
            a list             | []                                                                 | 4400
            an empty id        | {"id": "", "type": "subscribe", "payload": {"query": "{__typename}"}} | 4400
            an id of digits    | {"id": 1, "type": "subscribe", "payload": {"query": "{__typename}"}} | 4400
            an id in a list    | {"id": ["1"], "type": "subscribe", "payload": {"query": "{__typename}"}} | 4400
            an object as id    | {"id": {}, "type": "complete"}                                     | 4400
            no id              | {"type": "complete"}                                               | 4400
            """)
    void aWrongMessageClosesTheSocketWithTheCodeOfTheProtocol(String rule, String message, int code) {
        assertThat(socket().send(message).closeCode()).as(rule).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{nope}", "subscription {nope}", "query($x: ID!) {node(id: $x) {id}}"})
    void anOperationThatIsRefusedIsAnsweredByAnError(String document) {
        Map<?, ?> refused = socket().initialize().subscribe("1", document).nextOfType("error");

        assertThat(refused.get("id")).isEqualTo("1");
        assertThat(String.valueOf(refused.get("payload")))
                .startsWith("[{message=")
                .contains("BAD_REQUEST");
        assertThat(opened.subscribe("1", "{__typename}").nextEvent("__typename"))
                .isEqualTo("Query");
    }

    @Test
    void secondConnectionInitClosesTheSocket() {
        assertThat(socket().initialize().send("{\"type\": \"connection_init\"}").closeCode())
                .isEqualTo(4429);
    }

    @Test
    void duplicateSubscriptionIdClosesTheSocket() {
        assertThat(socket().initialize().subscribe("1", ALL).subscribe("1", ALL).closeCode())
                .isEqualTo(4409);
    }

    @Test
    void subscriptionsPerSocketAreLimited() {
        SubscriptionClient socket = socket().initialize();
        for (int i = 0; i < 21; i++) {
            socket.subscribe("s" + i, ALL);
        }

        assertThat(String.valueOf(socket.nextOfType("error"))).contains("s20", "at most 20");
        assertThat(socket.send("{\"id\": \"s0\", \"type\": \"complete\"}")
                        .subscribe("again", ALL)
                        .poll(2))
                .isNull();
    }

    private SubscriptionClient socket() {
        opened = new SubscriptionClient(port);
        return opened;
    }

    private void rename(String unit, String name) {
        assertThat(api.mutate("updateUnit", Map.of("id", unit, "name", name), "")
                        .errors())
                .isEmpty();
    }
}
