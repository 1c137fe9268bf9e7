package io.blocgraph.assignment;

import static io.blocgraph.fixture.Drawing.bloc;
import static io.blocgraph.fixture.Drawing.cluster;
import static io.blocgraph.fixture.Drawing.graph;
import static io.blocgraph.fixture.Drawing.organization;
import static org.assertj.core.api.Assertions.assertThat;

import io.blocgraph.fixture.Answer;
import io.blocgraph.fixture.Ask;
import io.blocgraph.fixture.WholeApplication;
import io.blocgraph.fixture.World;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the mutations of assignments do. */
@WholeApplication
class AssignmentChangesTest {

    @Autowired
    private World world;

    @Autowired
    private Ask ask;

    @BeforeEach
    void draw() {
        world.is(graph(bloc("B")
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
        Answer answer = ask.change(
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

        assertThat(answer.value("done.assignment.status")).isEqualTo("ACTIVE");
        assertThat(answer.list("done.assignment.units.code")).containsExactly("O", "P");
        assertThat(answer.value("done.assignment.decision.number")).isEqualTo("20-QĐ/ĐUK");
        assertThat(responsible("O", "2026-08-31")).isEmpty();
        assertThat(responsible("O", "2026-12-31")).containsExactly("Bình");
        assertThat(responsible("O", "2027-01-01")).isEmpty();
    }

    @Test
    void anAssignmentCanBeForATopicAlone() {
        Answer answer = ask.change(
                "assign",
                Map.of("member", "An", "topic", "Công tác kiểm tra"),
                "assignment { topic status units { code } }");

        assertThat(answer.value("done.assignment"))
                .isEqualTo(Map.of("topic", "Công tác kiểm tra", "status", "ACTIVE", "units", List.of()));
        assertThat(ask.about("{member(id: \"An\") {assignments {topic}}}").list("member.assignments.topic"))
                .contains("Công tác kiểm tra");
    }

    @Test
    void whatIsCoveredChangesFromADay() {
        ask.change(
                "updateAssignment",
                Map.of("id", "a-K-An", "units", List.of("K", "O"), "effectiveOn", "2026-09-01"),
                "");
        ask.change("updateAssignment", Map.of("id", "a-K-An", "units", List.of("O"), "effectiveOn", "2026-10-01"), "");

        assertThat(responsible("O", "2026-08-31")).isEmpty();
        assertThat(responsible("O", "2026-09-01")).containsExactly("An");
        assertThat(responsible("K", "2026-09-30")).containsExactly("An");
        assertThat(responsible("K", "2026-10-01")).isEmpty();
    }

    @Test
    void anAssignmentEnds() {
        ask.change("endAssignment", Map.of("id", "a-K-An", "effectiveOn", "2026-10-01"), "");

        assertThat(responsible("K", "2026-09-30")).containsExactly("An");
        assertThat(responsible("K", World.TODAY)).isEmpty();
        assertThat(ask.change("endAssignment", Map.of("id", "a-K-An"), "").list("done.problems.code"))
                .containsExactly("ALREADY_ENDED");
    }

    @Test
    void everythingOfOnePersonIsHandedToAnother() {
        Answer answer = ask.change(
                "reassign",
                Map.of("from", "An", "to", "Bình", "effectiveOn", "2026-10-01"),
                "member { code span { entries { direct unit { code } } } } assignments { units { code } }");

        assertThat(answer.list("done.assignments.units.code")).containsExactlyInAnyOrder("K", "L");
        assertThat(responsible("K", World.TODAY)).containsExactly("Bình");
        assertThat(responsible("L", World.TODAY)).containsExactly("Bình");
        assertThat(responsible("L", "2026-09-30")).containsExactly("An");
        assertThat(ask.change("reassign", Map.of("from", "An", "to", "Bình"), "")
                        .list("done.problems.code"))
                .containsExactly("NOTHING_ASSIGNED");
    }

    @Test
    void nobodyAnswersForTheSameTwiceAtATime() {
        ask.change("assign", Map.of("member", "Bình", "units", List.of("O"), "effectiveOn", "2026-10-01"), "");
        ask.change("assign", Map.of("member", "Bình", "topic", "Công tác kiểm tra"), "");

        refused("assign", Map.of("member", "Bình", "units", List.of("P", "O")), "units");
        refused("assign", Map.of("member", "Bình", "topic", "công tác kiểm tra"), "topic");
        refused("updateAssignment", Map.of("id", "a-K-An", "units", List.of("L")), "units");
        ask.change("updateAssignment", Map.of("id", "a-K-An", "units", List.of("O")), "");
        refused("reassign", Map.of("from", "An", "to", "Bình"), "to");
        refused("reassign", Map.of("from", "Bình", "to", "An"), "to");
        assertThat(ask.change(
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
        for (String day : List.of(World.TODAY, "2026-11-01")) {
            String assignment = assignment("O");
            Answer ended = ask.change(
                    "endAssignment", Map.of("id", assignment, "effectiveOn", day), "assignment { id } member { code }");

            assertThat(ended.value("done.assignment")).isNull();
            assertThat(ended.value("done.member.code")).isEqualTo("Bình");
            assertThat(past()).isEmpty();
            ask.change("undo", Map.of("change", ended.text("done.change.id")), "");
            assertThat(responsible("O", World.TODAY)).containsExactly("Bình");
            ask.change("endAssignment", Map.of("id", assignment), "");
        }
    }

    @Test
    void anAssignmentIsTakenAwayWithTheUnitsThatItNeverCovered() {
        assignment("O");
        ask.change("dissolveUnit", Map.of("id", "O"), "");
        assertThat(past()).isEmpty();

        assignment("P");
        ask.change("reassign", Map.of("from", "Bình", "to", "An"), "");
        assertThat(past()).isEmpty();

        assignment("B");
        ask.change("endMembership", Map.of("id", "Bình"), "");
        assertThat(past()).isEmpty();
    }

    @Test
    void whatWasCoveredBeforeStaysOfAnAssignment() {
        String assignment = ask.change(
                        "assign",
                        Map.of("member", "Bình", "units", List.of("O"), "effectiveOn", "2026-10-01"),
                        "assignment { id }")
                .text("done.assignment.id");
        ask.change("updateAssignment", Map.of("id", assignment, "units", List.of("P")), "");

        ask.change("endAssignment", Map.of("id", assignment), "");

        assertThat(past()).containsExactly(assignment);
    }

    private void refused(String mutation, Map<String, ?> input, String field) {
        Answer answer = ask.change(mutation, input, "");
        assertThat(answer.list("done.problems.code")).as(mutation).containsExactly("ALREADY_ASSIGNED");
        assertThat(answer.value("done.problems.field")).isEqualTo(field);
    }

    private String assignment(String unit) {
        return ask.change("assign", Map.of("member", "Bình", "units", List.of(unit)), "assignment { id }")
                .text("done.assignment.id");
    }

    private List<@Nullable Object> past() {
        return ask.about("{member(id: \"Bình\") {pastAssignments {id}}}").list("member.pastAssignments.id");
    }

    private List<@Nullable Object> responsible(String unit, String day) {
        return ask.about("{unit(id: \"%s\", asOf: \"%s\") {responsible {member {code}}}}", unit, day)
                .list("unit.responsible.member.code");
    }
}
