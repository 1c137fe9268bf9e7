/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.followup;

import static io.blocgraph.fixture.GraphBuilder.bloc;
import static io.blocgraph.fixture.GraphBuilder.cell;
import static io.blocgraph.fixture.GraphBuilder.cluster;
import static io.blocgraph.fixture.GraphBuilder.graph;
import static io.blocgraph.fixture.GraphBuilder.organization;
import static org.assertj.core.api.Assertions.assertThat;

import io.blocgraph.fixture.GraphQlApi;
import io.blocgraph.fixture.GraphQlResult;
import io.blocgraph.fixture.IntegrationTest;
import io.blocgraph.fixture.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests the way of developments up the responsibility chain. */
@IntegrationTest
@Tag("slow")
class DevelopmentTest {

    private static final String STEPS =
            "followUp { state responsible { id } ... on Development { steps { event member { id } passedOver { code } } } }";

    @Autowired
    private TestDatabase database;

    @Autowired
    private GraphQlApi api;

    /** The cell has no secretary; the organization has one; the cluster has somebody; the bloc has a secretary. */
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
                                .with(cell("C").members("An", "Binh", "Chi", "Oanh")))));
    }

    @Test
    void goesToTheNearestWhoIsResponsibleAndSaysWhoseVacancyWasPassedOver() {
        GraphQlResult raised = raise();

        assertThat(raised.value("done.followUp.state")).isEqualTo("RAISED");
        assertThat(raised.value("done.followUp.responsible.id")).isEqualTo("Oanh");
        assertThat(raised.list("done.followUp.steps.passedOver.code")).containsExactly("C");
    }

    @Test
    void goesUpOneLinkAtATimeUntilItIsSettled() {
        String id = raise().text("done.followUp.id");

        assertThat(step("takeDevelopment", id).value("done.followUp.state")).isEqualTo("IN_HAND");
        assertThat(step("escalateDevelopment", id).value("done.followUp.responsible.id"))
                .isEqualTo("Kim");
        assertThat(step("escalateDevelopment", id).value("done.followUp.responsible.id"))
                .isEqualTo("Bao");
        assertThat(step("escalateDevelopment", id).list("done.problems.code")).containsExactly("NOBODY_ABOVE");
        GraphQlResult settled = api.mutate("settleDevelopment", Map.of("id", id, "conclusion", "Đã giải quyết"), STEPS);

        assertThat(settled.value("done.followUp.state")).isEqualTo("SETTLED");
        assertThat(settled.list("done.followUp.steps.event"))
                .containsExactly("RAISED", "IN_HAND", "ESCALATED", "ESCALATED", "SETTLED");
        assertThat(step("takeDevelopment", id).list("done.problems.code")).containsExactly("RECORD_CLOSED");
    }

    @Test
    void wasOnADayInTheStateAndTheHandOfThatDay() {
        String id = api.mutate(
                        "raiseDevelopment",
                        Map.of("unit", "C", "title", "Chậm trả lương", "effectiveOn", "2026-09-01"),
                        "followUp {id}")
                .text("done.followUp.id");
        api.mutate("takeDevelopment", Map.of("id", id, "effectiveOn", "2026-09-10"), "");
        api.mutate("escalateDevelopment", Map.of("id", id, "effectiveOn", "2026-09-20"), "");
        api.mutate("settleDevelopment", Map.of("id", id, "conclusion", "Xong", "effectiveOn", "2026-10-01"), "");

        assertThat(Stream.of("2026-09-05", "2026-09-15", "2026-09-25", "2026-10-05")
                        .map(this::stateOn))
                .containsExactly("RAISED Oanh", "IN_HAND Oanh", "ESCALATED Kim", "SETTLED Kim");
    }

    private String stateOn(String day) {
        GraphQlResult read =
                api.query("{unit(id: \"C\", asOf: \"%s\") {followUps {nodes {state responsible {id}}}}}", day);
        return read.list("unit.followUps.nodes.state").getFirst() + " "
                + read.list("unit.followUps.nodes.responsible.id").getFirst();
    }

    @Test
    void standsInOneHandAtATime() {
        String id = raise().text("done.followUp.id");
        assertThat(inHandOf("Oanh")).containsExactly(id);

        step("escalateDevelopment", id);

        assertThat(inHandOf("Oanh")).isEmpty();
        assertThat(inHandOf("Kim")).containsExactly(id);
    }

    private List<Object> inHandOf(String member) {
        return api.query("{followUps(inHandOf: \"%s\", kinds: [DEVELOPMENT]) {nodes {id}}}", member)
                .list("followUps.nodes.id");
    }

    @Test
    void aVacancyOnTheWayUpIsPassedOver() {
        String id = raise().text("done.followUp.id");
        api.mutate("endAssignment", Map.of("id", "a-K-Kim"), "").list("done.problems");

        GraphQlResult escalated = step("escalateDevelopment", id);

        assertThat(escalated.value("done.followUp.responsible.id")).isEqualTo("Bao");
        assertThat(escalated.list("done.followUp.steps.passedOver.code")).contains("K");
    }

    @Test
    void isHandedOverWithTheAssignmentsOfWhoLeaves() {
        String id = raise().text("done.followUp.id");
        step("escalateDevelopment", id);
        assertThat(api.query("{impact(member: \"Kim\") {followUps {followUp {id title}}}}")
                        .list("impact.followUps.followUp.id"))
                .containsExactly(id);

        api.mutate("reassign", Map.of("from", "Kim", "to", "Bao"), "").list("done.problems");

        assertThat(api.query("{node(id: \"%s\") {... on Development {responsible {id} steps {event}}}}", id)
                        .value("node.responsible.id"))
                .isEqualTo("Bao");
        assertThat(api.query("{node(id: \"%s\") {... on Development {steps {event}}}}", id)
                        .list("node.steps.event"))
                .containsExactly("RAISED", "ESCALATED", "HANDED_OVER");
    }

    @Test
    void whoHadItBeforeKeepsSeeingIt() {
        String id = raise().text("done.followUp.id");
        step("escalateDevelopment", id);

        assertThat(api.query("{followUps(responsible: \"Oanh\") {nodes {id}}}").list("followUps.nodes.id"))
                .containsExactly(id);
        assertThat(api.query("{member(id: \"Oanh\") {followUps {nodes {id}}}}").list("member.followUps.nodes.id"))
                .containsExactly(id);
    }

    @Test
    void takesNoStepBeforeItsLast() {
        String id = raise().text("done.followUp.id");
        Map<String, Object> early = Map.of("id", id, "effectiveOn", "2026-11-01");

        for (String step : List.of("takeDevelopment", "escalateDevelopment")) {
            assertThat(api.mutate(step, early, "").list("done.problems.code")).containsExactly("BEFORE_LAST_STEP");
        }
        assertThat(api.mutate(
                                "settleDevelopment",
                                Map.of("id", id, "conclusion", "Xong", "effectiveOn", "2026-11-01"),
                                "")
                        .list("done.problems.code"))
                .containsExactly("BEFORE_LAST_STEP");
        assertThat(api.mutate("updateFollowUp", Map.of("id", id, "responsible", "Kim", "effectiveOn", "2026-11-01"), "")
                        .list("done.problems.code"))
                .containsExactly("BEFORE_LAST_STEP");
    }

    @Test
    void takingItUpDoesNotStartTheDaysAnew() {
        String id = api.mutate(
                        "raiseDevelopment",
                        Map.of("unit", "C", "title", "Thiếu phòng họp", "effectiveOn", "2026-01-10"),
                        "followUp { id }")
                .text("done.followUp.id");
        step("takeDevelopment", id);

        assertThat(api.query("{attention(member: \"Oanh\") {unsettledDevelopments}}")
                        .value("attention.unsettledDevelopments"))
                .isEqualTo(1);
    }

    @Test
    void isNotTakenUpByWhoHasLeftAndStaysWithWhoHasNoSeatAnyMore() {
        String id = raise().text("done.followUp.id");
        String seat = api.query("{unit(code: \"O\") {committees {seats {id}}}}")
                .list("unit.committees.seats.id")
                .getFirst()
                .toString();
        api.mutate("endSeat", Map.of("id", seat, "effectiveOn", "2026-11-22"), "")
                .list("done.problems");
        assertThat(step("takeDevelopment", id).value("done.followUp.responsible.id"))
                .isEqualTo("Oanh");
        api.mutate("endMembership", Map.of("id", "Oanh"), "").list("done.problems");

        GraphQlResult refused = step("takeDevelopment", id);
        assertThat(refused.list("done.problems.code")).containsExactly("RESPONSIBLE_LEFT");
        assertThat(refused.list("done.problems.field")).containsExactly("member");
        assertThat(api.mutate("takeDevelopment", Map.of("id", id, "member", "Kim"), STEPS)
                        .value("done.followUp.responsible.id"))
                .isEqualTo("Kim");
    }

    @Test
    void anUndoTakesAStepBack() {
        String id = raise().text("done.followUp.id");
        String change = step("escalateDevelopment", id).text("done.change.id");

        api.mutate("undo", Map.of("change", change), "").list("done.problems");

        GraphQlResult now =
                api.query("{node(id: \"%s\") {... on Development {state responsible {id} steps {event}}}}", id);
        assertThat(now.value("node.state")).isEqualTo("RAISED");
        assertThat(now.value("node.responsible.id")).isEqualTo("Oanh");
        assertThat(now.list("node.steps.event")).containsExactly("RAISED");
    }

    @Test
    void isListedAsAGapWhenItHasBeenInOneHandForLong() {
        api.mutate("raiseDevelopment", Map.of("unit", "C", "title", "Thiếu phòng họp", "effectiveOn", "2026-01-10"), "")
                .list("done.problems");

        assertThat(api.query("{gaps(rules: [DEVELOPMENT_UNSETTLED]) {nodes {unit {code} member {id} message}}}")
                        .list("gaps.nodes.member.id"))
                .containsExactly("Oanh");
        assertThat(api.query("{attention(member: \"Oanh\") {unsettledDevelopments total}}")
                        .value("attention.unsettledDevelopments"))
                .isEqualTo(1);
        assertThat(api.query("{attention(member: \"Kim\") {total}}").value("attention.total"))
                .isEqualTo(0);
    }

    private GraphQlResult raise() {
        return api.mutate(
                "raiseDevelopment",
                Map.of("unit", "C", "title", "Đảng viên bỏ sinh hoạt", "severity", "HIGH"),
                STEPS.replace("state", "id state"));
    }

    private GraphQlResult step(String mutation, String id) {
        return api.mutate(mutation, Map.of("id", id), STEPS);
    }
}
