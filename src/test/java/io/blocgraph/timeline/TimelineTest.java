/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.timeline;

import static io.blocgraph.fixture.GraphBuilder.bloc;
import static io.blocgraph.fixture.GraphBuilder.cell;
import static io.blocgraph.fixture.GraphBuilder.cluster;
import static io.blocgraph.fixture.GraphBuilder.graph;
import static io.blocgraph.fixture.GraphBuilder.organization;
import static org.assertj.core.api.Assertions.assertThat;

import io.blocgraph.fixture.GraphQlApi;
import io.blocgraph.fixture.GraphQlResult;
import io.blocgraph.fixture.IntegrationTest;
import io.blocgraph.fixture.TestAccounts;
import io.blocgraph.fixture.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests what timelines of units, members and assignments tell, in which order, and to whom. */
@IntegrationTest
@Tag("slow")
class TimelineTest {

    private static final String ENTRIES = "nodes {on event node {id}} pageInfo {endCursor}";

    @Autowired
    private TestDatabase database;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private GraphQlApi api;

    @BeforeEach
    void draw() {
        database.load(graph(bloc("B")
                .existing("1980-01-01/")
                .executive("Kim")
                .with(
                        cluster("K"),
                        organization("O")
                                .existing("1990-01-01/")
                                .in("K")
                                .with(cell("C").existing("2000-01-01/").members("An", "Binh")))));
        accounts.deleteAll();
    }

    @AfterAll
    void leave() {
        accounts.deleteAll();
    }

    private List<Object> timeline(GraphQlApi caller, String type, String id, String arguments) {
        return caller.query("{%s(id: \"%s\") {timeline%s {%s}}}".formatted(type, id, arguments, ENTRIES))
                .list(type + ".timeline.nodes.event");
    }

    private void assignAndVisit() {
        api.mutate("assign", Map.of("units", List.of("O"), "member", "Kim", "effectiveOn", "2026-02-01"), "");
        api.mutate("recordVisit", Map.of("unit", "O", "heldOn", "2026-03-05"), "");
        api.mutate("updateUnit", Map.of("id", "O", "name", "Another", "effectiveOn", "2026-04-01"), "");
        api.mutate("recordVisit", Map.of("unit", "O", "heldOn", "2026-05-05"), "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"unit(id: \"O\")", "member(id: \"Kim\")", "unit(id: \"O\") {responsible"})
    void countsWhatItLists(String owner) {
        assignAndVisit();

        String read = "{%s {timeline(first: 500) {totalCount nodes {event}}}}".formatted(owner);
        String body = api.query(owner.contains("{") ? read + "}" : read).body();
        assertThat(body.split("\"event\"", -1)).hasSize(1 + count(body)).hasSizeGreaterThan(1);
    }

    private static int count(String body) {
        return Integer.parseInt(body.replaceAll("(?s).*\"totalCount\":(\\d+).*", "$1"));
    }

    @Test
    void factsRecordsAndChangesStandInOneOrder() {
        assignAndVisit();

        assertThat(timeline(api, "unit", "O", "(events: [ESTABLISHED, ASSIGNMENT_BEGAN, RECORD, CHANGE])"))
                .containsExactly("RECORD", "CHANGE", "RECORD", "ASSIGNMENT_BEGAN", "ESTABLISHED");
        assertThat(timeline(api, "unit", "O", "(from: \"2026-02-01\", until: \"2026-05-05\")"))
                .containsExactly("CHANGE", "RECORD", "ASSIGNMENT_BEGAN");
        assertThat(timeline(api, "member", "Kim", "(from: \"2026-02-01\")"))
                .containsExactly("RECORD", "RECORD", "ASSIGNMENT_BEGAN");
        assertThat(api.query("{unit(id: \"O\") {responsible {timeline {nodes {event}}}}}")
                        .list("unit.responsible.timeline.nodes.event"))
                .containsExactly("RECORD", "RECORD", "COVERAGE_BEGAN");
    }

    @Test
    void pagesOfOneEntryAreTheWholeTimeline() {
        assignAndVisit();
        List<Object> all = timeline(api, "unit", "O", "");

        List<Object> paged = new ArrayList<>();
        String after = "";
        for (int page = 0; page < all.size(); page++) {
            GraphQlResult one = api.query("{unit(id: \"O\") {timeline(first: 1%s) {%s}}}".formatted(after, ENTRIES));
            paged.addAll(one.list("unit.timeline.nodes.event"));
            after = ", after: \"%s\"".formatted(one.text("unit.timeline.pageInfo.endCursor"));
        }

        assertThat(paged).isEqualTo(all).contains("UNIT_JOINED", "ESTABLISHED");
    }

    @Test
    void whatConcernsAMemberIsToldToThoseWhoMayEdit() {
        accounts.create("reader", "READER B");
        api.mutate(
                "planInspection",
                Map.of("subject", "An", "mode", "INSPECTION", "title", "Đơn thư", "plannedOn", "2099-12-01"),
                "");

        assertThat(timeline(api, "unit", "C", "")).contains("RECORD");
        assertThat(timeline(api, "member", "An", "")).contains("RECORD");
        assertThat(timeline(api.as("reader"), "unit", "C", "")).containsExactly("ESTABLISHED");
        assertThat(timeline(api.as("reader"), "member", "An", "")).doesNotContain("RECORD");
    }
}
