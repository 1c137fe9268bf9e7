/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.assignment;

import static io.blocgraph.fixture.GraphBuilder.bloc;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests the mutations of assignments. */
@IntegrationTest
@Tag("slow")
class AssignmentChangesTest {

    @Autowired
    private TestDatabase database;

    @Autowired
    private GraphQlApi api;

    @BeforeEach
    void draw() {
        database.load(graph(bloc("B")
                .standing("An")
                .standing("Bình")
                .executive("An")
                .executive("Bình")
                .with(
                        cluster("K").responsible("An"),
                        cluster("L").responsibleBy("18-QĐ/ĐUK", "An"),
                        organization("O").in("K"),
                        organization("P").in("L"))));
    }

    @Test
    void aMemberAnswersForUnitsFromADayByADecision() {
        GraphQlResult result = api.mutate(
                "assign",
                Map.of(
                        "member",
                        "Bình",
                        "units",
                        List.of("O", "P"),
                        "effectiveOn",
                        "2026-09-01",
                        "until",
                        "2027-01-01",
                        "decision",
                        Map.of("number", "20-QĐ/ĐUK")),
                "assignment { units { code } since until status decision { number } }");

        assertThat(result.value("done.assignment.status")).isEqualTo("ACTIVE");
        assertThat(result.list("done.assignment.units.code")).containsExactly("O", "P");
        assertThat(result.value("done.assignment.decision.number")).isEqualTo("20-QĐ/ĐUK");
        assertThat(responsible("O", "2026-08-31")).isEmpty();
        assertThat(responsible("O", "2026-12-31")).containsExactly("Bình");
        assertThat(responsible("O", "2027-01-01")).isEmpty();
    }

    @Test
    void anAssignmentCanBeForATopicAlone() {
        GraphQlResult result = api.mutate(
                "assign",
                Map.of("member", "An", "topic", "Công tác kiểm tra"),
                "assignment { topic status units { code } }");

        assertThat(result.value("done.assignment"))
                .isEqualTo(Map.of("topic", "Công tác kiểm tra", "status", "ACTIVE", "units", List.of()));
        assertThat(api.query("{member(id: \"An\") {assignments {topic}}}").list("member.assignments.topic"))
                .contains("Công tác kiểm tra");
    }

    @Test
    void whatIsCoveredChangesFromADay() {
        api.mutate(
                "updateAssignment",
                Map.of("id", "a-K-An", "units", List.of("K", "O"), "effectiveOn", "2026-09-01"),
                "");
        api.mutate("updateAssignment", Map.of("id", "a-K-An", "units", List.of("O"), "effectiveOn", "2026-10-01"), "");

        assertThat(responsible("O", "2026-08-31")).isEmpty();
        assertThat(responsible("O", "2026-09-01")).containsExactly("An");
        assertThat(responsible("K", "2026-09-30")).containsExactly("An");
        assertThat(responsible("K", "2026-10-01")).isEmpty();
    }

    @Test
    void anAssignmentEnds() {
        api.mutate("endAssignment", Map.of("id", "a-K-An", "effectiveOn", "2026-10-01"), "");

        assertThat(responsible("K", "2026-09-30")).containsExactly("An");
        assertThat(responsible("K", TestDatabase.TODAY)).isEmpty();
        assertThat(api.mutate("endAssignment", Map.of("id", "a-K-An"), "").list("done.problems.code"))
                .containsExactly("ALREADY_ENDED");
    }

    @Test
    void everythingOfOnePersonIsHandedToAnother() {
        GraphQlResult result = api.mutate(
                "reassign",
                Map.of("from", "An", "to", "Bình", "effectiveOn", "2026-10-01"),
                "member { code span { entries { direct unit { code } } } } assignments { units { code } }");

        assertThat(result.list("done.assignments.units.code")).containsExactlyInAnyOrder("K", "L");
        assertThat(responsible("K", TestDatabase.TODAY)).containsExactly("Bình");
        assertThat(responsible("L", TestDatabase.TODAY)).containsExactly("Bình");
        assertThat(responsible("L", "2026-09-30")).containsExactly("An");
        assertThat(api.mutate("reassign", Map.of("from", "An", "to", "Bình"), "")
                        .list("done.problems.code"))
                .containsExactly("NOTHING_ASSIGNED");
    }

