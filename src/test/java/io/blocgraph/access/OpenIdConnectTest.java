/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.access;

import static io.blocgraph.fixture.GraphBuilder.bloc;
import static io.blocgraph.fixture.GraphBuilder.graph;
import static io.blocgraph.fixture.GraphBuilder.organization;
import static org.assertj.core.api.Assertions.assertThat;

import io.blocgraph.fixture.GraphQlApi;
import io.blocgraph.fixture.HttpBrowser;
import io.blocgraph.fixture.IntegrationTest;
import io.blocgraph.fixture.MutableClock;
import io.blocgraph.fixture.TestAccounts;
import io.blocgraph.fixture.TestDatabase;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

/** Signing in at a provider that runs beside. */
@IntegrationTest
@Tag("slow")
class OpenIdConnectTest {

    private static final String CODES = "{units {nodes {code}}}";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final OidcProvider.RunningProvider PROVIDER = OidcProvider.start();

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
    private Grants grants;

    @MockitoSpyBean
    private PermissionResolver permissionResolver;

    @Value("${local.server.port}")
    private String port;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry properties) {
        properties.add("spring.security.oauth2.client.registration.test.client-id", () -> OidcProvider.CLIENT);
        properties.add("spring.security.oauth2.client.registration.test.client-secret", () -> OidcProvider.SECRET);
        properties.add("spring.security.oauth2.client.registration.test.scope", () -> "openid");
        properties.add("spring.security.oauth2.client.provider.test.issuer-uri", PROVIDER::issuer);
        properties.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", PROVIDER::issuer);
        properties.add("server.forward-headers-strategy", () -> "native");
    }

    @AfterAll
    static void stop() {
        PROVIDER.close();
    }

    @BeforeEach
    void draw() {
        PROVIDER.sendsTo("http://127.0.0.1:" + port + "/login/oauth2/code/test");
        database.load(graph(bloc("B").with(organization("O"), organization("P"))));
        accounts.deleteAll();
        accounts.create("root", "ADMINISTRATOR *");
        accounts.signIn("root");
    }

    /** Made by an administrator for who signs in at the provider. */
    private String made(String name) {
        String id = changes.create(name, name, true).id();
        grants.grant(id, Role.READER, Optional.of("O"), Optional.empty());
        return id;
    }

    /** Goes by way of the provider, as a browser does; where it leads to in the end. */
    private static String signIn(HttpBrowser browser, String user) {
        String place = browser.redirectPath(browser.get("/oauth2/authorization/test"));
        while (place.startsWith(PROVIDER.issuer())) {
            HttpResponse<String> page = browser.get(place);
            Matcher token = TOKEN.matcher(page.body());
            if (page.statusCode() == 200 && token.find()) {
                page = browser.post(
                        PROVIDER.issuer() + "/login",
                        Map.of("username", user, "password", OidcProvider.PASSWORD, "_csrf", token.group(1)));
            }
            assertThat(page.statusCode()).as(page.body()).isEqualTo(302);
            assertThat(browser.redirectPath(page)).as("It goes in circles").isNotEqualTo(place);
            place = browser.redirectPath(page);
        }
        assertThat(place).startsWith("/login/oauth2/code/test?code=");
        return browser.redirectPath(browser.get(place));
    }

    private List<?> subjects(String name) {
        return database.read("MATCH (a:Account {key: '%s'}) RETURN a.subject AS subject".formatted(name)).stream()
                .map(row -> row.get("subject"))
                .toList();
    }

    @Test
    void anAccountMadeForTheProviderIsTiedAtTheFirstSignIn() {
        made("hoa");
        HttpBrowser browser = new HttpBrowser(port, "3.1");

        assertThat(signIn(browser, "hoa")).isEqualTo("/");
        assertThat(browser.get("/home").statusCode()).isEqualTo(200);
        assertThat(subjects("hoa")).hasToString("[%s hoa]".formatted(PROVIDER.issuer()));
        assertThat(new HttpBrowser(port, "3.2").signIn("hoa", "")).isEqualTo("/sign-in?error");
    }

    @Test
    void unknownUserGetsAnAccountWithoutPermissions() {
        assertThat(signIn(new HttpBrowser(port, "3.3"), "lan")).isEqualTo("/");
        assertThat(api.with(PROVIDER.vouches("lan", clock.instant()))
                        .query(CODES)
                        .list("units.nodes.code"))
                .isEmpty();
    }

    @Test
    void aLocalAccountIsNeverTakenOver() {
        accounts.create("an", "READER O");
        HttpBrowser browser = new HttpBrowser(port, "3.4");

        assertThat(signIn(browser, "an")).isEqualTo("/sign-in?provider");
        assertThat(browser.redirectPath(browser.get("/home"))).isEqualTo("/sign-in");
        assertThat(api.with(PROVIDER.vouches("an", clock.instant()))
                        .query(CODES)
                        .singleError()
                        .classification())
                .isEqualTo("UNAUTHORIZED");
        assertThat(subjects("an")).hasToString("[null]");
    }

    @Test
    void aTokenOfTheProviderOpensTheApiUntilOneSignsOutEverywhere() {
        String id = made("hoa");
        GraphQlApi before = api.with(PROVIDER.vouches("hoa", clock.instant().minus(Duration.ofMinutes(1))));
        assertThat(before.query(CODES).list("units.nodes.code")).containsExactly("O");

        changes.signOutEverywhere(id);

        assertThat(before.query(CODES).singleError().classification()).isEqualTo("UNAUTHORIZED");
        GraphQlApi after = api.with(PROVIDER.vouches("hoa", clock.instant().plus(Duration.ofMinutes(1))));
        assertThat(after.query(CODES).list("units.nodes.code")).containsExactly("O");
        changes.setDisabled(id, true);
        assertThat(after.query(CODES).singleError().classification()).isEqualTo("UNAUTHORIZED");
    }

    @Test
    void browsersAreToldToUseHttpsAloneBehindAProxyThatDoes() {
        HttpBrowser browser = new HttpBrowser(port, "3.5");

        assertThat(browser.get("/sign-in").headers().firstValue("Strict-Transport-Security"))
                .isEmpty();
        assertThat(browser.getThroughHttpsProxy("/sign-in").headers().firstValue("Strict-Transport-Security"))
                .isPresent();
    }

    @Test
    void permissionsAreResolvedOncePerRequest() {
        made("hoa");
        for (GraphQlApi caller : List.of(api, api.with(PROVIDER.vouches("hoa", clock.instant())))) {
            Mockito.clearInvocations(permissionResolver);

            assertThat(caller.query(CODES).errors()).isEmpty();

            Mockito.verify(permissionResolver, Mockito.times(1)).resolve(Mockito.any());
        }
    }

    @Test
    void aTokenThatTheProviderHasNotSignedOpensNothing() {
        made("hoa");
        String token = PROVIDER.vouches("hoa", clock.instant());
        String changed = token.substring(0, token.lastIndexOf('.') + 1)
                + token.substring(token.lastIndexOf('.') + 1).replace('A', 'B').replace('a', 'b');

        assertThat(api.with(changed).query(CODES).singleError().classification())
                .isEqualTo("UNAUTHORIZED");
    }
}
