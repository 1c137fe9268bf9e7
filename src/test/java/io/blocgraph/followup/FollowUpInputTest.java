/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.followup;

import static io.blocgraph.fixture.GraphBuilder.bloc;
import static io.blocgraph.fixture.GraphBuilder.cell;
import static io.blocgraph.fixture.GraphBuilder.graph;
import static io.blocgraph.fixture.GraphBuilder.organization;
import static org.assertj.core.api.Assertions.assertThat;

import io.blocgraph.fixture.GraphQlApi;
import io.blocgraph.fixture.GraphQlResult;
import io.blocgraph.fixture.IntegrationTest;
import io.blocgraph.fixture.TestDatabase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests what is refused, warned of and kept when records are made and changed. */
@IntegrationTest
@Tag("slow")
class FollowUpInputTest {

    @Autowired
    private TestDatabase database;

    @Autowired
    private GraphQlApi api;

    /** The cell N was established in 2026, and D was dissolved in it. */
    @BeforeEach
    void draw() {
        database.load(graph(bloc("B")
                .secretary("Bao")
                .with(organization("O")
                        .secretary("Oanh")
                        .with(
                                cell("N")
                                        .existing("2026-03-15/")
                                        .secretary("Cuc")
                                        .members("An", "Cuc", "Oanh"),
                                cell("D").existing("2020-01-01/2026-10-15")))));
    }

    private GraphQlResult change(String mutation, Map<String, ?> input) {
        return api.mutate(mutation, input, "change { id } followUp { id code state decision { number } }");
    }

    private String make(String mutation, Map<String, ?> input) {
        GraphQlResult made = change(mutation, input);
        assertThat(made.list("done.problems")).isEmpty();
        return made.text("done.followUp.id");
    }

    private String problems(String mutation, Map<String, ?> input) {
        GraphQlResult refused = api.mutate(mutation, input, "");
        return refused.list("done.problems.code") + " " + refused.list("done.problems.field");
    }

    private static Map<String, Object> with(Map<String, ?> input, String field, @Nullable Object value) {
        Map<String, Object> all = new HashMap<>(input);
        all.put(field, value);
        return all;
    }

    @Test
    void nothingHappensAtAUnitBeforeItIsEstablishedOrAfterItIsDissolved() {
        String visit = make("planVisit", Map.of("unit", "N", "plannedOn", "2026-12-01"));
        Map<String, String> inspected = Map.of("subject", "N", "mode", "INSPECTION", "title", "Đảng phí");
        String inspection = make("planInspection", with(inspected, "plannedOn", "2026-12-01"));
        String early = "2026-03-14";

        assertThat(Map.of(
                        "unit",
                                problems(
                                        "planVisit",
                                        Map.of("unit", "N", "plannedOn", "2026-12-01", "effectiveOn", early)),
                        "planned", problems("planVisit", Map.of("unit", "N", "plannedOn", early)),
                        "held", problems("recordVisit", Map.of("unit", "N", "heldOn", early)),
                        "held as planned", problems("recordVisit", Map.of("visit", visit, "heldOn", early)),
                        "moved", problems("updateFollowUp", Map.of("id", visit, "plannedOn", early)),
                        "since", problems("raiseDevelopment", Map.of("unit", "N", "title", "Nợ lương", "since", early)),
                        "inspected", problems("recordInspection", Map.of("id", inspection, "heldOn", early)),
                        "studied", problems("recordStudySession", Map.of("unit", "N", "title", "NQ", "heldOn", early)),
                        "year", problems("setTarget", Map.of("unit", "N", "year", 2025, "title", "Thu", "planned", 1)),
                        "month", meeting("N", "2026-02-01", null)))
                .isEqualTo(Map.of(
                        "unit", "[UNIT_NOT_ESTABLISHED] [unit]",
                        "planned", "[UNIT_NOT_ESTABLISHED] [plannedOn]",
                        "held", "[UNIT_NOT_ESTABLISHED] [heldOn]",
                        "held as planned", "[UNIT_NOT_ESTABLISHED] [heldOn]",
                        "moved", "[UNIT_NOT_ESTABLISHED] [plannedOn]",
                        "since", "[UNIT_NOT_ESTABLISHED] [since]",
                        "inspected", "[UNIT_NOT_ESTABLISHED] [heldOn]",
                        "studied", "[UNIT_NOT_ESTABLISHED] [heldOn]",
                        "year", "[UNIT_NOT_ESTABLISHED] [year]",
                        "month", "[UNIT_NOT_ESTABLISHED] [meetings.month]"));
        assertThat(meeting("N", "2026-03-01", "2026-03-14")).isEqualTo("[UNIT_NOT_ESTABLISHED] [meetings.heldOn]");
        assertThat(meeting("N", "2026-03-01", "2026-03-15")).isEqualTo("[] []");
        assertThat(meeting("D", "2026-10-01", "2026-10-14")).isEqualTo("[] []");
        assertThat(meeting("D", "2026-11-01", null)).isEqualTo("[UNIT_DISSOLVED] [meetings.month]");
        Map<String, String> late = Map.of("unit", "D", "heldOn", "2026-10-20", "effectiveOn", "2026-10-10");
        assertThat(problems("recordVisit", late)).isEqualTo("[UNIT_DISSOLVED] [heldOn]");
    }

