/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.committee;

import static io.blocgraph.fixture.GraphBuilder.bloc;
import static io.blocgraph.fixture.GraphBuilder.cell;
import static io.blocgraph.fixture.GraphBuilder.graph;
import static io.blocgraph.fixture.GraphBuilder.organization;
import static org.assertj.core.api.Assertions.assertThat;

import io.blocgraph.fixture.GraphQlApi;
import io.blocgraph.fixture.GraphQlResult;
import io.blocgraph.fixture.IntegrationTest;
import io.blocgraph.fixture.TestDatabase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests the mutations of committees and seats. */
@IntegrationTest
@Tag("slow")
class CommitteeChangesTest {

    @Autowired
    private TestDatabase database;

    @Autowired
    private GraphQlApi api;

    @BeforeEach
    void draw() {
        database.load(graph(bloc("B")
                .secretary("An")
                .standing("An")
                .executive("Bình")
                .with(organization("O")
                        .secretary("Chi", "2020-01-01/")
                        .with(cell("O-1").members("Dũng", "Em")))));
    }

    @Test
    void aCommitteeIsSetUpForATermAndSeated() {
        String committee = api.mutate(
                        "createCommittee",
                        Map.of("unit", "O-1", "kind", "EXECUTIVE", "termStart", "2025-07-01", "termEnd", "2030-07-01"),
                        "committee { id term { since until } unit { code } }")
                .text("done.committee.id");

        GraphQlResult seated = api.mutate(
                "seatMember",
                Map.of("committee", committee, "member", "Dũng", "role", "SECRETARY", "effectiveOn", "2026-01-01"),
                "seat { role since until member { code } }");

        assertThat(seated.value("done.seat.since")).isEqualTo("2026-01-01");
        assertThat(api.query("{unit(id: \"O-1\") {secretary {code}}}").value("unit.secretary.code"))
                .isEqualTo("Dũng");
        assertThat(api.query("{unit(id: \"O-1\", asOf: \"2025-12-31\") {secretary {code}}}")
                        .value("unit.secretary"))
                .isNull();
    }

    @Test
    void aSecondSecretaryIsRefusedOnWhateverDayTheyWouldMeet() {
        for (String day : List.of("2026-11-23", "2021-01-01", "2019-01-01", "2030-01-01")) {
            GraphQlResult result = api.mutate(
                    "seatMember",
                    Map.of("committee", "O-executive", "member", "Dũng", "role", "SECRETARY", "effectiveOn", day),
                    "");
            assertThat(result.list("done.problems.code")).as(day).contains("ONE_SECRETARY");
        }
        assertThat(api.mutate(
                                "seatMember",
                                Map.of(
                                        "committee",
                                        "O-executive",
                                        "member",
                                        "Dũng",
                                        "role",
                                        "SECRETARY",
                                        "effectiveOn",
                                        "2019-01-01",
                                        "until",
                                        "2020-01-01"),
                                "")
                        .list("done.problems.code"))
                .doesNotContain("ONE_SECRETARY");
    }

    @Test
    void aSeatEndsOnItsDayAndOneThatHasNotBegunVanishes() {
        String seat = api.query("{unit(id: \"O\") {committees {seats {id}}}}").text("unit.committees.seats.id");

        api.mutate("endSeat", Map.of("id", seat, "effectiveOn", "2026-12-01"), "");

        assertThat(api.query("{unit(id: \"O\", asOf: \"2026-11-30\") {secretary {code}}}")
                        .value("unit.secretary.code"))
                .isEqualTo("Chi");
        assertThat(api.query("{unit(id: \"O\", asOf: \"2026-12-01\") {secretary {code}}}")
                        .value("unit.secretary"))
                .isNull();
        String planned = api.mutate(
                        "seatMember",
                        Map.of(
                                "committee",
                                "O-executive",
                                "member",
                                "Dũng",
                                "role",
                                "SECRETARY",
                                "effectiveOn",
                                "2027-01-01"),
                        "seat { id }")
                .text("done.seat.id");
        assertThat(api.mutate("endSeat", Map.of("id", planned), "seat { id }").value("done.seat"))
                .isNull();
        assertThat(api.query("{unit(id: \"O\", asOf: \"2028-01-01\") {secretary {code}}}")
                        .value("unit.secretary"))
                .isNull();
    }

    @Test
    void nobodyHoldsTheSameSeatTwiceAtATime() {
        Map<String, String> seat =
                Map.of("committee", "O-executive", "member", "Em", "role", "MEMBER", "effectiveOn", "2026-11-01");
        api.mutate("seatMember", seat, "");

        GraphQlResult again = api.mutate("seatMember", seat, "");

        assertThat(again.list("done.problems.code")).containsExactly("ALREADY_SEATED");
        assertThat(again.value("done.problems.field")).isEqualTo("member");
        assertThat(again.text("done.problems.message")).contains("Em");
        assertThat(api.mutate(
                                "seatMember",
                                Map.of(
                                        "committee",
                                        "O-executive",
                                        "member",
                                        "Em",
                                        "role",
                                        "MEMBER",
                                        "effectiveOn",
                                        "2026-10-01",
                                        "until",
                                        "2026-11-01"),
                                "")
                        .list("done.problems.severity"))
                .doesNotContain("ERROR");
        assertThat(api.mutate(
                                "createCommittee",
                                Map.of(
                                        "unit",
                                        "O-1",
                                        "kind",
                                        "EXECUTIVE",
                                        "seats",
                                        List.of(
                                                Map.of("member", "Em", "role", "MEMBER"),
                                                Map.of("member", "Em", "role", "MEMBER"))),
                                "")
                        .list("done.problems.code"))
                .containsExactly("ALREADY_SEATED");
    }

    @Test
    void aTermEndsWithItsSeats() {
        api.mutate("updateCommittee", Map.of("id", "B-executive", "endSeats", true, "effectiveOn", "2026-10-01"), "");

        GraphQlResult result = api.query("""
                {
                  now: unit(id: "B") { secretary { code } committees(kind: EXECUTIVE) { id } }
                  then: unit(id: "B", asOf: "2026-09-30") { secretary { code } committees(kind: EXECUTIVE) { seats { member { code } } } }
                }""");
        assertThat(result.value("now.secretary")).isNull();
        assertThat(result.list("now.committees")).isEmpty();
        assertThat(result.list("then.committees.seats.member.code")).containsExactly("An", "Bình");
    }
}
