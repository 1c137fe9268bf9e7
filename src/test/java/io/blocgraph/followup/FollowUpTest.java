/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.followup;

import static io.blocgraph.fixture.GraphBuilder.bloc;
import static io.blocgraph.fixture.GraphBuilder.cell;
import static io.blocgraph.fixture.GraphBuilder.cluster;
import static io.blocgraph.fixture.GraphBuilder.graph;
import static io.blocgraph.fixture.GraphBuilder.grassrootsCell;
import static io.blocgraph.fixture.GraphBuilder.organization;
import static org.assertj.core.api.Assertions.assertThat;

import io.blocgraph.fixture.GraphQlApi;
import io.blocgraph.fixture.GraphQlResult;
import io.blocgraph.fixture.IntegrationTest;
import io.blocgraph.fixture.TestAccounts;
import io.blocgraph.fixture.TestDatabase;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests visits, inspections, resolutions, targets, meetings and study sessions. */
@IntegrationTest
@Tag("slow")
class FollowUpTest {

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
                .standing("Kim")
                .executive("Kim")
                .with(
                        cluster("K").responsible("Kim"),
                        organization("O")
                                .in("K")
                                .secretary("Oanh")
                                .with(cell("C").secretary("Cuc").members("An", "Binh", "Cuc", "Oanh")),
                        grassrootsCell("P").in("K").secretary("Phuc").members("Phuc", "Quy"))));
        accounts.deleteAll();
    }

    private String visit(String unit, String day) {
        return api.mutate(
                        "recordVisit",
                        Map.of("unit", unit, "heldOn", day, "responsible", "Kim", "conclusion", "Đã nắm tình hình"),
                        "followUp { id }")
                .text("done.followUp.id");
    }

    @Test
    void aVisitIsThatOfTheMemberWhoRecordsItIfTheChainHasThem() {
        for (String member : List.of("Kim", "Quy")) {
            accounts.create("of-" + member, "EDITOR O");
            accounts.linkMember("of-" + member, member);
        }
        Map<String, Object> visit = Map.of("unit", "O", "heldOn", "2026-11-01");
        String asked = "followUp { responsible { fullName } }";

        assertThat(api.as("of-Kim").mutate("recordVisit", visit, asked).text("done.followUp.responsible.fullName"))
                .isEqualTo("Kim");
        assertThat(api.as("of-Quy").mutate("recordVisit", visit, asked).text("done.followUp.responsible.fullName"))
                .isEqualTo("Oanh");
    }

    @Test
    void aPlannedVisitStandsInTheAgendaUntilItIsHeld() {
        String id = api.mutate(
                        "planVisit",
                        Map.of(
                                "unit",
                                "O",
                                "plannedOn",
                                "2099-01-15",
                                "responsible",
                                "Kim",
                                "participants",
                                List.of("An")),
                        "followUp { id state ... on Visit { participants { id } } }")
                .text("done.followUp.id");
        assertThat(agenda("member: \"Kim\"")).containsExactly(id);
        assertThat(agenda("within: \"K\"")).containsExactly(id);
        assertThat(agenda("member: \"Bao\"")).isEmpty();
        assertThat(agendaBelow("Bao")).isEqualTo(1);
        assertThat(agendaBelow("Kim")).isZero();

        GraphQlResult held = api.mutate(
                "recordVisit",
                Map.of("visit", id, "heldOn", "2026-10-20", "conclusion", "Tốt"),
                "followUp { state heldOn unit { code lastVisit { id } } ... on Visit { participants { id } conclusion } }");

        assertThat(held.value("done.followUp.state")).isEqualTo("HELD");
        assertThat(held.value("done.followUp.unit.lastVisit.id")).isEqualTo(id);
        assertThat(api.query("{member(id: \"Kim\") {lastVisit {id} assignments {lastVisit {id}}}}")
                        .body())
                .isEqualTo(
                        "{\"data\":{\"member\":{\"lastVisit\":{\"id\":\"%1$s\"},\"assignments\":[{\"lastVisit\":{\"id\":\"%1$s\"}}]}}}"
                                .formatted(id));
        assertThat(held.list("done.followUp.participants.id")).containsExactly("An");
        assertThat(agenda("member: \"Kim\"")).isEmpty();
    }

    @Test
    void aVisitByWhoIsNotResponsibleDoesNotCountAndSaysSo() {
        visit("O", "2025-01-10");

        GraphQlResult other = api.mutate(
                "recordVisit", Map.of("unit", "O", "heldOn", "2026-01-10", "responsible", "Phuc"), "followUp { id }");

        assertThat(other.list("done.problems.code")).containsExactly("NOT_IN_CHAIN");
        assertThat(gaps("UNIT_NOT_VISITED")).contains("O");
    }

    @Test
    void unitsAreMissedFromTheFirstVisitOfTheirBlocOn() {
        assertThat(gaps("UNIT_NOT_VISITED")).isEmpty();

        visit("O", "2026-10-20");
        visit("P", "2025-01-20");

        assertThat(gaps("UNIT_NOT_VISITED")).contains("P").doesNotContain("O");
        assertThat(api.query("{attention(within: \"B\") {unitsNotVisited}}").number("attention.unitsNotVisited"))
                .isEqualTo(gaps("UNIT_NOT_VISITED").size());
    }

    @Test
    void aSpanSaysWhenEachUnitWasVisitedLast() {
        String id = visit("O", "2026-10-20");

        assertThat(api.query("{span(member: \"Kim\") {entries {unit {code lastVisit {id}}}}}")
                        .list("span.entries.unit.lastVisit"))
                .contains(Map.of("id", id));
    }

    @Test
    void theFuturePlannedOrNotCannotBeRecorded() {
        assertThat(api.mutate("recordVisit", Map.of("unit", "O", "heldOn", "2099-01-01"), "")
                        .list("done.problems.code"))
                .containsExactly("IN_FUTURE");
        assertThat(api.mutate(
                                "planVisit",
                                Map.of("unit", "O", "plannedOn", "2099-01-01", "effectiveOn", "2098-01-01"),
                                "")
                        .list("done.problems.field"))
                .containsExactly("effectiveOn");
    }

    @Test
    void aResolutionIsReviewedWithTheLastOfItsPoints() {
        assertThat(draft(Map.of("title", "Kết nạp 5 đảng viên", "dueOn", "2025-12-31"))
                        .list("done.problems.code"))
                .containsExactly("POINT_WITHOUT_OWNER");
        GraphQlResult draft = draft(
                Map.of("title", "Kết nạp 5 đảng viên", "responsible", "Oanh", "dueOn", "2025-12-31"),
                Map.of("title", "Củng cố chi bộ", "responsible", "Cuc", "dueOn", "2099-12-31"));
        String id = draft.text("done.followUp.id");
        List<@Nullable Object> points = draft.list("done.followUp.points.id");
        assertThat(agenda("member: \"Cuc\"")).isEmpty();

        api.mutate("issueResolution", Map.of("id", id, "code", "5-NQ/ĐU", "issuedOn", "2025-06-01"), "")
                .list("done.problems");

        assertThat(agenda("member: \"Cuc\"")).containsExactly(points.get(1));
        assertThat(gaps("POINT_OVERDUE")).containsExactly("O");
        review(points.get(0), "DONE");
        assertThat(gaps("POINT_OVERDUE")).isEmpty();
        assertThat(state(id)).isEqualTo("ISSUED");
        String change = review(points.get(1), "PARTLY").text("done.change.id");
        assertThat(state(id)).isEqualTo("REVIEWED");
        api.mutate("undo", Map.of("change", change), "").list("done.problems");
        assertThat(state(id)).isEqualTo("ISSUED");
    }

    @Test
    void aResolutionIsNotIssuedWhileWhoAnswersForAPointHasLeft() {
        GraphQlResult draft = draft(
                Map.of("title", "Củng cố chi bộ", "responsible", "Cuc", "dueOn", "2099-12-31"),
                Map.of("title", "Kết nạp hai đảng viên", "responsible", "Quy", "dueOn", "2099-12-31"));
        api.mutate("endMembership", Map.of("id", "Quy", "effectiveOn", "2026-11-01"), "")
                .list("done.problems");

        GraphQlResult issued = api.mutate(
                "issueResolution",
                Map.of("id", draft.text("done.followUp.id"), "code", "5-NQ", "issuedOn", "2026-11-20"),
                "");

        assertThat(issued.list("done.problems.code")).containsExactly("POINT_WITHOUT_OWNER");
        assertThat(issued.list("done.problems.message").toString()).contains("Kết nạp hai đảng viên");
    }

    @Test
    void aResolutionFollowsItsPointsWhicheverReviewIsUndone() {
        GraphQlResult draft = draft(
                Map.of("title", "Kết nạp", "responsible", "Oanh", "dueOn", "2099-12-31"),
                Map.of("title", "Củng cố", "responsible", "Cuc", "dueOn", "2099-12-31"));
        String id = draft.text("done.followUp.id");
        List<@Nullable Object> points = draft.list("done.followUp.points.id");
        api.mutate("issueResolution", Map.of("id", id, "code", "5-NQ/ĐU", "issuedOn", "2025-06-01"), "")
                .list("done.problems");
        String first = review(points.get(0), "DONE").text("done.change.id");
        String last = review(points.get(1), "DONE").text("done.change.id");

        String undone = undo(first).text("done.change.id");
        assertThat(state(id)).isEqualTo("ISSUED");
        assertThat(api.query("{followUps(inHandOf: \"Oanh\", kinds: [RESOLUTION, POINT]) {nodes {id}}}")
                        .list("followUps.nodes.id"))
                .containsExactlyInAnyOrder(id, points.get(0));
        undo(last);
        undo(undone);
        assertThat(state(id)).isEqualTo("ISSUED");
        review(points.get(1), "DONE");
        assertThat(state(id)).isEqualTo("REVIEWED");
    }

    private GraphQlResult undo(String change) {
        GraphQlResult undone = api.mutate("undo", Map.of("change", change), "change { id }");
        assertThat(undone.list("done.problems")).isEmpty();
        return undone;
    }

    @Test
    void aTargetFollowsItsFiguresWhicheverReportIsUndone() {
        String id = api.mutate(
                        "setTarget",
                        Map.of("unit", "O", "year", 2026, "title", "Kết nạp", "planned", 5),
                        "followUp { id }")
                .text("done.followUp.id");
        String first = report(id, 1, 6);
        String second = report(id, 2, 7);

        undo(first);
        assertThat(state(id)).isEqualTo("DONE");
        undo(second);
        assertThat(state(id)).isEqualTo("OPEN");
    }

    private String report(String target, int quarter, int actual) {
        return api.mutate("reportTarget", Map.of("id", target, "quarter", quarter, "actual", actual), "")
                .text("done.change.id");
    }

    @Test
    void thatAnInspectionWasHeldIsNotUndoneWhileItHasFindings() {
        String id = api.mutate(
                        "planInspection",
                        Map.of("subject", "O", "mode", "INSPECTION", "title", "Đảng phí", "plannedOn", "2025-09-01"),
                        "followUp { id }")
                .text("done.followUp.id");
        String held = api.mutate("recordInspection", Map.of("id", id, "heldOn", "2025-09-02"), "")
                .text("done.change.id");
        String found = api.mutate(
                        "addFinding", Map.of("inspection", id, "title", "Chậm nộp", "dueOn", "2099-10-01"), "")
                .text("done.change.id");

        GraphQlResult refused = api.mutate("undo", Map.of("change", held), "");
        assertThat(refused.list("done.problems.code")).containsExactly("LATER_CHANGES");
        assertThat(refused.list("done.problems.entities")).containsExactly(found);

        undo(found);
        undo(held);
        assertThat(state(id)).isEqualTo("PLANNED");
    }

    @Test
    void aDraftIsDiscardedWithItsPoints() {
        GraphQlResult draft = draft(Map.of("title", "Củng cố chi bộ", "responsible", "Cuc", "dueOn", "2099-12-31"));
        String id = draft.text("done.followUp.id");
        Object point = draft.list("done.followUp.points.id").getFirst();
        assertThat(api.mutate("cancelFollowUp", Map.of("id", String.valueOf(point)), "")
                        .list("done.problems.code"))
                .containsExactly("WRONG_STATE");

        String change = api.mutate("cancelFollowUp", Map.of("id", id), "").text("done.change.id");

        assertThat(state(id)).isEqualTo("CANCELLED");
        assertThat(state(String.valueOf(point))).isEqualTo("DROPPED");
        api.mutate("undo", Map.of("change", change), "").list("done.problems");
        assertThat(state(String.valueOf(point))).isEqualTo("DRAFT");
    }

    private GraphQlResult draft(Map<?, ?>... points) {
        String committee = String.valueOf(api.query("{unit(code: \"O\") {committees(kind: EXECUTIVE) {id}}}")
                .value("unit.committees.id"));
        return api.mutate(
                "draftResolution",
                Map.of("committee", committee, "title", "Nghị quyết năm 2025", "points", List.of(points)),
                "followUp { id ... on Resolution { points { id state responsible { id } } } }");
    }

    private GraphQlResult review(@Nullable Object point, String state) {
        return api.mutate(
                "reviewPoint",
                Map.of("id", String.valueOf(point), "state", state, "result", "Kết quả"),
                "followUp { state }");
    }

    private Object state(String id) {
        return api.query("{node(id: \"%s\") {... on FollowUp {state}}}", id).value("node.state");
    }

    @Test
    void anInspectionHasFindingsThatAreRemediedAndVerified() {
        String id = api.mutate(
                        "planInspection",
                        Map.of(
                                "subject", "O",
                                "mode", "INSPECTION",
                                "title", "Kiểm tra thu nộp đảng phí",
                                "plannedOn", "2025-09-01",
                                "programme", "2025",
                                "team", List.of("Kim")),
                        "followUp { id }")
                .text("done.followUp.id");
        assertThat(gaps("INSPECTION_NOT_HELD")).containsExactly("O");
        assertThat(api.mutate("addFinding", Map.of("inspection", id, "title", "x", "dueOn", "2025-10-01"), "")
                        .list("done.problems.code"))
                .containsExactly("WRONG_STATE");
        api.mutate("recordInspection", Map.of("id", id, "heldOn", "2025-09-02"), "")
                .list("done.problems");
        assertThat(gaps("INSPECTION_NOT_HELD")).isEmpty();

        String finding = api.mutate(
                        "addFinding",
                        Map.of("inspection", id, "title", "Chậm nộp đảng phí", "dueOn", "2025-10-01"),
                        "followUp { id responsible { id } ... on Finding { inspection { title } } }")
                .text("done.followUp.id");
        assertThat(gaps("FINDING_OVERDUE")).containsExactly("O");
        api.mutate("remedyFinding", Map.of("id", finding, "conclusion", "Đã nộp"), "")
                .list("done.problems");
        assertThat(gaps("FINDING_OVERDUE")).isEmpty();
        api.mutate("verifyFinding", Map.of("id", finding), "").list("done.problems");
        api.mutate("concludeInspection", Map.of("id", id, "conclusion", "Chấp hành tốt"), "")
                .list("done.problems");

        assertThat(state(finding)).isEqualTo("VERIFIED");
        assertThat(state(id)).isEqualTo("CONCLUDED");
    }

    @Test
    void whatConcernsAPersonIsHiddenFromReaders() {
        accounts.create("reader", "READER B");
        accounts.create("editor", "EDITOR B");
        String id = api.mutate(
                        "planInspection",
                        Map.of(
                                "subject",
                                "An",
                                "mode",
                                "INSPECTION",
                                "title",
                                "Dấu hiệu vi phạm",
                                "plannedOn",
                                "2099-09-01"),
                        "followUp { id subject { id } unit { code } }")
                .text("done.followUp.id");

        String question =
                "{node(id: \"%s\") {id} followUps(within: \"B\") {nodes {title}} changes(within: \"C\") {nodes {details {after}}}}"
                        .formatted(id);
        assertThat(api.as("reader").query(question).body()).doesNotContain("vi phạm", id);
        assertThat(api.as("editor").query(question).body()).contains("vi phạm", id);
        assertThat(api.as("editor")
                        .query("{member(id: \"An\") {followUps {nodes {id}}}}")
                        .list("member.followUps.nodes.id"))
                .containsExactly(id);

        String overdue =
                "{gaps(within: \"B\", rules: [INSPECTION_NOT_HELD], asOf: \"2099-10-01\") {nodes {unit {code} member {id}}} "
                        + "attention(within: \"B\", asOf: \"2099-10-01\") {inspectionsNotHeld}}";
        assertThat(api.as("reader").query(overdue).list("gaps.nodes")).isEmpty();
        assertThat(api.as("reader").query(overdue).number("attention.inspectionsNotHeld"))
                .isZero();
        assertThat(api.as("editor").query(overdue).list("gaps.nodes.unit.code")).containsExactly("C");
        assertThat(api.as("editor").query(overdue).number("attention.inspectionsNotHeld"))
                .isEqualTo(1);
    }

    @Test
    void thatAPersonIsInspectedIsNoChangeForReaders() {
        accounts.create("reader", "READER B");
        accounts.create("editor", "EDITOR B");
        GraphQlResult planned = api.mutate(
                "planInspection",
                Map.of(
                        "subject",
                        "An",
                        "mode",
                        "SUPERVISION",
                        "title",
                        "Kê khai",
                        "plannedOn",
                        "2099-09-01",
                        "reason",
                        "Có đơn"),
                "followUp { id } change { id }");
        api.mutate(
                        "undo",
                        Map.of("change", planned.text("done.change.id"), "reason", "Đơn không đúng"),
                        "change { id }")
                .text("done.change.id");

        String question =
                "{changes(within: \"B\") {nodes {kind reason}} member(id: \"An\") {changes {nodes {kind reason}}}}";
        assertThat(api.as("editor").query(question).list("changes.nodes.kind"))
                .containsExactly("undo", "planInspection");
        assertThat(api.as("reader").query(question).list("changes.nodes")).isEmpty();
        assertThat(api.as("reader").query(question).list("member.changes.nodes"))
                .isEmpty();
    }

    @Test
    void aMistakenYearThatIsUndoneIsForgotten() {
        String change = api.mutate(
                        "recordVisit",
                        Map.of("unit", "O", "heldOn", "2006-10-20", "responsible", "Kim"),
                        "change { id }")
                .text("done.change.id");
        assertThat(gaps("UNIT_NOT_VISITED")).contains("P");

        api.mutate("undo", Map.of("change", change), "change { id }").text("done.change.id");
        assertThat(gaps("UNIT_NOT_VISITED")).isEmpty();

        visit("O", "2026-10-20");
        assertThat(gaps("UNIT_NOT_VISITED")).isEmpty();
    }

    @Test
    void aVisitCountsWhenItIsCorrectedToWhoWasResponsible() {
        String id = api.mutate(
                        "recordVisit",
                        Map.of("unit", "O", "heldOn", "2026-10-20", "responsible", "Phuc"),
                        "followUp { id }")
                .text("done.followUp.id");
        String last = "{unit(id: \"O\") {lastVisit {id}}}";
        assertThat(api.query(last).value("unit.lastVisit")).isNull();

        api.mutate("updateFollowUp", Map.of("id", id, "responsible", "Kim"), "followUp { id }")
                .text("done.followUp.id");
        assertThat(api.query(last).value("unit.lastVisit.id")).isEqualTo(id);
    }

    @Test
    void whoHasLeftIsGivenNothing() {
        api.mutate("endMembership", Map.of("id", "Quy", "effectiveOn", "2026-11-01"), "change { id }")
                .text("done.change.id");

        assertThat(api.mutate("raiseDevelopment", Map.of("unit", "P", "title", "Thiếu người", "responsible", "Quy"), "")
                        .list("done.problems.code"))
                .containsExactly("RESPONSIBLE_LEFT");
    }

    @Test
    void anEditorOfAnOrganizationRaisesWhatGoesToThoseAbove() {
        accounts.create("clerk", "EDITOR P");
        GraphQlApi clerk = api.as("clerk");
        String id = clerk.mutate(
                        "raiseDevelopment",
                        Map.of("unit", "P", "title", "Thiếu người"),
                        "followUp { id responsible { id } }")
                .text("done.followUp.id");

        assertThat(clerk.mutate("escalateDevelopment", Map.of("id", id), "followUp { responsible { id fullName } }")
                        .value("done.followUp.responsible.id"))
                .isEqualTo("Kim");
        assertThat(clerk.mutate("raiseDevelopment", Map.of("unit", "O", "title", "Việc của nơi khác"), "")
                        .list("done.problems.code"))
                .containsExactly("NOT_FOUND");
        assertThat(clerk.query("{changes(within: \"P\") {nodes {kind}}}").list("changes.nodes.kind"))
                .containsExactly("escalateDevelopment", "raiseDevelopment");
    }

    @Test
    void meetingsOfManyCellsAreRecordedAtOnceAndMissedWhenTheyAreNot() {
        GraphQlResult recorded = meetings("2025-12-01", "2025-12-05", "GOOD");
        assertThat(recorded.list("done.meetings.state")).containsExactly("HELD", "HELD");
        assertThat(gaps("CELL_NOT_MEETING")).contains("C", "P");

        meetings("2025-12-20", null, null);

        assertThat(api.query(
                                "{followUps(within: \"B\", kinds: [MEETING]) {nodes {state ... on Meeting {month}} totalCount}}")
                        .list("followUps.nodes.state"))
                .as("the same month is changed")
                .containsExactly("NOT_HELD", "NOT_HELD");
        assertThat(api.mutate(
                                "recordMeetings",
                                Map.of(
                                        "meetings",
                                        List.of(Map.of(
                                                "unit", "C", "month", "2025-12-01", "present", 5, "required", 4))),
                                "")
                        .list("done.problems.code"))
                .containsExactly("TOO_MANY_PRESENT");
    }

    @Test
    void aMeetingIsThatOfACellOrOfACommitteeOfTheUnit() {
        String committee = String.valueOf(api.query("{unit(code: \"O\") {committees(kind: EXECUTIVE) {id}}}")
                .value("unit.committees.id"));
        for (var refused : Map.of(
                        "COMMITTEE_ELSEWHERE", Map.of("unit", "C", "committee", committee, "month", "2026-10-01"),
                        "NOT_A_CELL", Map.of("unit", "O", "month", "2026-10-01"))
                .entrySet()) {
            assertThat(api.mutate("recordMeetings", Map.of("meetings", List.of(refused.getValue())), "")
                            .list("done.problems.code"))
                    .containsExactly(refused.getKey());
        }
        assertThat(api.mutate(
                                "recordMeetings",
                                Map.of(
                                        "meetings",
                                        List.of(Map.of("unit", "O", "committee", committee, "month", "2026-10-01"))),
                                "")
                        .list("done.problems"))
                .isEmpty();
    }

    @Test
    void aRemedyIsNotBlank() {
        String inspection = api.mutate(
                        "planInspection",
                        Map.of("subject", "O", "mode", "INSPECTION", "title", "Đảng phí", "plannedOn", "2025-09-01"),
                        "followUp { id }")
                .text("done.followUp.id");
        api.mutate("recordInspection", Map.of("id", inspection, "heldOn", "2025-09-02"), "")
                .list("done.problems");
        String finding = api.mutate(
                        "addFinding",
                        Map.of("inspection", inspection, "title", "Thu chậm", "dueOn", "2025-10-01"),
                        "followUp { id }")
                .text("done.followUp.id");

        assertThat(api.mutate("remedyFinding", Map.of("id", finding, "conclusion", " "), "")
                        .list("done.problems.code"))
                .containsExactly("EMPTY");
    }

    @Test
    void aCorrectionRemovesOnlyWhatARecordCanBeWithout() {
        String id = api.mutate(
                        "raiseDevelopment",
                        Map.of("unit", "P", "title", "Thiếu người", "dueOn", "2026-12-31"),
                        "followUp { id }")
                .text("done.followUp.id");

        for (String field : List.of("title", "responsible")) {
            assertThat(correct(id, field, null).list("done.problems.code"))
                    .as(field)
                    .containsExactly("EMPTY");
        }
        assertThat(correct(id, "dueOn", null).value("done.followUp"))
                .isEqualTo(with(Map.of("title", "Thiếu người"), "dueOn", null));

        api.mutate("settleDevelopment", Map.of("id", id, "conclusion", "Đã bổ sung"), "")
                .list("done.problems");
        assertThat(correct(id, "conclusion", " ").list("done.problems.code")).containsExactly("EMPTY");
    }

    private GraphQlResult correct(String id, String field, @Nullable Object value) {
        return api.mutate("updateFollowUp", with(Map.of("id", id), field, value), "followUp { title dueOn }");
    }

    @Test
    void aRefusalSaysTheStateInWordsAndWhatIsMissing() {
        String inspection = api.mutate(
                        "planInspection",
                        Map.of("subject", "O", "mode", "INSPECTION", "title", "Đảng phí", "plannedOn", "2025-09-01"),
                        "followUp { id }")
                .text("done.followUp.id");

        assertThat(messages("concludeInspection", Map.of("id", inspection, "conclusion", "Tốt")))
                .contains("“Đảng phí” is planned.", "while it is held and not concluded");
        assertThat(messages("recordMeetings", Map.of("meetings", List.of()))).contains("Name at least one");
        assertThat(messages("updateFollowUp", with(Map.of("id", inspection), "plannedOn", null)))
                .contains("A day is required");
        assertThat(draft(Map.of("title", "Củng cố chi bộ", "responsible", "", "dueOn", "2099-12-31"))
                        .list("done.problems.code"))
                .containsExactly("POINT_WITHOUT_OWNER");

        api.mutate("dissolveUnit", Map.of("id", "C", "membersTo", "P", "effectiveOn", "2026-11-01"), "")
                .list("done.problems");
        assertThat(api.mutate("giveFeedback", Map.of("unit", "C", "content", "Họp muộn"), "")
                        .list("done.problems.code"))
                .containsExactly("UNIT_DISSOLVED");
    }

    private String messages(String mutation, Map<String, ?> input) {
        return api.mutate(mutation, input, "").list("done.problems.message").toString();
    }

    private GraphQlResult meetings(String month, String heldOn, String quality) {
        Map<String, Object> held = heldOn == null
                ? Collections.singletonMap("heldOn", null)
                : Map.of("heldOn", heldOn, "quality", quality);
        List<Map<String, Object>> meetings = List.of("C", "P").stream()
                .map(unit -> {
                    Map<String, Object> meeting = new HashMap<>(held);
                    meeting.putAll(Map.of("unit", unit, "month", month, "present", 3, "required", 4));
                    return meeting;
                })
                .toList();
        return api.mutate(
                "recordMeetings", Map.of("meetings", meetings), "meetings { state month quality responsible { id } }");
    }

    @Test
    void aMeetingKeepsWhatIsNotGivenAgain() {
        meetings("2025-12-01", "2025-12-05", "GOOD");

        assertThat(meeting(Map.of("title", "Nghị quyết")))
                .contains("HELD", "2025-12-05", "GOOD", "Nghị quyết", "present=3");
        assertThat(api.mutate(
                                "recordMeetings",
                                Map.of("meetings", List.of(Map.of("unit", "C", "month", "2025-12-01", "present", 5))),
                                "")
                        .list("done.problems.code"))
                .containsExactly("TOO_MANY_PRESENT");
        assertThat(meeting(Collections.singletonMap("quality", null))).contains("HELD", "quality=null", "present=3");
        assertThat(meeting(Collections.singletonMap("heldOn", null)))
                .contains("NOT_HELD", "heldOn=null", "present=null", "Nghị quyết");
        assertThat(meeting(Map.of("required", 5))).contains("NOT_HELD");
    }

    private String meeting(Map<String, ?> changes) {
        Map<String, Object> meeting = new HashMap<>(changes);
        meeting.putAll(Map.of("unit", "C", "month", "2025-12-01"));
        return String.valueOf(api.mutate(
                        "recordMeetings",
                        Map.of("meetings", List.of(meeting)),
                        "meetings { state heldOn title present required quality }")
                .list("done.meetings"));
    }

    @Test
    void aTargetIsReachedByTheFigureOfAQuarter() {
        Map<String, Object> target = Map.of("unit", "O", "year", 2025, "title", "Kết nạp đảng viên", "planned", 5.0);
        String id = api.mutate("setTarget", target, "followUp { id state }").text("done.followUp.id");
        assertThat(api.mutate("setTarget", target, "followUp { id }").text("done.followUp.id"))
                .isEqualTo(id);

        api.mutate("reportTarget", Map.of("id", id, "quarter", 1, "actual", 2.0), "")
                .list("done.problems");
        GraphQlResult reached = api.mutate(
                "reportTarget",
                Map.of("id", id, "quarter", 3, "actual", 5.0),
                "followUp { state ... on Target { quarters actual planned year } }");

        assertThat(reached.value("done.followUp.state")).isEqualTo("DONE");
        assertThat(reached.list("done.followUp.quarters")).containsExactly(2.0, null, 5.0, null);
    }

    @Test
    void aStudySessionIsPlannedAndHeld() {
        String id = api.mutate(
                        "recordStudySession",
                        Map.of("unit", "O", "title", "Nghị quyết Trung ương", "plannedOn", "2026-01-10"),
                        "followUp { id state }")
                .text("done.followUp.id");

        assertThat(api.mutate(
                                "recordStudySession",
                                Map.of(
                                        "id",
                                        id,
                                        "title",
                                        "Nghị quyết Trung ương",
                                        "heldOn",
                                        "2026-01-12",
                                        "present",
                                        30,
                                        "expected",
                                        35),
                                "followUp { state ... on StudySession { present expected } }")
                        .value("done.followUp.state"))
                .isEqualTo("HELD");
    }

    @Test
    void aPlanKeepsWhatIsNotGivenAgain() {
        String session = api.mutate(
                        "recordStudySession",
                        Map.of("unit", "O", "title", "Nghị quyết", "plannedOn", "2026-01-10", "expected", 35),
                        "followUp { id }")
                .text("done.followUp.id");
        Map<String, Object> held = Map.of("id", session, "title", "Nghị quyết", "heldOn", "2026-01-12");
        api.mutate("recordStudySession", Map.of("id", session, "title", "Nghị quyết", "plannedOn", "2026-01-11"), "")
                .list("done.problems");

        assertThat(api.mutate("recordStudySession", with(held, "present", 36), "")
                        .list("done.problems.code"))
                .containsExactly("TOO_MANY_PRESENT");
        assertThat(api.mutate(
                                "recordStudySession",
                                with(held, "responsible", "Kim"),
                                "followUp { plannedOn responsible { id } ... on StudySession { expected } }")
                        .value("done.followUp"))
                .isEqualTo(Map.of("plannedOn", "2026-01-11", "responsible", Map.of("id", "Kim"), "expected", 35));

        String visit = api.mutate("planVisit", Map.of("unit", "O", "plannedOn", "2026-10-20"), "followUp { id }")
                .text("done.followUp.id");
        api.mutate("updateFollowUp", Map.of("id", visit, "conclusion", "Chuẩn bị trước"), "")
                .list("done.problems");
        assertThat(api.mutate(
                                "recordVisit",
                                Map.of("visit", visit, "heldOn", "2026-10-20"),
                                "followUp { ... on Visit { conclusion } }")
                        .value("done.followUp.conclusion"))
                .isEqualTo("Chuẩn bị trước");
    }

    private static Map<String, Object> with(Map<String, ?> input, String field, @Nullable Object value) {
        Map<String, Object> all = new HashMap<>(input);
        all.put(field, value);
        return all;
    }

    @Test
    void openRecordsGoOnUnderTheSuccessorAndClosedOnesAreFoundFromBoth() {
        String closed = visit("O", "2026-10-20");
        String open = api.mutate("planVisit", Map.of("unit", "P", "plannedOn", "2099-01-01"), "followUp { id }")
                .text("done.followUp.id");
        String old = visit("P", "2026-01-10");
        GraphQlResult dissolved = api.mutate("dissolveUnit", Map.of("id", "P", "membersTo", "C", "dryRun", true), "");
        assertThat(dissolved.list("done.problems.code")).contains("OPEN_RECORDS");
        api.query("mutation {updateUnit(input: {id: \"P\", form: COMMITTEE}) {problems {code}}}")
                .list("updateUnit.problems");

        api.mutate("mergeUnits", Map.of("units", List.of("P"), "into", "O"), "unit { code }")
                .list("done.problems");

        assertThat(api.query("{unit(code: \"O\") {followUps {nodes {id}}}}").list("unit.followUps.nodes.id"))
                .containsExactly(open, closed, old);
        assertThat(api.query("{unit(id: \"P\") {followUps {nodes {id}}}}").list("unit.followUps.nodes.id"))
                .containsExactly(old);
        assertThat(api.query("{followUps(within: \"O\") {nodes {id}}}").list("followUps.nodes.id"))
                .containsExactly(open, closed, old);
        assertThat(api.query("{node(id: \"%s\") {... on FollowUp {unit {code}}}}", open)
                        .value("node.unit.code"))
                .isEqualTo("O");
    }

    @Test
    void onADayBeforeAMergerOpenRecordsStandWhereTheyWere() {
        String visit = visit("P", "2026-01-10");
        String open = api.mutate(
                        "raiseDevelopment",
                        Map.of("unit", "P", "title", "Thiếu phòng họp", "effectiveOn", "2026-08-10"),
                        "followUp { id }")
                .text("done.followUp.id");
        api.query("mutation {updateUnit(input: {id: \"P\", form: COMMITTEE}) {problems {code}}}")
                .list("updateUnit.problems");
        String merger = api.mutate("mergeUnits", Map.of("units", List.of("P"), "into", "O"), "change { id }")
                .text("done.change.id");
        assertThat(places("2026-11-22")).isEqualTo("[P] P:[%1$s] O:[] 1 0".formatted(open));
        assertThat(places("2026-11-23")).isEqualTo("[O] P:[] O:[%1$s] 0 1".formatted(open));
        assertThat(api.query("{followUps(within: \"P\", asOf: \"2026-11-22\") {nodes {id}}}")
                        .list("followUps.nodes.id"))
                .containsExactly(open, visit);

        api.mutate("settleDevelopment", Map.of("id", open, "conclusion", "Đã có phòng"), "")
                .list("done.problems");
        assertThat(places("2026-11-22")).isEqualTo("[P] P:[%1$s] O:[] 1 0".formatted(open));

        String settled = api.query("{node(id: \"%s\") {... on FollowUp {changes(first: 1) {nodes {id}}}}}", open)
                .text("node.changes.nodes.id");
        for (String change : List.of(settled, merger)) {
            api.mutate("undo", Map.of("change", change), "").list("done.problems");
        }
        assertThat(places("2026-11-23")).isEqualTo("[P] P:[%1$s] O:[] 1 0".formatted(open));
    }

    /** The unit of the open development, and what is listed and counted at the two units that are merged. */
    private String places(String day) {
        GraphQlResult result = api.query("""
                {followUps(asOf: "%1$s", kinds: [DEVELOPMENT]) {nodes {unit {code}}}
                 p: unit(id: "P", asOf: "%1$s") {followUps(kinds: [DEVELOPMENT]) {nodes {id}} timeline(first: 9, events: [RECORD]) {totalCount}}
                 o: followUps(within: "O", asOf: "%1$s", kinds: [DEVELOPMENT]) {nodes {id}}
                 pc: attention(within: "P", asOf: "%1$s") {unsettledDevelopments}
                 oc: attention(within: "O", asOf: "%1$s") {unsettledDevelopments}}""".formatted(day));
        return "%s P:%s O:%s %s %s"
                .formatted(
                        result.list("followUps.nodes.unit.code"),
                        result.list("p.followUps.nodes.id"),
                        result.list("o.nodes.id"),
                        result.value("pc.unsettledDevelopments"),
                        result.value("oc.unsettledDevelopments"));
    }

    @Test
    void findingsOfTheInspectionOfAMemberAreAboutTheMember() {
        String inspection = api.mutate(
                        "planInspection",
                        Map.of("subject", "An", "mode", "INSPECTION", "title", "Kỷ luật", "plannedOn", "2026-10-01"),
                        "followUp {id}")
                .text("done.followUp.id");
        api.mutate("recordInspection", Map.of("id", inspection, "heldOn", "2026-10-01"), "");
        api.mutate("addFinding", Map.of("inspection", inspection, "title", "Chưa khai đủ", "dueOn", "2026-12-01"), "");

        assertThat(api.query("""
                {followUps(subject: "An", kinds: [FINDING]) {nodes {subject {id}}}
                 member(id: "An") {followUps(kinds: [FINDING]) {totalCount} timeline(first: 9, events: [RECORD]) {totalCount}}}""").body())
                .contains(
                        "{\"nodes\":[{\"subject\":{\"id\":\"An\"}}]}",
                        "\"followUps\":{\"totalCount\":1}",
                        "\"timeline\":{\"totalCount\":2}");
    }

    @Test
    void recordsAreFoundByTextWithoutDiacriticsAndByState() {
        visit("O", "2026-10-20");

        assertThat(api.query("{followUps(text: \"nam tinh hinh\", kinds: [VISIT], states: [HELD]) {totalCount}}")
                        .number("followUps.totalCount"))
                .isEqualTo(1);
        assertThat(api.query("{followUps(text: \"hoàn toàn khác\") {totalCount}}")
                        .number("followUps.totalCount"))
                .isEqualTo(0);
        assertThat(api.query(
                                "{followUps(from: \"2026-10-20\", until: \"2026-10-21\", subject: \"O\", responsible: \"Kim\") {totalCount}}")
                        .number("followUps.totalCount"))
                .isEqualTo(1);
    }

    /** The numbers on the home page of a member lead to these lists. */
    @Test
    void whatIsCountedForAMemberIsWhatIsListed() {
        accounts.create("editor", "EDITOR O");
        visit("O", "2025-01-10");
        visit("P", "2025-01-10");
        meetings("2025-12-01", "2025-12-05", "GOOD");
        api.mutate("raiseDevelopment", Map.of("unit", "C", "title", "Thiếu phòng họp", "effectiveOn", "2026-01-10"), "")
                .list("done.problems");
        api.mutate("planVisit", Map.of("unit", "C", "plannedOn", "2026-11-30", "responsible", "Oanh"), "")
                .list("done.problems");
        for (GraphQlApi asked : List.of(api, api.as("editor"))) {
            for (String member : List.of("Bao", "Kim", "Oanh", "Cuc")) {
                GraphQlResult counted = asked.query(
                        "{attention(member: \"%s\") {total unitsNotVisited unsettledDevelopments}}", member);
                if (counted.data() == null) {
                    continue;
                }
                assertThat(gapsOf(asked, member, "")).isEqualTo(counted.number("attention.total"));
                assertThat(gapsOf(asked, member, ", rules: [UNIT_NOT_VISITED]"))
                        .isEqualTo(counted.number("attention.unitsNotVisited"));
                assertThat(gapsOf(asked, member, ", rules: [DEVELOPMENT_UNSETTLED]"))
                        .isEqualTo(counted.number("attention.unsettledDevelopments"));
                String period = "from: \"2020-01-01\", until: \"2100-01-01\"";
                GraphQlResult agenda = asked.query(
                        "{agendaBelow(member: \"%1$s\", %2$s) agenda(below: \"%1$s\", %2$s) {totalCount nodes {id}}}",
                        member, period);
                assertThat(agenda.number("agendaBelow"))
                        .isEqualTo(agenda.number("agenda.totalCount"))
                        .isEqualTo(agenda.list("agenda.nodes").size());
            }
        }
        assertThat(gapsOf(api, "Kim", "")).isPositive();
        assertThat(gapsOf(api, "Cuc", ", rules: [DEVELOPMENT_UNSETTLED]")).isEqualTo(1);
        assertThat(agendaBelow("Kim")).isEqualTo(1);
    }

    private static int gapsOf(GraphQlApi asked, String member, String rules) {
        GraphQlResult gaps =
                asked.query("{attentionGaps(member: \"%s\"%s, first: 500) {totalCount nodes {rule}}}", member, rules);
        assertThat(gaps.list("attentionGaps.nodes")).hasSize(gaps.number("attentionGaps.totalCount"));
        return gaps.number("attentionGaps.totalCount");
    }

    private int agendaBelow(String member) {
        return api.query("{agendaBelow(member: \"%s\", from: \"2020-01-01\", until: \"2100-01-01\")}", member)
                .number("agendaBelow");
    }

    private List<@Nullable Object> agenda(String of) {
        return api.query("{agenda(%s, from: \"2000-01-01\", until: \"2100-01-01\") {nodes {id}}}", of)
                .list("agenda.nodes.id");
    }

    private List<@Nullable Object> gaps(String rule) {
        return api.query("{gaps(rules: [%s]) {nodes {unit {code} message remedy}}}", rule)
                .list("gaps.nodes.unit.code");
    }
}
