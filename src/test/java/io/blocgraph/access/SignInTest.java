/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.access;

import static io.blocgraph.fixture.GraphBuilder.bloc;
import static io.blocgraph.fixture.GraphBuilder.cell;
import static io.blocgraph.fixture.GraphBuilder.graph;
import static io.blocgraph.fixture.GraphBuilder.organization;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.blocgraph.fixture.AdminToken;
import io.blocgraph.fixture.GraphQlApi;
import io.blocgraph.fixture.HttpBrowser;
import io.blocgraph.fixture.IntegrationTest;
import io.blocgraph.fixture.MutableClock;
import io.blocgraph.fixture.SubscriptionClient;
import io.blocgraph.fixture.TestAccounts;
import io.blocgraph.fixture.TestDatabase;
import io.blocgraph.graph.Graph;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Who is let in, and for how long. */
@IntegrationTest
@ExtendWith(OutputCaptureExtension.class)
@Tag("slow")
class SignInTest {

    private static final String CODES = "{units {nodes {code}}}";

    @Autowired
    private TestDatabase database;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private GraphQlApi api;

    @Autowired
    private MutableClock clock;

    @Autowired
    private AccountChanges changes;

    @Autowired
    private PersonalTokens tokens;

    @Autowired
    private Grants grants;

    @Autowired
    private PermissionResolver permissionResolver;

    @Autowired
    private Graph graph;

    @Autowired
    private SecurityAuditLog auditLog;

    @Autowired
    private AccountInitializer accountInitializer;

    @Value("${local.server.port}")
    private String port;

    private int addresses;

    @BeforeEach
    void draw() {
        database.load(graph(bloc("B").with(organization("O").with(cell("C")), organization("P"))));
        accounts.deleteAll();
        accounts.create("an", "EDITOR O");
        permissionResolver.invalidateAll();
    }

    @AfterEach
    void leave() {
        clock.reset();
        accounts.deleteAll();
    }

    /** Each comes from an address of its own. */
    private HttpBrowser browser() {
        return new HttpBrowser(port, "1." + ++addresses);
    }