    private String meeting(String unit, String month, @Nullable String heldOn) {
        Map<String, Object> meeting = with(Map.of("unit", unit, "month", month), "heldOn", heldOn);
        GraphQlResult recorded = api.mutate("recordMeetings", Map.of("meetings", List.of(meeting)), "");
        return recorded.list("done.problems.code") + " " + recorded.list("done.problems.field");
    }

    /** A visit to P is planned, P is merged into N, and then somebody records that the visit was held before N was there. */
    @Test
    void whatCameAlongWithAMergerMayHaveBeenHeldBeforeTheOtherUnitWasEstablished() {
        String visit = make("planVisit", Map.of("unit", "O", "plannedOn", "2026-03-01"));
        database.write("""
                MATCH (o:Unit {id: 'O'}), (n:Unit {id: 'N'}), (:FollowUp)-[a:ABOUT]->(o)
                CREATE (o)-[:MERGED_INTO {on: date('2026-06-01')}]->(n)""");
        database.write("MATCH (f:FollowUp)-[a:ABOUT]->(), (n:Unit {id: 'N'}) CREATE (f)-[:ABOUT]->(n) DELETE a");

        GraphQlResult held = change("recordVisit", Map.of("visit", visit, "heldOn", "2026-03-01"));

        assertThat(held.value("done.followUp.state")).isEqualTo("HELD");
    }

    @Test
    void theDecisionOfARecordIsTheLastOneThatAChangeOfItNames() {
        Map<String, ?> first = Map.of("number", "1-KH");
        String visit = make("planVisit", Map.of("unit", "N", "plannedOn", "2026-11-01", "decision", first));
        assertThat(change("updateFollowUp", Map.of("id", visit, "title", "Cuối năm"))
                        .value("done.followUp.decision.number"))
                .isEqualTo("1-KH");

        GraphQlResult held = change(
                "recordVisit", Map.of("visit", visit, "heldOn", "2026-11-01", "decision", Map.of("number", "2-KH")));

        assertThat(held.value("done.followUp.decision.number")).isEqualTo("2-KH");
        api.mutate("undo", Map.of("change", held.text("done.change.id")), "").list("done.problems");
        assertThat(decision(visit)).isEqualTo("1-KH");
        make("updateFollowUp", Map.of("id", visit, "title", "Quý IV", "decision", first));
        assertThat(decision(visit)).isEqualTo("1-KH");
    }

