/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.followup.calendar;

import static io.blocgraph.fixture.GraphBuilder.bloc;
import static io.blocgraph.fixture.GraphBuilder.cell;
import static io.blocgraph.fixture.GraphBuilder.graph;
import static io.blocgraph.fixture.GraphBuilder.organization;
import static org.assertj.core.api.Assertions.assertThat;

import io.blocgraph.access.CalendarAddresses;
import io.blocgraph.fixture.GraphQlApi;
import io.blocgraph.fixture.IntegrationTest;
import io.blocgraph.fixture.TestAccounts;
import io.blocgraph.fixture.TestDatabase;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.validate.ValidationEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.core.context.SecurityContextHolder;

/** Tests the calendar that an account subscribes to. */
@IntegrationTest
class CalendarTest {

    @Autowired
    private TestDatabase database;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private GraphQlApi api;

    @Autowired
    private CalendarAddresses addresses;

    @LocalServerPort
    private int port;

    @BeforeEach
    void draw() {
        database.load(graph(bloc("B").with(organization("O").with(cell("C").members("An", "Binh")))));
        accounts.deleteAll();
        accounts.create("an", "EDITOR B");
        accounts.linkMember("an", "An");
        accounts.signIn("an");
        plan("An", "planVisit", Map.of("unit", "O", "title", "Cuối năm", "plannedOn", "2026-12-01"));
        plan("Binh", "planVisit", Map.of("unit", "O", "title", "Của người khác", "plannedOn", "2026-12-02"));
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
        accounts.deleteAll();
    }

    private void plan(String responsible, String mutation, Map<String, Object> input) {
        Map<String, Object> whole = new HashMap<>(input);
        whole.put("responsible", responsible);
        assertThat(api.mutate(mutation, whole, "followUp {id}").text("done.followUp.id"))
                .isNotEmpty();
    }

    private HttpResponse<String> read(String secret) throws IOException, InterruptedException {
        return send(address(secret));
    }

    private HttpRequest.Builder address(String secret) {
        return HttpRequest.newBuilder(URI.create("http://localhost:%d/calendar/%s.ics".formatted(port, secret)))
                .header("Accept-Language", "vi");
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void hasTheAgendaOfItsOwnerAndNobodyElses() throws Exception {
        HttpResponse<String> answer = read(addresses.create());

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/calendar;charset=UTF-8");
        assertThat(answer.body())
                .startsWith("BEGIN:VCALENDAR")
                .contains(
                        "DTSTART;VALUE=DATE:20261201",
                        "SUMMARY:Buổi làm việc với cơ sở: Cuối năm",
                        "/record/",
                        "REFRESH-INTERVAL;VALUE=DURATION:PT1H")
                .doesNotContain("Của người khác");
    }

    @Test
    void isValidWithoutEntriesToo() throws Exception {
        String secret = addresses.create();
        assertThat(faults(read(secret))).isEmpty();
        database.write("MATCH (f:FollowUp) DETACH DELETE f");

        HttpResponse<String> answer = read(secret);

        assertThat(answer.body()).doesNotContain("VEVENT");
        assertThat(faults(answer)).isEmpty();
    }

    private static List<ValidationEntry> faults(HttpResponse<String> calendar) throws Exception {
        return new CalendarBuilder()
                .build(new StringReader(calendar.body())).validate().getEntries().stream()
                        .filter(it -> it.getSeverity() == ValidationEntry.Severity.ERROR)
                        .toList();
    }

    @Test
    void speaksTheLanguageThatItsAddressNames() throws Exception {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(
                        URI.create("http://localhost:%d/calendar/%s.ics?lang=vi".formatted(port, addresses.create())))
                .header("Accept-Language", "en"));

        assertThat(answer.body()).contains("SUMMARY:Buổi làm việc với cơ sở: Cuối năm");
    }

    @Test
    void namesNoTitleOfWhatConcernsAMember() throws Exception {
        Map<String, Object> inspection = Map.of("subject", "Binh", "mode", "INSPECTION", "title", "Đơn thư");
        plan("An", "planInspection", with(inspection, "plannedOn", "2026-11-20"));
        String held = String.valueOf(api.query("{followUps(kinds: [INSPECTION]) {nodes {id}}}")
                .list("followUps.nodes.id")
                .getFirst());
        api.mutate("recordInspection", Map.of("id", held, "heldOn", "2026-11-20"), "")
                .list("done.problems");
        plan("An", "addFinding", Map.of("inspection", held, "title", "Nhận tiền", "dueOn", "2026-12-05"));
        plan("An", "planInspection", with(inspection, "plannedOn", "2026-12-03"));

        assertThat(read(addresses.create()).body())
                .contains("DTSTART;VALUE=DATE:20261203", "DTSTART;VALUE=DATE:20261205")
                .doesNotContain("Đơn thư", "Nhận tiền");
    }

    private static Map<String, Object> with(Map<String, Object> input, String field, Object value) {
        Map<String, Object> all = new HashMap<>(input);
        all.put(field, value);
        return all;
    }

    @Test
    void isFoundUntilItsAddressIsRevokedOrReplaced() throws Exception {
        String former = addresses.create();
        String secret = addresses.create();
        assertThat(read(former).statusCode()).isEqualTo(404);
        assertThat(read(secret).statusCode()).isEqualTo(200);
        assertThat(addresses.own()).isPresent();

        addresses.revoke();

        assertThat(read(secret).statusCode()).isEqualTo(404);
        assertThat(addresses.own()).isEmpty();
    }

    @Test
    void ofADemoAccountIsReadOnTheSameComputerAlone() throws Exception {
        String secret = addresses.create();
        database.write("MATCH (a:Account {id: 'an'}) SET a.demo = true");

        assertThat(send(address(secret).header("X-Forwarded-For", "192.0.2.1")).statusCode())
                .isEqualTo(404);
        assertThat(read(secret).statusCode()).isEqualTo(200);
    }
}
