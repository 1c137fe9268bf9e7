/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.access;

import static io.blocgraph.fixture.GraphBuilder.bloc;
import static io.blocgraph.fixture.GraphBuilder.cell;
import static io.blocgraph.fixture.GraphBuilder.graph;
import static io.blocgraph.fixture.GraphBuilder.organization;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import io.blocgraph.fixture.HttpBrowser;
import io.blocgraph.fixture.IntegrationTest;
import io.blocgraph.fixture.TestAccounts;
import io.blocgraph.fixture.TestDatabase;
import io.blocgraph.screen.MainLayout;
import io.blocgraph.screen.NotFoundView;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address of the application: who comes there, and what they find. */
@IntegrationTest
@ViewPackages(classes = MainLayout.class)
@Tag("slow")
class RoutesTest extends SpringBrowserlessTest {

    /** Who finds each screen. */
    private enum Who {
        /** Also who has not signed in. */
        ALL,
        /** Who has signed in. */
        SIGNED_IN,
        /** Who administers something. */
        ADMINISTRATORS,
        /** Who administers everything. */
        ADMINISTRATORS_OF_EVERYTHING
    }

    private static final Map<String, Who> SCREENS = Map.ofEntries(
            Map.entry("", Who.SIGNED_IN),
            Map.entry("home", Who.SIGNED_IN),
            Map.entry("structure/:code?/:section?", Who.SIGNED_IN),
            Map.entry("board/:bloc?", Who.SIGNED_IN),
            Map.entry("people", Who.SIGNED_IN),
            Map.entry("explorer/:unit?", Who.SIGNED_IN),
            Map.entry("gaps", Who.SIGNED_IN),
            Map.entry("import/:job?", Who.SIGNED_IN),
            Map.entry("follow-up/:section?", Who.SIGNED_IN),
            Map.entry("record/:key", Who.SIGNED_IN),
            Map.entry("decision/:key", Who.SIGNED_IN),
            Map.entry("briefing/:key", Who.SIGNED_IN),
            Map.entry("assignment/:key", Who.SIGNED_IN),
            Map.entry("account", Who.SIGNED_IN),
            Map.entry("new-password", Who.SIGNED_IN),
            Map.entry("accounts/:___url_parameter?", Who.ADMINISTRATORS),
            Map.entry("access-log/:___url_parameter?", Who.ADMINISTRATORS),
            Map.entry("backups", Who.ADMINISTRATORS_OF_EVERYTHING),
            Map.entry("sign-in", Who.ALL));

    /** Whatever else is answered, by servlets and controllers. */
    private static final List<String> OTHERS = List.of(
            "/",
            "/*",
            "/VAADIN/*",
            "/vaadinServlet/*",
            "/calendar/{secret}.ics",
            "/error",
            "/explorer/{unit}.svg",
            "/explorer/{unit}.png",
            "/explorer/{unit}.pdf",
            "/exports/org.jsonld",
            "/exports/popolo.json",
            "/files",
            "/files/{id}",
            "/graphql",
            "/imports",
            "/members/{id}/record",
            "/members/{id}/record.html",
            "/members/{id}/record.json");

    private static final Pattern PATH = Pattern.compile("(?<!\\w)/[^\\s)]+");

    @Autowired
    private TestDatabase database;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private ServletContext servlets;

    @Autowired
    private ObjectProvider<RequestMappingHandlerMapping> controllers;

    @Autowired
    private ObjectProvider<RouterFunction<?>> functions;

    @Value("${local.server.port}")
    private String port;

    @BeforeEach
    void draw() {
        database.load(graph(
                bloc("B-1")
                        .named("Unit B.")
                        .with(organization("O-1")
                                .named("Unit O.")
                                .with(cell("C-1").members("Em"))),
                bloc("Z").named("Unit Z.")));
        accounts.deleteAll();
        accounts.create("other", "READER Z");
        accounts.create("admin-z", "ADMINISTRATOR Z");
        accounts.create("admin-all", "ADMINISTRATOR *");
    }

    @AfterEach
    void leave() {
        accounts.deleteAll();
    }