    private Object decision(String record) {
        return api.query("{node(id: \"%s\") {... on FollowUp {decision {number}}}}", record)
                .value("node.decision.number");
    }

    @Test
    void whatIsOmittedStaysAndNullRemovesIt() {
        String draft = make(
                "draftResolution",
                Map.of("committee", "O-executive", "code", "5-NQ", "title", "Năm 2026", "content", "Toàn văn"));
        String visit = make(
                "planVisit", Map.of("unit", "N", "plannedOn", "2026-11-01", "title", "Quý IV", "content", "Đảng phí"));
        Map<String, Object> target = Map.of("unit", "O", "year", 2026, "title", "Kết nạp", "planned", 5);
        make("setTarget", with(target, "measureUnit", "đảng viên"));

        assertThat(read(
                        "draftResolution",
                        Map.of("id", draft, "title", "Năm 2027"),
                        "code ... on Resolution { content }"))
                .isEqualTo(Map.of("code", "5-NQ", "content", "Toàn văn"));
        assertThat(read(
                                "draftResolution",
                                with(Map.of("id", draft, "title", "Năm 2027"), "content", null),
                                "code ... on Resolution { content }")
                        .toString())
                .isEqualTo("{code=5-NQ, content=null}");
        assertThat(read(
                                "recordVisit",
                                with(Map.of("visit", visit, "heldOn", "2026-11-02"), "content", null),
                                "title ... on Visit { content }")
                        .toString())
                .isEqualTo("{title=Quý IV, content=null}");
        assertThat(read("setTarget", target, "... on Target { measureUnit }").toString())
                .isEqualTo("{measureUnit=đảng viên}");
        assertThat(read("setTarget", with(target, "measureUnit", null), "... on Target { measureUnit }")
                        .toString())
                .isEqualTo("{measureUnit=null}");
    }

    private Object read(String mutation, Map<String, ?> input, String fields) {
        return api.mutate(mutation, input, "followUp { " + fields + " }").value("done.followUp");
    }

    @Test
    void aCommitteeUsesANumberOnceAYearHoweverItIsWritten() {
        String first = issuable("Quý I");
        make("issueResolution", Map.of("id", first, "code", "12-NQ/ĐUK", "issuedOn", "2026-02-01"));
        Map<String, Object> other = Map.of("id", issuable("Quý II"), "code", "12 – nq/đuk", "issuedOn", "2026-05-01");

        assertThat(problems("issueResolution", other)).isEqualTo("[NUMBER_TAKEN] [code]");
        make("issueResolution", with(other, "issuedOn", "2025-12-01"));
        make("updateFollowUp", Map.of("id", first, "code", "12-NQ/DUK"));
        assertThat(problems("updateFollowUp", Map.of("id", other.get("id"), "heldOn", "2026-12-01")))
                .isEqualTo("[IN_FUTURE] [heldOn]");
        assertThat(problems("updateFollowUp", Map.of("id", other.get("id"), "heldOn", "2026-01-01")))
                .isEqualTo("[NUMBER_TAKEN] [code]");
    }

    private String issuable(String title) {
        Map<String, String> point = Map.of("title", "Kết nạp", "responsible", "Oanh", "dueOn", "2026-12-31");
        return make("draftResolution", Map.of("committee", "O-executive", "title", title, "points", List.of(point)));
    }

    @Test
    void aMeetingIsHeldInItsMonthOrSoonAfter() {
        assertThat(meeting("N", "2026-09-01", "2026-09-30")).isEqualTo("[] []");
        assertThat(meeting("N", "2026-09-01", "2026-10-02")).isEqualTo("[HELD_LATE] [meetings.heldOn]");
        assertThat(meeting("N", "2026-09-01", "2026-11-01")).isEqualTo("[NOT_OF_MONTH] [meetings.heldOn]");
        assertThat(meeting("N", "2026-09-01", "2026-08-31")).isEqualTo("[NOT_OF_MONTH] [meetings.heldOn]");
        String recorded = api.query("{followUps(kinds: [MEETING]) {nodes {id}}}")
                .list("followUps.nodes.id")
                .getFirst()
                .toString();
        assertThat(problems("updateFollowUp", Map.of("id", recorded, "heldOn", "2026-11-01")))
                .isEqualTo("[NOT_OF_MONTH] [heldOn]");
    }

