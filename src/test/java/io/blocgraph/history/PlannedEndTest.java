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
import io.blocgraph.fixture.GraphQlResult;
import io.blocgraph.fixture.IntegrationTest;
import io.blocgraph.fixture.TestAccounts;
import io.blocgraph.fixture.TestDatabase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is made after a merger or a departure has been planned, and before its day. */
@IntegrationTest
@Tag("slow")
class PlannedEndTest {

    private static final String LATER = "2026-12-01";

    @Autowired
    private TestDatabase database;

    @Autowired
    private GraphQlApi api;

    @Autowired
    private TestAccounts accounts;

    @BeforeEach
    void draw() {
        database.load(graph(bloc("B")
                .secretary("An")
                .executive("An")
                .executive("Chi")
                .with(
                        organization("O")
                                .secretary("Chi")
                                .with(
                                        cell("O-1").members("An", "Bình", "Chi"),
                                        cell("O-2").members("Em")),
                        organization("P").secretary("Dũng").with(cell("P-1").members("Dũng")))));
    }

    @Test
    void whatIsMadeOnAUnitThatWillBeMergedEndsWithIt() {
        api.mutate("mergeUnits", Map.of("units", List.of("O"), "into", "P", "effectiveOn", LATER), "");

        GraphQlResult committee = api.mutate(
                "createCommittee",
                Map.of("unit", "O", "kind", "STANDING", "seats", List.of(Map.of("member", "Bình", "role", "MEMBER"))),
                "committee { term { until } seats { until } }");
        GraphQlResult seat = api.mutate(
                "seatMember", Map.of("committee", "O-executive", "member", "An", "role", "MEMBER"), "seat { until }");
        GraphQlResult waiver =
                api.mutate("waive", Map.of("unit", "O", "rule", "SECRETARY_PRESENT"), "waiver { until }");
        GraphQlResult assignment = api.mutate(
                "assign", Map.of("member", "An", "units", List.of("O", "P")), "assignment { units { code } }");

        assertThat(committee.value("done.committee"))
                .isEqualTo(Map.of("term", Map.of("until", LATER), "seats", List.of(Map.of("until", LATER))));
        assertThat(seat.value("done.seat.until")).isEqualTo(LATER);
        assertThat(waiver.value("done.waiver.until")).isEqualTo(LATER);
        assertThat(assignment.list("done.assignment.units.code")).containsExactly("O", "P");
        assertThat(assignment.list("done.problems.code"))
                .contains("ENDS_AS_PLANNED")
                .doesNotContain("DATES_ORDERED");
        assertThat(api.query("{member(id: \"An\", asOf: \"%s\") {assignments {units {code}}}}", LATER)
                        .list("member.assignments.units.code"))
                .containsExactly("P");
    }

    @Test
    void whatIsPlacedUnderAUnitThatWillBeMergedIsHandedOn() {
        api.mutate("mergeUnits", Map.of("units", List.of("O"), "into", "P", "effectiveOn", LATER), "");
        api.mutate("mergeUnits", Map.of("units", List.of("O-1"), "into", "O-2", "effectiveOn", LATER), "");

        GraphQlResult cell = api.mutate(
                "createUnit", Map.of("kind", "CELL", "code", "O-3", "name", "Chi bộ 3", "parent", "O"), "unit { id }");
        GraphQlResult member =
                api.mutate("transferMember", Map.of("members", List.of("Dũng"), "cell", "O-1"), "member { id }");

        assertThat(cell.list("done.problems.code")).contains("MOVES_AS_PLANNED");
        assertThat(member.list("done.problems.code")).contains("MOVES_AS_PLANNED");
        String places =
                "{unit(code: \"O-3\", asOf: \"%1$s\") {parent {code}} member(id: \"Dũng\", asOf: \"%1$s\") {cell {code}}}";
        assertThat(api.query(places, "2026-11-30").data())
                .hasToString("{unit={parent={code=O}}, member={cell={code=O-1}}}");
        assertThat(api.query(places, LATER).data()).hasToString("{unit={parent={code=P}}, member={cell={code=O-2}}}");
    }

    @Test
    void whatIsPlannedIsListedBeforeItsDay() {
        Map<String, Object> later = Map.of("effectiveOn", LATER);
        api.mutate("seatMember", with(later, "committee", "O-executive", "member", "Em", "role", "MEMBER"), "");
        api.mutate("assign", with(later, "member", "Em", "units", List.of("O")), "");

        GraphQlResult planned = api.query("""
                {member(id: "Em") {seats {id} plannedSeats {since committee {id}} plannedAssignments {since units {code}}}
                 unit(id: "O") {committees {plannedSeats {member {id}}}}}""");

        assertThat(planned.data())
                .hasToString(
                        "{member={seats=[], plannedSeats=[{since=%1$s, committee={id=O-executive}}], ".formatted(LATER)
                                + "plannedAssignments=[{since=%s, units=[{code=O}]}]}, unit={committees=[{plannedSeats=[{member={id=Em}}]}]}}"
                                        .formatted(LATER));
    }

    private static Map<String, Object> with(Map<String, Object> input, Object... more) {
        Map<String, Object> all = new HashMap<>(input);
        for (int i = 0; i < more.length; i += 2) {
            all.put(String.valueOf(more[i]), more[i + 1]);
        }
        return all;
    }

    @Test
    void whatIsGivenToSomebodyWhoWillLeaveEndsThatDay() {
        api.mutate("endMembership", Map.of("id", "Bình", "effectiveOn", LATER), "");

        GraphQlResult seat = api.mutate(
                "seatMember", Map.of("committee", "O-executive", "member", "Bình", "role", "MEMBER"), "seat { until }");
        GraphQlResult assignment =
                api.mutate("assign", Map.of("member", "Bình", "units", List.of("O")), "assignment { until }");

        assertThat(seat.value("done.seat.until")).isEqualTo(LATER);
        assertThat(assignment.value("done.assignment.until")).isEqualTo(LATER);
    }

    @Test
    void whatAMergerTakesAwayIsSaid() {
        accounts.create("reader", "READER O-1");
        api.mutate("moveUnit", Map.of("id", "O-1", "parent", "P", "effectiveOn", "2027-03-01"), "");

        GraphQlResult merged = api.mutate(
                "mergeUnits", Map.of("units", List.of("O-1"), "into", "O-2", "effectiveOn", LATER, "dryRun", true), "");

        assertThat(merged.list("done.problems.message"))
                .anySatisfy(it -> assertThat(String.valueOf(it)).contains("placed elsewhere on 1 Mar 2027"))
                .anySatisfy(it -> assertThat(String.valueOf(it)).contains("grants on"));
        accounts.deleteAll();
    }
}
