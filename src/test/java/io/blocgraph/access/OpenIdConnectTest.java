package io.blocgraph.access;

import static io.blocgraph.fixture.Drawing.bloc;
import static io.blocgraph.fixture.Drawing.graph;
import static io.blocgraph.fixture.Drawing.organization;
import static org.assertj.core.api.Assertions.assertThat;

import io.blocgraph.fixture.Ask;
import io.blocgraph.fixture.Browser;
import io.blocgraph.fixture.Guests;
import io.blocgraph.fixture.StoppedClock;
import io.blocgraph.fixture.WholeApplication;
import io.blocgraph.fixture.World;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Signing in at a provider that runs beside. */
@WholeApplication
class OpenIdConnectTest {

    private static final String CODES = "{units {nodes {code}}}";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Provider.Started PROVIDER = Provider.start();

    @Autowired
    private World world;

    @Autowired
    private Guests guests;

    @Autowired
    private Ask ask;

    @Autowired
    private StoppedClock clock;

    @Autowired
    private AccountChanges changes;

    @Autowired
    private Grants grants;

    @Value("${local.server.port}")
    private String port;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry properties) {
        properties.add("spring.security.oauth2.client.registration.test.client-id", () -> Provider.CLIENT);
        properties.add("spring.security.oauth2.client.registration.test.client-secret", () -> Provider.SECRET);
        properties.add("spring.security.oauth2.client.registration.test.scope", () -> "openid");
        properties.add("spring.security.oauth2.client.provider.test.issuer-uri", PROVIDER::issuer);
        properties.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", PROVIDER::issuer);
    }

    @AfterAll
    static void stop() {
        PROVIDER.close();
    }

    @BeforeEach
    void draw() {
        PROVIDER.sendsTo("http://127.0.0.1:" + port + "/login/oauth2/code/test");
        world.is(graph(bloc("B").with(organization("O"), organization("P"))));
        guests.leave();
        guests.make("root", "ADMINISTRATOR *");
        guests.enter("root");
    }

    /** Made by an administrator for who signs in at the provider. */
    private String made(String name) {
        String id = changes.create(name, name, true).id();
        grants.give(id, Role.READER, Optional.of("O"), Optional.empty());
        return id;
    }

    /** Goes by way of the provider, as a browser does; where it leads to in the end. */
    private static String signIn(Browser browser, String user) {
        String place = browser.place(browser.get("/oauth2/authorization/test"));
        while (place.startsWith(PROVIDER.issuer())) {
            HttpResponse<String> page = browser.get(place);
            Matcher token = TOKEN.matcher(page.body());
            if (page.statusCode() == 200 && token.find()) {
                page = browser.post(
                        PROVIDER.issuer() + "/login",
                        Map.of("username", user, "password", Provider.PASSWORD, "_csrf", token.group(1)));
            }
            assertThat(page.statusCode()).as(page.body()).isEqualTo(302);
            assertThat(browser.place(page)).as("It goes in circles").isNotEqualTo(place);
            place = browser.place(page);
        }
        assertThat(place).startsWith("/login/oauth2/code/test?code=");
        return browser.place(browser.get(place));
    }

    private List<?> subjects(String name) {
        return world.read("MATCH (a:Account {key: '%s'}) RETURN a.subject AS subject".formatted(name)).stream()
                .map(row -> row.get("subject"))
                .toList();
    }

    @Test
    void anAccountMadeForTheProviderIsTiedAtTheFirstSignIn() {
        made("hoa");
        Browser browser = new Browser(port, "3.1");

        assertThat(signIn(browser, "hoa")).isEqualTo("/");
        assertThat(browser.get("/home").statusCode()).isEqualTo(200);
        assertThat(subjects("hoa")).hasToString("[%s hoa]".formatted(PROVIDER.issuer()));
        assertThat(new Browser(port, "3.2").signIn("hoa", "")).isEqualTo("/sign-in?error");
    }

    @Test
    void whoHasNoAccountGetsOneThatSeesNothing() {
        assertThat(signIn(new Browser(port, "3.3"), "lan")).isEqualTo("/");
        assertThat(ask.with(PROVIDER.vouches("lan", clock.instant()))
                        .about(CODES)
                        .list("units.nodes.code"))
                .isEmpty();
    }

    @Test
    void aLocalAccountIsNeverTakenOver() {
        guests.make("an", "READER O");
        Browser browser = new Browser(port, "3.4");

        assertThat(signIn(browser, "an")).isEqualTo("/sign-in?provider");
        assertThat(browser.place(browser.get("/home"))).isEqualTo("/sign-in");
        assertThat(ask.with(PROVIDER.vouches("an", clock.instant()))
                        .about(CODES)
                        .fault()
                        .classification())
                .isEqualTo("UNAUTHORIZED");
        assertThat(subjects("an")).hasToString("[null]");
    }

    @Test
    void aTokenOfTheProviderOpensTheApiUntilOneSignsOutEverywhere() {
        String id = made("hoa");
        Ask before = ask.with(PROVIDER.vouches("hoa", clock.instant().minus(Duration.ofMinutes(1))));
        assertThat(before.about(CODES).list("units.nodes.code")).containsExactly("O");

        changes.signOutEverywhere(id);

        assertThat(before.about(CODES).fault().classification()).isEqualTo("UNAUTHORIZED");
        Ask after = ask.with(PROVIDER.vouches("hoa", clock.instant().plus(Duration.ofMinutes(1))));
        assertThat(after.about(CODES).list("units.nodes.code")).containsExactly("O");
        changes.disable(id, true);
        assertThat(after.about(CODES).fault().classification()).isEqualTo("UNAUTHORIZED");
    }

    @Test
    void aTokenThatTheProviderHasNotSignedOpensNothing() {
        made("hoa");
        String token = PROVIDER.vouches("hoa", clock.instant());
        String changed = token.substring(0, token.lastIndexOf('.') + 1)
                + token.substring(token.lastIndexOf('.') + 1).replace('A', 'B').replace('a', 'b');

        assertThat(ask.with(changed).about(CODES).fault().classification()).isEqualTo("UNAUTHORIZED");
    }
}
