/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.member.export;

import static io.blocgraph.fixture.GraphBuilder.bloc;
import static io.blocgraph.fixture.GraphBuilder.cell;
import static io.blocgraph.fixture.GraphBuilder.graph;
import static io.blocgraph.fixture.GraphBuilder.organization;
import static io.blocgraph.fixture.GraphBuilder.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.blocgraph.access.AuthenticatedAccount;
import io.blocgraph.access.Credential;
import io.blocgraph.access.ReadKind;
import io.blocgraph.fixture.GraphQlApi;
import io.blocgraph.fixture.IntegrationTest;
import io.blocgraph.fixture.TestDatabase;
import io.blocgraph.history.Change;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Tests the export of a member's personal record and the permission that it requires. */
@IntegrationTest
@Tag("slow")
class PersonalRecordExportTest {

    @Autowired
    private TestDatabase database;

    @Autowired
    private GraphQlApi api;

    @Autowired
    private PersonalRecordExport export;

    @LocalServerPort
    private int port;

    @BeforeEach
    void draw() {
        database.load(graph(bloc("B")
                .with(
                        organization("O")
                                .responsibleBy("57-QĐ", "Em")
                                .with(cell("C")
                                        .member(person("Em")
                                                .named("Lê <b>Em</b>")
                                                .born("1980-01-01"))
                                        .secretary("Em")
                                        .members("An")),
                        organization("P").secretary("Em").with(cell("D").members("Hà")))));
        api.mutate("updateMember", Map.of("id", "Em", "phone", "0905 123 456", "effectiveOn", "2026-01-01"), "");
        api.mutate("updateMember", Map.of("id", "Em", "fullName", "Lê Thị Em", "reason", "Kết hôn"), "");
        api.mutate(
                "transferMember", Map.of("members", List.of("Em", "An"), "cell", "D", "effectiveOn", "2026-11-01"), "");
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
        database.write(
                "MATCH (a:Account) WHERE a.id IN ['all', 'part', 'self'] OPTIONAL MATCH (a)-->(n) WHERE n:SignIn OR n:Grant DETACH DELETE a, n");
    }

    /** Signs in to an account with a role, on a unit or everywhere, that may be a member's. */
    private void signIn(String name, String role, String unit, String member) {
        database.write("""
                CREATE (a:Account {id: '%1$s', name: '%1$s', key: '%1$s', fullName: '%1$s', words: ' %1$s', provider: false, disabled: false,
                  demo: false, newPassword: false, createdAt: datetime(), createdBy: 'test'})
                CREATE (a)-[:SIGNED_IN]->(:SignIn {id: '%1$s', at: datetime('2026-11-23T11:00+07:00'), lastUsedAt: datetime('2026-11-23T12:00+07:00')})
                CREATE (a)-[:HAS_GRANT]->(g:Grant {id: 'grant-%1$s', role: '%2$s', everywhere: '%3$s' = '', givenBy: 'test', givenAt: datetime()})
                WITH a, g
                OPTIONAL MATCH (u:Unit {id: '%3$s'}) FOREACH (it IN CASE WHEN u IS NULL THEN [] ELSE [u] END | CREATE (g)-[:GRANTED_ON]->(it))
                WITH a
                MATCH (m:Member {id: '%4$s'}) CREATE (a)-[:IS]->(m)""".formatted(name, role, unit, member));
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        new AuthenticatedAccount(new Credential.Session(name), name, name), null, List.of()));
    }

    private PersonalRecord given(String id) {
        PersonalRecordExport.ExportResult answer = export.export(id, Locale.ENGLISH);
        assertThat(answer).isInstanceOf(PersonalRecordExport.ExportResult.Exported.class);
        return ((PersonalRecordExport.ExportResult.Exported) answer).dossier();
    }

    @Test
    void holdsEverythingAndThatItWasHandedOut() {
        api.mutate(
                "planVisit",
                Map.of("unit", "O", "plannedOn", "2026-12-01", "responsible", "Em", "title", "Quý IV"),
                "");
        signIn("all", "EDITOR", "", "");
        PersonalRecord personalRecord = given("Em");

        assertThat(personalRecord.followUps())
                .extracting(PersonalRecord.FollowUp::title)
                .containsExactly("Quý IV");
        assertThat(personalRecord.member().phone()).isEqualTo("0905 123 456");
        assertThat(personalRecord.member().formerNames().toString()).contains("Lê <b>Em</b>");
        assertThat(personalRecord.member().memberships()).hasSize(2);
        assertThat(personalRecord.member().seats()).hasSize(1);
        assertThat(personalRecord.member().pastSeats()).hasSize(1);
        assertThat(personalRecord.member().assignments().getFirst().decision())
                .extracting("number")
                .isEqualTo("57-QĐ");
        assertThat(personalRecord.changes())
                .extracting(Change::kind)
                .containsExactly("planVisit", "transferMember", "updateMember", "updateMember");
        assertThat(personalRecord.changes().toString())
                .contains("after=0905 123 456", "Kết hôn")
                .doesNotContain("An,");
        assertThat(personalRecord.reads().getFirst())
                .extracting(PersonalRecord.ReadEntry::by, PersonalRecord.ReadEntry::kind)
                .containsExactly("all", ReadKind.EXPORT);
    }

    @Test
    void isForWhoMayChangeTheMemberAndForTheMember() {
        signIn("part", "EDITOR", "D", "Em");
        database.write("MATCH (a:Account {id: 'part'})-[i:IS]->() DELETE i");
        assertThat(given("Em").member().seats()).isEmpty();
        assertThat(export.export("nobody", Locale.ENGLISH))
                .isInstanceOf(PersonalRecordExport.ExportResult.NotFound.class);
        signOut();

        signIn("self", "READER", "D", "An");
        assertThat(export.export("Em", Locale.ENGLISH)).isInstanceOf(PersonalRecordExport.ExportResult.Forbidden.class);
        assertThat(given("An").member().id()).isEqualTo("An");
    }

    @Test
    void isAPageThatShowsWhatIsWrittenAsItIsWritten() {
        signIn("all", "EDITOR", "", "");
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setBasename("vaadin-i18n/translations");
        texts.setDefaultEncoding("UTF-8");
        String page = new PersonalRecordPage(
                        given("Em"), new PersonalRecordTexts(texts, Locale.of("vi"), ZoneOffset.UTC))
                .html();

        assertThat(page)
                .contains(
                        "<html lang=\"vi\">",
                        "Hồ sơ cá nhân của Lê Thị Em",
                        "01/01/1980",
                        "Lê &lt;b&gt;Em&lt;/b&gt;",
                        "57-QĐ")
                .doesNotContain("<b>", "<script", "style=", "{0}", "description-")
                .doesNotContainPattern(">[a-z]+\\.[a-zA-Z]+<");
    }

    @Test
    void requiresAuthentication() throws IOException, InterruptedException {
        for (String form : List.of("", ".html", ".json")) {
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(
                                            URI.create("http://localhost:%d/members/Em/record%s".formatted(port, form)))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isNotEqualTo(200);
            assertThat(answer.body()).doesNotContain("Em", "1980");
        }
    }
}
