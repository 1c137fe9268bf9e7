/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.history;

import static io.blocgraph.fixture.GraphBuilder.bloc;
import static io.blocgraph.fixture.GraphBuilder.cell;
import static io.blocgraph.fixture.GraphBuilder.graph;
import static io.blocgraph.fixture.GraphBuilder.organization;
import static org.assertj.core.api.Assertions.assertThat;

import io.blocgraph.fixture.GraphQlApi;
import io.blocgraph.fixture.IntegrationTest;
import io.blocgraph.fixture.TestAccounts;
import io.blocgraph.fixture.TestDatabase;
import io.blocgraph.graph.Graph;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of records of following up on the day of a planned change, and when it is undone after that. */
@IntegrationTest
class FollowUpRolloverTest {

    @Autowired
    private Graph graph;

    @Autowired
    private List<DerivedData> derived;

    @Autowired
    private TestDatabase database;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private GraphQlApi api;

    @BeforeEach
    void draw() {
        database.load(graph(bloc("B")
                .secretary("Bao")
                .with(organization("O")
                        .secretary("Oanh")
                        .with(
                                cell("C").members("An", "Oanh"),
                                cell("D").members("Dung"),
                                cell("E").members("Em")))));
        api.mutate("planVisit", Map.of("unit", "C", "plannedOn", "2099-01-01"), "")
                .list("done.problems");
        api.mutate("giveFeedback", Map.of("unit", "C", "content", "Họp muộn"), "")
                .list("done.problems");
    }

    @AfterEach
    void itIsTodayAgain() {
        accounts.deleteAll();
        database.write("MATCH (c:Calendar) SET c.laidAsideOn = date('%s')".formatted(TestDatabase.TODAY));
    }

    @Test
    void undoingAPlannedMergerAfterItsDayBringsRecordsBack() {
        String first = merge("C", "D", "2026-12-01");
        String second = merge("D", "E", "2026-12-05");
        api.mutate("raiseDevelopment", Map.of("unit", "E", "title", "Của E"), "")
                .list("done.problems");
        assertThat(places()).containsOnly(Map.entry("C", 2L), Map.entry("E", 1L));

        rollOver("2026-12-05");
        assertThat(places()).containsOnly(Map.entry("E", 3L));

        undo(second);
        assertThat(places()).containsOnly(Map.entry("D", 2L), Map.entry("E", 1L));
        undo(first);
        assertThat(places()).containsOnly(Map.entry("C", 2L), Map.entry("E", 1L));
    }

    @Test
    void whatWasClosedAfterThatDayComesBack() {
        String merger = merge("C", "D", "2026-12-01");
        rollOver("2026-12-01");
        String visit = api.query("{followUps(kinds: [VISIT]) {nodes {id}}}").text("followUps.nodes.id");
        api.mutate("recordVisit", Map.of("visit", visit, "heldOn", "2026-11-20", "responsible", "Oanh"), "")
                .list("done.problems");
        assertThat(lastVisit("D")).isNotNull();

        undo(merger);

        assertThat(places()).containsOnly(Map.entry("C", 2L));
        assertThat(lastVisit("C")).isNotNull();
        assertThat(lastVisit("D")).isNull();
    }

    @Test
    void undoingAMergerOfTodayBringsFeedbackBackAndRedoingTakesItAlong() {
        String merger = merge("C", "D", TestDatabase.TODAY.toString());
        assertThat(places()).containsOnly(Map.entry("D", 2L));

        String undo = undo(merger);
        assertThat(places()).containsOnly(Map.entry("C", 2L));

        undo(undo);
        assertThat(places()).containsOnly(Map.entry("D", 2L));
    }

    @Test
    void whoGetsFeedbackByAPlannedHandoverReadsIt() {
        api.mutate("reassign", Map.of("from", "Oanh", "to", "Dung", "effectiveOn", "2026-12-01"), "")
                .list("done.problems");

        rollOver("2026-12-01");

        assertThat(database.read("MATCH (f:Feedback) UNWIND f.readers AS reader RETURN reader"))
                .contains(Map.of("reader", "Dung"), Map.of("reader", "Oanh"));
    }

    @Test
    void aPlannedHandoverTakesRecordsAlongOnItsDayAndBringsThemBackWhenItIsUndone() {
        api.mutate("assign", Map.of("member", "An", "units", List.of("C"), "topic", "Dân vận"), "")
                .list("done.problems");
        for (String mutation : List.of("raiseDevelopment", "planVisit")) {
            api.mutate(
                            mutation,
                            mutation.equals("planVisit")
                                    ? Map.of("unit", "C", "plannedOn", "2099-01-01", "responsible", "An")
                                    : Map.of("unit", "C", "title", "Việc", "responsible", "An"),
                            "")
                    .list("done.problems");
        }
        String change = api.mutate("reassign", Map.of("from", "An", "to", "Dung", "effectiveOn", "2026-12-01"), "")
                .text("done.change.id");
        assertThat(inHandOf("An")).isEqualTo(2);

        rollOver("2026-12-01");
        assertThat(inHandOf("An")).isZero();
        assertThat(inHandOf("Dung")).isEqualTo(2);
        assertThat(steps()).containsExactly("RAISED", "HANDED_OVER");

        undo(change);
        assertThat(inHandOf("An")).isEqualTo(2);
        assertThat(steps()).containsExactly("RAISED");
    }

    @Test
    void aPlannedHandoverLeavesWhatItsAuthorMayNotEdit() {
        accounts.create("editor", "EDITOR C");
        for (String unit : List.of("C", "D")) {
            api.mutate("raiseDevelopment", Map.of("unit", unit, "title", "Việc", "responsible", "An"), "")
                    .list("done.problems");
        }
        api.as("editor")
                .query("mutation {assign(input: {member: \"An\", units: [\"C\"], topic: \"T\"}) {problems {code}}}")
                .list("assign.problems");
        api.as("editor").query("""
                        mutation {done: reassign(input: {from: "An", to: "Oanh", effectiveOn: "2026-12-01"}) {problems {code}}}""").list("done.problems");

        rollOver("2026-12-01");

        assertThat(inHandOf("An")).isEqualTo(1);
    }

    private int inHandOf(String member) {
        return api.query("{followUps(inHandOf: \"%s\") {totalCount}}", member).number("followUps.totalCount");
    }

    private List<Object> steps() {
        return api.query("{followUps(kinds: [DEVELOPMENT]) {nodes {... on Development {steps {event}}}}}")
                .list("followUps.nodes.steps.event");
    }

    private String merge(String unit, String into, String day) {
        return api.mutate(
                        "mergeUnits", Map.of("units", List.of(unit), "into", into, "effectiveOn", day), "change { id }")
                .text("done.change.id");
    }

    private String undo(String change) {
        return api.mutate("undo", Map.of("change", change), "change { id }").text("done.change.id");
    }

    /** How many records are kept at which unit. */
    private Map<String, Long> places() {
        return database
                .read(
                        "MATCH (f:FollowUp)-[:ABOUT|WAS_ABOUT]->(u) WHERE f.aboutId = u.id RETURN u.id AS id, count(f) AS n")
                .stream()
                .collect(Collectors.toMap(row -> (String) row.get("id"), row -> (Long) row.get("n")));
    }

    private Object lastVisit(String unit) {
        return database.read("MATCH (u:Unit {id: '%s'}) RETURN u.visitedOn AS day".formatted(unit))
                .getFirst()
                .get("day");
    }

    private void rollOver(String day) {
        Clock clock =
                Clock.fixed(LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
        new PeriodRollover(graph, derived, clock).rollOver();
    }
}