    @Test
    void nobodyAnswersForTheSameTwiceAtATime() {
        api.mutate("assign", Map.of("member", "Bình", "units", List.of("O"), "effectiveOn", "2026-10-01"), "");
        api.mutate("assign", Map.of("member", "Bình", "topic", "Công tác kiểm tra"), "");

        refused("assign", Map.of("member", "Bình", "units", List.of("P", "O")), "units");
        refused("assign", Map.of("member", "Bình", "topic", "công tác kiểm tra"), "topic");
        refused("updateAssignment", Map.of("id", "a-K-An", "units", List.of("L")), "units");
        api.mutate("updateAssignment", Map.of("id", "a-K-An", "units", List.of("O")), "");
        refused("reassign", Map.of("from", "An", "to", "Bình"), "to");
        refused("reassign", Map.of("from", "Bình", "to", "An"), "to");
        assertThat(api.mutate(
                                "assign",
                                Map.of(
                                        "member", "Bình",
                                        "units", List.of("O"),
                                        "effectiveOn", "2026-09-01",
                                        "until", "2026-10-01"),
                                "")
                        .list("done.problems.severity"))
                .doesNotContain("ERROR");
    }

    @Test
    void anAssignmentThatEndsBeforeItsSecondDayIsTakenAway() {
        for (String day : List.of(TestDatabase.TODAY, "2026-11-01")) {
            String assignment = assignment("O");
            GraphQlResult ended = api.mutate(
                    "endAssignment", Map.of("id", assignment, "effectiveOn", day), "assignment { id } member { code }");

            assertThat(ended.value("done.assignment")).isNull();
            assertThat(ended.value("done.member.code")).isEqualTo("Bình");
            assertThat(past()).isEmpty();
            api.mutate("undo", Map.of("change", ended.text("done.change.id")), "");
            assertThat(responsible("O", TestDatabase.TODAY)).containsExactly("Bình");
            api.mutate("endAssignment", Map.of("id", assignment), "");
        }
    }

    @Test
    void anAssignmentIsTakenAwayWithTheUnitsThatItNeverCovered() {
        assignment("O");
        api.mutate("dissolveUnit", Map.of("id", "O"), "");
        assertThat(past()).isEmpty();

        assignment("P");
        api.mutate("reassign", Map.of("from", "Bình", "to", "An"), "");
        assertThat(past()).isEmpty();

        assignment("B");
        api.mutate("endMembership", Map.of("id", "Bình"), "");
        assertThat(past()).isEmpty();
    }

    @Test
    void whatWasCoveredBeforeStaysOfAnAssignment() {
        String assignment = api.mutate(
                        "assign",
                        Map.of("member", "Bình", "units", List.of("O"), "effectiveOn", "2026-10-01"),
                        "assignment { id }")
                .text("done.assignment.id");
        api.mutate("updateAssignment", Map.of("id", assignment, "units", List.of("P")), "");

        api.mutate("endAssignment", Map.of("id", assignment), "");

        assertThat(past()).containsExactly(assignment);
    }

    private void refused(String mutation, Map<String, ?> input, String field) {
        GraphQlResult result = api.mutate(mutation, input, "");
        assertThat(result.list("done.problems.code")).as(mutation).containsExactly("ALREADY_ASSIGNED");
        assertThat(result.value("done.problems.field")).isEqualTo(field);
    }

    private String assignment(String unit) {
        return api.mutate("assign", Map.of("member", "Bình", "units", List.of(unit)), "assignment { id }")
                .text("done.assignment.id");
    }

    private List<@Nullable Object> past() {
        return api.query("{member(id: \"Bình\") {pastAssignments {id}}}").list("member.pastAssignments.id");
    }

    private List<@Nullable Object> responsible(String unit, String day) {
        return api.query("{unit(id: \"%s\", asOf: \"%s\") {responsible {member {code}}}}", unit, day)
                .list("unit.responsible.member.code");
    }
}