    private List<RouteData> routes() {
        return ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlets))
                .getRegisteredRoutes();
    }

    private static String address(String template) {
        return template.replaceAll("/:[^?]*$", "/nothing").replaceAll("/:.*", "");
    }

    @Test
    void everyScreenHasAnExpectation() {
        assertThat(routes())
                .extracting(RouteData::getTemplate)
                .as("The screens that there are; say in SCREENS of a new one who finds it")
                .containsExactlyInAnyOrderElementsOf(SCREENS.keySet());
    }

    @Test
    void everyOtherAddressHasAnExpectation() {
        Stream<String> mapped = servlets.getServletRegistrations().values().stream()
                .map(ServletRegistration::getMappings)
                .flatMap(mappings -> mappings.stream());
        Stream<String> handled = controllers.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(info -> info.getPatternValues().stream());

        Stream<String> routed = functions.stream()
                .flatMap(function -> PATH.matcher(String.valueOf(function)).results())
                .map(MatchResult::group);

        assertThat(Stream.of(mapped, handled, routed)
                        .flatMap(addresses -> addresses)
                        .filter(address -> !address.startsWith("/actuator"))
                        .distinct())
                .as(
                        "What is answered besides screens; write a new one into OTHERS, and who gets what of it into the table below")
                .isSubsetOf(OTHERS);
    }

    @Test
    void unauthenticatedUserIsRedirectedToSignIn() {
        HttpBrowser nobody = new HttpBrowser(port, "4.1");

        assertThat(SCREENS).allSatisfy((template, who) -> {
            HttpResponse<String> answer = nobody.get("/" + address(template));
            assertThat(nobody.redirectPath(answer)).as(template).isEqualTo(who == Who.ALL ? "" : "/sign-in");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /graphql                                  | 401 | 401 | 401
            /actuator/health                          | 200 | 200 | 200
            /actuator/health/readiness                | 200 | 200 | 200
            /actuator/prometheus                      | 200 | 200 | 401
            /actuator/env                             | 200 | 200 | 401
            /actuator                                 | 200 | 200 | 401
            /frontend/blocgraph.css                   | 200 | 200 | 200
            /error                                    | 302 | 500 | 302
            /VAADIN/build/nothing.js                  | 404 | 404 | 404
            /calendar/nothing.ics                     | 404 | 404 | 404
            /explorer/Z.svg                           | 302 | 200 | 302
            /explorer/O-1.svg                           | 302 | 404 | 302
            /explorer/nothing.svg                     | 302 | 404 | 302
            /explorer/O-1.png                           | 302 | 404 | 302
            /members/Em/record                        | 302 | 404 | 302
            /members/nobody/record                    | 302 | 404 | 302
            /imports                                  | 302 | 200 | 302
            /exports/org.jsonld                       | 302 | 200 | 302
            /exports/popolo.json?asOf=nothing         | 302 | 400 | 302
            /files                                    | 302 | 200 | 302
            /files/nothing                            | 302 | 404 | 302
            /nothing                                  | 302 | 200 | 302
            /nothing.svg                              | 302 | 200 | 302
            /?v-r=debug                               | 302 | 200 | 302
            /nothing?v-r=debug                        | 302 | 200 | 302
            """)
    void otherAddressesAnswer(String address, int nobody, int signedIn, int byProxy) {
        HttpBrowser browser = new HttpBrowser(port, "4.2");
        assertThat(browser.get(address).statusCode()).as("nobody").isEqualTo(nobody);
        assertThat(browser.getThroughProxy(address).statusCode()).as("by proxy").isEqualTo(byProxy);
        browser.signIn("other", TestAccounts.PASSWORD);
        assertThat(browser.get(address).statusCode()).as("signed in").isEqualTo(signedIn);
    }

    @ParameterizedTest
    @ValueSource(strings = {"other", "admin-z", "admin-all"})
    void screensOfAdministrationAreFoundByAdministratorsAlone(String name) {
        accounts.signIn(name);

        assertThat(SCREENS).allSatisfy((template, who) -> {
            if (who != Who.ALL) {
                open(address(template));
                assertThat(lost())
                        .as("%s of %s", template, name)
                        .isEqualTo(who == Who.ADMINISTRATORS && name.equals("other")
                                || who == Who.ADMINISTRATORS_OF_EVERYTHING && !name.equals("admin-all"));
            }
        });
    }

    @Test
    void everyScreenHasOneHeadingOfTheFirstLevel() {
        accounts.signIn("admin-all");
        Stream<String> screens =
                SCREENS.keySet().stream().map(RoutesTest::address).filter(address -> !address.equals("sign-in"));
        Stream<String> others = Stream.of(
                "follow-up/developments",
                "structure/Z",
                "structure/nothing",
                "member/nothing",
                "explorer/nothing",
                "nothing");

        assertThat(Stream.concat(screens, others)).allSatisfy(address -> {
            open(address);
            assertThat(firstLevelHeadings()).as(address).hasSize(1);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "other, 'home, structure, explorer, people, board, follow-up, gaps, import'",
        "admin-z, 'home, structure, explorer, people, board, follow-up, gaps, import, accounts, access-log'",
        "admin-all, 'home, structure, explorer, people, board, follow-up, gaps, import, accounts, access-log, backups'"
    })
    void menuOffersTheScreensThatTheAccountFinds(String name, String screens) {
        accounts.signIn(name);
        // leaves the shell, which was built for another account
        open("new-password");
        open("home");

        assertThat(find(SideNav.class).single().getItems())
                .extracting(SideNavItem::getPath)
                .containsExactly(screens.split(", "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "structure/%s",
                "structure/%s/people",
                "board/%s",
                "explorer/%s",
                "people?within=%s",
                "gaps?within=%s",
                "accounts/%s"
            })
    void entityOutsideTheScopeIsNotFound(String address) {
        accounts.signIn("admin-z");
        List<String> outside = Stream.of("O-1", "C-1", "B-1", "nothing")
                .map(code -> {
                    open(address.formatted(code));
                    return text().replace(code, "?");
                })
                .toList();

        assertThat(outside.stream().distinct()).hasSize(1);
        assertThat(outside.getFirst()).doesNotContain("Unit O.", "Unit B.", "Unit C.", "Em");
    }

    private static List<Element> firstLevelHeadings() {
        return UI.getCurrent().getInternals().getActiveRouterTargetsChain().stream()
                .findFirst()
                .map(HasElement::getElement)
                .stream()
                .flatMap(RoutesTest::descendants)
                .filter(element -> element.getTag().equals("h1"))
                .toList();
    }

    private static Stream<Element> descendants(Element element) {
        return Stream.concat(
                Stream.of(element).filter(it -> !it.isTextNode()),
                element.getChildren().flatMap(RoutesTest::descendants));
    }

    private static boolean lost() {
        return UI.getCurrent().getInternals().getActiveRouterTargetsChain().stream()
                .anyMatch(NotFoundView.class::isInstance);
    }

    private static String text() {
        return UI.getCurrent().getInternals().getActiveRouterTargetsChain().stream()
                .map(HasElement::getElement)
                .map(element -> element.getTextRecursively())
                .collect(Collectors.joining("\n"));
    }

    private static void open(String address) {
        String[] parts = address.split("\\?", 2);
        UI.getCurrent()
                .navigate(parts[0], parts.length == 1 ? QueryParameters.empty() : QueryParameters.fromString(parts[1]));
    }
}
