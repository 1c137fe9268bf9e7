/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests assignments on the board and elsewhere. */
class AssignmentFlowsTest extends FlowTestSupport {

    @BeforeEach
    void letBinhAnswerForTwo() {
        api.mutate("assign", Map.of("member", "Bình", "units", List.of("O", "P")), "");
    }

    @Test
    void whoIsTakenFromOneUnitGoesOnToAnswerForTheOthers() {
        open("board/B");
        clickByAriaLabel("End the responsibility of Bình for O");
        click("Save");

        assertThat(api.query("{member(id: \"Bình\") {assignments {units {code}}}}")
                        .list("member.assignments.units.code"))
                .containsExactly("P");
    }

    @Test
    void whoIsAssignedTakesTheOthersPlaceByOneDecision() {
        open("board/B");
        clickByAriaLabel("Assign a person to O");
        choose("Member", "An");
        assertThat(button("Save").isEnabled()).isFalse();
        enterDecision("8-QĐ");
        click("Save");

        assertThat(api.query("{unit(id: \"O\") {responsible {member {code}}}}").list("unit.responsible.member.code"))
                .containsExactly("An");
        assertThat(api.query("{unit(id: \"P\") {responsible {member {code}}}}").list("unit.responsible.member.code"))
                .containsExactly("Bình");
    }

    @Test
    void everythingIsHandedOver() {
        open("board/B");
        clickByAriaLabel("Hand over all assignments of Bình");
        choose("Assign to", "An");
        click("Save");

        assertThat(api.query("{member(id: \"An\") {assignments {units {code}}}}")
                        .list("member.assignments.units.code"))
                .containsExactlyInAnyOrder("O", "P");
    }

    @Test
    void theBoardSaysWhatStandsOut() {
        open("board/B");

        // the cluster has no responsible person; O and P have their own
        assertThat(visibleText()).contains("One unit has no responsible person");
    }

    @Test
    void theUnitsHistoryAndTheCareerTellWhatIsOver() {
        api.mutate(
                "updateAssignment", Map.of("id", assignment(), "units", List.of("P"), "effectiveOn", "2026-11-23"), "");
        api.mutate("endSeat", Map.of("id", seat(), "effectiveOn", "2026-11-23"), "");

        open("structure/O/history");
        assertThat(visibleText()).contains("Leadership and responsibility over time", "Secretary", "Chi");
        open("member/Chi/career");
        assertThat(visibleText()).contains("Secretary", "23 Nov 2026");
    }

    private String assignment() {
        return api.query("{member(id: \"Bình\") {assignments {id}}}")
                .list("member.assignments.id")
                .getFirst()
                .toString();
    }

    private String seat() {
        return api.query("{member(id: \"Chi\") {seats {id}}}")
                .list("member.seats.id")
                .getFirst()
                .toString();
    }
}