    @Test
    void figuresOfATargetAreCumulativeAndNotNegative() {
        Map<String, Object> set = Map.of("unit", "O", "year", 2026, "title", "Kết nạp", "planned", 5);
        String target = make("setTarget", set);
        Map<String, Object> second = Map.of("id", target, "quarter", 2, "actual", 3);
        make("reportTarget", second);

        assertThat(problems("setTarget", with(set, "planned", -1))).isEqualTo("[FIGURE_NEGATIVE] [planned]");
        assertThat(problems("reportTarget", with(second, "actual", -1))).isEqualTo("[FIGURE_NEGATIVE] [actual]");
        assertThat(problems("reportTarget", with(with(second, "quarter", 3), "actual", 2)))
                .isEqualTo("[FIGURE_FALLS] [actual]");
        assertThat(problems("reportTarget", with(with(second, "quarter", 1), "actual", 4)))
                .isEqualTo("[FIGURE_FALLS] [actual]");
        assertThat(problems("reportTarget", with(with(second, "quarter", 4), "actual", 2)))
                .isEqualTo("[] []");
    }

    @Test
    void feedbackAboutAMemberWithoutACellIsNotCalledAnInspection() {
        database.write("MATCH (:Member {id: 'An'})-[b:BELONGS_TO]->() DELETE b");

        assertThat(api.mutate("giveFeedback", Map.of("member", "An", "content", "Nhiệt tình"), "")
                        .list("done.problems.message")
                        .toString())
                .contains("An belongs to no cell, so the feedback");
        assertThat(api.mutate(
                                "planInspection",
                                Map.of(
                                        "subject",
                                        "An",
                                        "mode",
                                        "INSPECTION",
                                        "title",
                                        "Đơn thư",
                                        "plannedOn",
                                        "2026-12-01"),
                                "")
                        .list("done.problems.message")
                        .toString())
                .contains("An belongs to no cell, so the inspection");
    }

    @Test
    void aVisitWithoutAPurposeIsListedByItsConclusionOrElseByItsText() {
        String visit =
                make("planVisit", Map.of("unit", "N", "plannedOn", "2026-11-01", "content", "Nắm tình hình đảng phí"));

        assertThat(read("updateFollowUp", Map.of("id", visit, "plannedOn", "2026-11-02"), "... on Visit { excerpt }")
                        .toString())
                .contains("Nắm tình hình");
        assertThat(read(
                                "recordVisit",
                                Map.of("visit", visit, "heldOn", "2026-11-02", "conclusion", "Thu đủ"),
                                "... on Visit { excerpt }")
                        .toString())
                .contains("Thu đủ");
    }

    @Test
    void emptyIdsAreNotFoundAndCalledEmpty() {
        assertThat(problems("planVisit", Map.of("unit", "N", "plannedOn", "2026-12-01", "responsible", "")))
                .isEqualTo("[NOT_FOUND] [responsible]");
        assertThat(problems("recordVisit", Map.of("visit", "", "heldOn", "2026-11-01")))
                .isEqualTo("[NOT_FOUND] [visit]");
        assertThat(api.mutate("recordVisit", Map.of("visit", "", "heldOn", "2026-11-01"), "")
                        .list("done.problems.message")
                        .toString())
                .contains("The id is empty");
        for (String filter : List.of("subject", "responsible", "inHandOf", "within")) {
            assertThat(api.query("{followUps(%s: \"\") {totalCount}}", filter).body())
                    .contains("The id is empty");
        }
    }
}
