package io.blocgraph.history;

import static io.blocgraph.fixture.Drawing.bloc;
import static io.blocgraph.fixture.Drawing.graph;
import static io.blocgraph.fixture.Drawing.organization;
import static org.assertj.core.api.Assertions.assertThat;

import io.blocgraph.fixture.Ask;
import io.blocgraph.fixture.Socket;
import io.blocgraph.fixture.WholeApplication;
import io.blocgraph.fixture.World;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Who listens gets every change, once and in order, also after having been away. */
@WholeApplication
class LiveChangesTest {

    private static final String ALL = "subscription { changes { cursor change { kind details { after } } } }";

    @Autowired
    private World world;

    @Autowired
    private Ask ask;

    @Value("${local.server.port}")
    private String port;

    private @Nullable Socket opened;

    @BeforeEach
    void draw() {
        world.is(graph(bloc("B").with(organization("O"), organization("P"))));
    }

    @AfterEach
    void close() {
        if (opened != null) {
            opened.close();
        }
    }

    @Test
    void aChangeArrivesAsItIsMade() throws InterruptedException {
        Socket socket = socket().init().subscribe("1", ALL);
        // the subscription begins with what is made after it has arrived
        Thread.sleep(1000);

        rename("O", "Một");

        assertThat(socket.event("changes", "change")).contains("updateUnit", "Một");
    }

    @Test
    void whoComesBackMissesNothing() {
        rename("O", "Một");
        String cursor = ask.about("{changes(first: 1) {edges {cursor}}}").text("changes.edges.cursor");
        for (int i = 0; i < 60; i++) {
            rename(i % 2 == 0 ? "O" : "P", "Tên " + i);
        }

        Socket socket =
                socket().init().subscribe("1", ALL.replace("changes {", "changes(after: \"%s\") {".formatted(cursor)));

        for (int i = 0; i < 60; i++) {
            assertThat(socket.event("changes", "change")).contains("Tên " + i);
        }
        rename("O", "Sau cùng");
        assertThat(socket.event("changes", "change")).contains("Sau cùng");
    }

    @Test
    void onlyChangesWithinAUnitArriveIfThatIsAsked() {
        rename("O", "Một");
        String cursor = ask.about("{changes(first: 1) {edges {cursor}}}").text("changes.edges.cursor");
        rename("O", "Hai");
        rename("P", "Ba");

        Socket socket = socket().init()
                .subscribe("1", ALL.replace("changes {", "changes(within: \"P\", after: \"%s\") {".formatted(cursor)));

        assertThat(socket.event("changes", "change")).contains("Ba");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            no JSON            | {                                                                  | 4400
            no type            | {}                                                                 | 4400
            an unknown type    | {"type": "start"}                                                  | 4400
            before it begins   | {"id": "1", "type": "subscribe", "payload": {"query": "{__typename}"}} | 4401
            a list             | []                                                                 | 4400
            """)
    void aWrongMessageClosesTheSocketWithTheCodeOfTheProtocol(String rule, String message, int code) {
        assertThat(socket().send(message).closedWith()).as(rule).isEqualTo(code);
    }

    @Test
    void beginningTwiceClosesTheSocket() {
        assertThat(socket().init().send("{\"type\": \"connection_init\"}").closedWith())
                .isEqualTo(4429);
    }

    @Test
    void theSameIdTwiceClosesTheSocket() {
        assertThat(socket().init().subscribe("1", ALL).subscribe("1", ALL).closedWith())
                .isEqualTo(4409);
    }

    @Test
    void aSocketHoldsALimitedNumberOfSubscriptions() {
        Socket socket = socket().init();
        for (int i = 0; i < 21; i++) {
            socket.subscribe("s" + i, ALL);
        }

        Map<?, ?> refused = socket.poll(30);

        assertThat(String.valueOf(refused)).contains("s20", "at most 20");
        socket.next("complete");
        assertThat(socket.send("{\"id\": \"s0\", \"type\": \"complete\"}")
                        .subscribe("again", ALL)
                        .poll(2))
                .isNull();
    }

    private Socket socket() {
        opened = new Socket(port);
        return opened;
    }

    private void rename(String unit, String name) {
        assertThat(ask.change("updateUnit", Map.of("id", unit, "name", name), "")
                        .faults())
                .isEmpty();
    }
}