    /** What comes of one wrong password after another, each as soon as one may. */
    private List<String> guesses(IntFunction<String> attempt) {
        List<String> places = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            String place = attempt.apply(i);
            places.add(place.replace("/sign-in?", ""));
            if (place.contains("wait=")) {
                clock.advance(Duration.ofMinutes(Long.parseLong(place.replaceAll(".*=", ""))));
            }
        }
        return places;
    }

    private static final String[] SLOWER = {
        "error", "error", "error", "error", "error", "wait=1", "error", "wait=2", "error", "wait=4", "error", "wait=8",
        "error", "wait=15", "error", "wait=15"
    };

    @ParameterizedTest
    @ValueSource(strings = {"an", "nobody"})
    void whoGuessesAtAnAccountWaitsLongerAndLongerWhetherThereIsOneOrNot(String name) {
        assertThat(guesses(number -> browser().signIn(name, "a guess"))).containsExactly(SLOWER);
    }

    @Test
    void delayGrowsWithFailuresFromAnAddress() {
        HttpBrowser one = browser();

        assertThat(guesses(number -> one.signIn("name" + number, "a guess"))).containsExactly(SLOWER);
    }

    @Test
    void correctPasswordIsRejectedWhileBlocked() {
        for (int i = 0; i < 5; i++) {
            browser().signIn("an", "a guess");
        }

        assertThat(browser().signIn("an", TestAccounts.PASSWORD)).isEqualTo("/sign-in?wait=1");
        clock.advance(Duration.ofSeconds(61));
        assertThat(browser().signIn("An", TestAccounts.PASSWORD)).isEqualTo("/");
    }

    @Test
    void successfulSignInClearsEarlierFailures() {
        for (int i = 0; i < 8; i++) {
            boolean right = i == 4;
            assertThat(browser().signIn("an", right ? TestAccounts.PASSWORD : "a guess"))
                    .isEqualTo(right ? "/" : "/sign-in?error");
        }
    }

    @Test
    void rightSignInsCostTheirAddressNothing() {
        Attempt office = fromOneAddress();
        for (int i = 0; i < 4; i++) {
            assertThat(office.make("name" + i, "a guess")).isEqualTo("/sign-in?error");
        }
        for (int i = 0; i < 7; i++) {
            assertThat(office.make("an", TestAccounts.PASSWORD)).isEqualTo("/");
        }

        assertThat(office.make("name4", "a guess")).isEqualTo("/sign-in?error");
        assertThat(office.make("an", TestAccounts.PASSWORD)).isEqualTo("/sign-in?wait=1");
        assertThat(browser().signIn("an", TestAccounts.PASSWORD))
                .as("from elsewhere")
                .isEqualTo("/");
    }

    @Test
    void rightSignInsAfterAWaitBeginNoOther() {
        Attempt office = fromOneAddress();
        for (int i = 0; i < 5; i++) {
            office.make("name" + i, "a guess");
        }
        clock.advance(Duration.ofSeconds(61));
        for (int i = 0; i < 3; i++) {
            assertThat(office.make("an", TestAccounts.PASSWORD)).isEqualTo("/");
        }

        assertThat(office.make("name5", "a guess")).isEqualTo("/sign-in?error");
        assertThat(office.make("an", TestAccounts.PASSWORD)).isEqualTo("/sign-in?wait=2");
    }

    @Test
    void rightSignInsDoNotKeepFailuresInMind() {
        Attempt office = fromOneAddress();
        for (int i = 0; i < 4; i++) {
            office.make("name" + i, "a guess");
        }
        clock.advance(Duration.ofMinutes(40));
        assertThat(office.make("an", TestAccounts.PASSWORD)).isEqualTo("/");
        clock.advance(Duration.ofMinutes(40));

        assertThat(office.make("name4", "a guess")).isEqualTo("/sign-in?error");
        assertThat(office.make("an", TestAccounts.PASSWORD)).isEqualTo("/");
    }

    @Test
    void aSocketThatSaysWhoItIsOnceItIsOpenCostsItsAddressNothing() {
        for (int i = 0; i < 150; i++) {
            try (SubscriptionClient socket = SubscriptionClient.unsaid(port)) {
                socket.send("""
                        {"type": "connection_init", "payload": {"Authorization": "%s"}}""".formatted(AdminToken.BEARER));
                socket.nextOfType("connection_ack");
            }
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"X-Forwarded-For, 4401", "X-Else, 0"})
    void theTokenOfADemoAccountOpensNoSocketThroughAProxy(String header, int code) {
        database.write("MATCH (a:Account {id: 'an'}) SET a.demo = true");
        try (SubscriptionClient socket = SubscriptionClient.unsaid(port, header, "192.0.2.1")) {
            socket.send("""
                    {"type": "connection_init", "payload": {"authorization": "Bearer %s"}}""".formatted(AdminToken.token("an")));

            if (code == 0) {
                socket.nextOfType("connection_ack");
            } else {
                assertThat(socket.closeCode()).isEqualTo(code);
            }
        }
    }

    /** Browsers behind one address. */
    private Attempt fromOneAddress() {
        String address = "1." + ++addresses;
        return (name, password) -> new HttpBrowser(port, address).signIn(name, password);
    }

    private interface Attempt {
        String make(String name, String password);
    }

    @Test
    void theSessionGetsANewIdAtTheSignIn() {
        HttpBrowser browser = browser();
        browser.get("/sign-in");
        String before = browser.session();

        assertThat(browser.signIn("an", TestAccounts.PASSWORD)).isEqualTo("/");
        assertThat(before).isNotEmpty();
        assertThat(browser.session()).isNotEmpty().isNotEqualTo(before);
    }

    @Test
    void signInFromAnotherOriginIsRejected() {
        HttpBrowser browser = browser();
        Map<String, String> form = Map.of("username", "an", "password", TestAccounts.PASSWORD);

        assertThat(browser.post("/sign-in", form, "https://elsewhere.example").statusCode())
                .isEqualTo(403);
        assertThat(browser.redirectPath(browser.get("/home"))).isEqualTo("/sign-in");
    }

    @Test
    void theFirstAdministratorChoosesAPasswordOfTheirOwnBeforeAnythingElse(CapturedOutput output) {
        database.write("MATCH (g:Grant {id: 'grant-key'}) SET g.role = 'READER'");
        accountInitializer.initialize(false);
        database.write("MATCH (g:Grant {id: 'grant-key'}) SET g.role = 'ADMINISTRATOR'");
        Matcher shown =
                Pattern.compile("\"admin\" with the one-time password (\\S+)").matcher(output.getOut());
        assertThat(shown.find()).isTrue();
        String password = shown.group(1);

        assertThat(browser().signIn("admin", password)).isEqualTo("/");
        String id = database.read(
                        "MATCH (a:Account {key: 'admin'})-[:SIGNED_IN]->(s) RETURN s.id AS id, a.id AS account")
                .getFirst()
                .get("id")
                .toString();
        assertThat(permissionResolver
                        .resolve(new Credential.Session(id))
                        .orElseThrow()
                        .mustChangePassword())
                .isTrue();
        accountInitializer.initialize(false);
        assertThat(output.getOut().split("\"admin\"")).as("shown once").hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"disabled", "signed out everywhere"})
    void whatIsOpenForAnAccountEndsWithIt(String how) {
        HttpBrowser browser = browser();
        browser.signIn("an", TestAccounts.PASSWORD);
        assertThat(browser.get("/home").statusCode()).isEqualTo(200);
        try (SubscriptionClient socket = new SubscriptionClient(port, "an").initialize()) {
            if (how.equals("disabled")) {
                changes.setDisabled("an", true);
            } else {
                changes.signOutEverywhere("an");
            }

            assertThat(socket.closeCode()).isEqualTo(4401);
        }
        assertThat(browser.redirectPath(browser.get("/home"))).isEqualTo("/sign-in");
        assertThat(database.read("MATCH (s:SignIn) RETURN s.id AS id")).isEmpty();
        if (how.equals("disabled")) {
            assertThat(api.as("an").query(CODES).singleError().classification()).isEqualTo("UNAUTHORIZED");
            assertThat(browser().signIn("an", TestAccounts.PASSWORD)).isEqualTo("/sign-in?error");
        }
    }

    @Test
    void aSocketIsToBeOpenedAnewWhenItsOpenerMaySeeSomethingElse() {
        try (SubscriptionClient socket = new SubscriptionClient(port, "an").initialize()) {
            grants.grant("an", Role.READER, Optional.of("P"), Optional.empty());

            assertThat(socket.closeCode()).isEqualTo(1012);
        }
    }

    @Test
    void revokedOrExpiredTokenIsRejected() {
        accounts.signIn("an");
        LocalDate today = LocalDate.parse(TestDatabase.TODAY);
        String kept =
                tokens.create("kept", Role.READER, Optional.empty(), today).substring("blocgraph_".length());
        assertThat(api.as(kept).query(CODES).errors()).isEmpty();

        clock.advance(Duration.ofHours(11));
        permissionResolver.invalidateAll();
        assertThat(api.as(kept).query(CODES).errors()).isEmpty();
        clock.advance(Duration.ofHours(1));
        permissionResolver.invalidateAll();
        assertThat(api.as(kept).query(CODES).singleError().classification()).isEqualTo("UNAUTHORIZED");

        clock.reset();
        permissionResolver.invalidateAll();
        assertThat(api.as(kept).query(CODES).errors()).isEmpty();
        tokens.revoke(tokens.own().stream()
                .filter(token -> token.name().equals("kept"))
                .findFirst()
                .orElseThrow()
                .id());
        assertThat(api.as(kept).query(CODES).singleError().classification()).isEqualTo("UNAUTHORIZED");
        assertThat(database.read(
                        "MATCH (t:PersonalToken) WHERE t.hash CONTAINS '%s' OR t.name = 'kept' RETURN t.id AS id"
                                .formatted(kept)))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} in {1} sees {2}, may change it: {3}")
    @CsvSource({
        "READER, , '[C, O]', false",
        "EDITOR, C, [C], true",
        "ADMINISTRATOR, , '[C, O]', true",
        "READER, C, [C], false"
    })
    void aTokenMayDoNoMoreThanItIsFor(Role role, String unit, String seen, boolean changes) {
        accounts.signIn("an");
        LocalDate today = LocalDate.parse(TestDatabase.TODAY);
        GraphQlApi token = api.as(
                tokens.create("limited", role, Optional.ofNullable(unit), today).substring("blocgraph_".length()));

        assertThat(token.query(CODES).list("units.nodes.code")).hasToString(seen);
        assertThat(token.query("mutation {updateUnit(input: {id: \"C\", name: \"X\"}) {problems {code}}}")
                        .list("updateUnit.problems.code"))
                .satisfies(
                        problems -> assertThat(problems.contains("FORBIDDEN")).isNotEqualTo(changes));
        assertThat(token.query("{unit(id: \"P\") {id}}").value("unit")).isNull();
    }

    @Test
    void aRefusalSaysThatTheTokenMayOnlyRead() {
        accounts.signIn("an");
        LocalDate today = LocalDate.parse(TestDatabase.TODAY);
        String reader = tokens.create("reader", Role.READER, Optional.empty(), today);
        String editor = tokens.create("editor", Role.EDITOR, Optional.empty(), today);
        String change = "mutation {updateUnit(input: {id: \"O\", name: \"X\"}) {change {number} problems {message}}}";

        assertThat(api.as(reader.substring("blocgraph_".length())).query(change).text("updateUnit.problems.message"))
                .startsWith("This token may only read.");
        assertThat(api.as(editor.substring("blocgraph_".length())).query(change).number("updateUnit.change.number"))
                .isPositive();
    }

    @Test
    void aTokenThatMayWriteIsPrintedForANamedAccount(CapturedOutput output) {
        new StartupToken(new DefaultApplicationArguments("--token=An"), graph, tokens, auditLog, clock).print();
        new StartupToken(new DefaultApplicationArguments("--token=nobody"), graph, tokens, auditLog, clock).print();
        Matcher printed = Pattern.compile("Token for an, .*: (\\S+)").matcher(output.getOut());

        assertThat(printed.find()).isTrue();
        assertThat(api.with(printed.group(1))
                        .query("mutation {updateUnit(input: {id: \"C\", name: \"X\"}) {change {number}}}")
                        .number("updateUnit.change.number"))
                .isPositive();
        assertThat(output.getErr()).contains("no account nobody");
    }

    @Test
    void aTokenIsLimitedToWhatItsMakerSeesAlone() {
        accounts.signIn("an");

        for (String unit : List.of("P", "B", "nowhere")) {
            assertThatThrownBy(() ->
                            tokens.create("X", Role.READER, Optional.of(unit), LocalDate.parse(TestDatabase.TODAY)))
                    .hasMessage("UNIT_UNKNOWN");
        }
        accounts.create("root", "ADMINISTRATOR *");
        accounts.signIn("root");
        assertThatThrownBy(() ->
                        tokens.create("X", Role.READER, Optional.of("nowhere"), LocalDate.parse(TestDatabase.TODAY)))
                .hasMessage("UNIT_UNKNOWN");
    }

    @Test
    void apiDoesNotAcceptCookies() {
        HttpBrowser browser = browser();
        browser.signIn("an", TestAccounts.PASSWORD);

        assertThat(browser.query(CODES).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({"https://elsewhere.example, 403", "http://127.0.0.1:1, 403", "null, 403"})
    void socketFromAnotherOriginIsRejected(String origin, int status) {
        assertThatThrownBy(() -> open(origin))
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class,
                        refused ->
                                assertThat(refused.getResponse().statusCode()).isEqualTo(status));
        open("http://127.0.0.1:" + port).abort();
    }

    private WebSocket open(String origin) {
        return HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .header("Origin", origin)
                .header("Authorization", AdminToken.BEARER)
                .subprotocols("graphql-transport-ws")
                .buildAsync(URI.create("ws://127.0.0.1:%s/graphql".formatted(port)), new WebSocket.Listener() {})
                .join();
    }

    @Test
    void unauthenticatedRequestsAreRateLimited() {
        HttpBrowser nobody = new HttpBrowser(port, "2.1");
        int status = 401;
        for (int i = 0; i < 1000 && status == 401; i++) {
            status = nobody.query(CODES).statusCode();
        }

        assertThat(status).isEqualTo(429);
        assertThat(new HttpBrowser(port, "2.2").query(CODES).statusCode()).isEqualTo(401);
    }
}
