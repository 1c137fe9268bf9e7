package io.blocgraph.committee;

import static io.blocgraph.fixture.Drawing.bloc;
import static io.blocgraph.fixture.Drawing.cell;
import static io.blocgraph.fixture.Drawing.graph;
import static io.blocgraph.fixture.Drawing.organization;
import static org.assertj.core.api.Assertions.assertThat;

import io.blocgraph.fixture.Answer;
import io.blocgraph.fixture.Ask;
import io.blocgraph.fixture.WholeApplication;
import io.blocgraph.fixture.World;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the mutations of committees and seats do. */
@WholeApplication
class CommitteeChangesTest {

    @Autowired
    private World world;

    @Autowired
    private Ask ask;

    @BeforeEach
    void draw() {
        world.is(graph(bloc("B")
                .secretary("An")
                .standing("An")
                .executive("Bình")
                .with(organization("O")
                        .secretary("Chi", "2020-01-01/")
                        .with(cell("O-1").members("Dũng", "Em")))));
    }

    @Test
    void aCommitteeIsSetUpForATermAndSeated() {
        String committee = ask.change(
                        "createCommittee",
                        Map.of("unit", "O-1", "kind", "EXECUTIVE", "termStart", "2025-07-01", "termEnd", "2030-07-01"),
                        "committee { id term { since until } unit { code } }")
                .text("done.committee.id");

        Answer seated = ask.change(
                "seatMember",
                Map.of("committee", committee, "member", "Dũng", "role", "SECRETARY", "effectiveOn", "2026-01-01"),
                "seat { role since until member { code } }");

        assertThat(seated.value("done.seat.since")).isEqualTo("2026-01-01");
        assertThat(ask.about("{unit(id: \"O-1\") {secretary {code}}}").value("unit.secretary.code"))
                .isEqualTo("Dũng");
        assertThat(ask.about("{unit(id: \"O-1\", asOf: \"2025-12-31\") {secretary {code}}}")
                        .value("unit.secretary"))
                .isNull();
    }

    @Test
    void aSecondSecretaryIsRefusedOnWhateverDayTheyWouldMeet() {
        for (String day : List.of("2026-11-23", "2021-01-01", "2019-01-01", "2030-01-01")) {
            Answer answer = ask.change(
                    "seatMember",
                    Map.of("committee", "O-executive", "member", "Dũng", "role", "SECRETARY", "effectiveOn", day),
                    "");
            assertThat(answer.list("done.problems.code")).as(day).contains("ONE_SECRETARY");
        }
        assertThat(ask.change(
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
        String seat = ask.about("{unit(id: \"O\") {committees {seats {id}}}}").text("unit.committees.seats.id");

        ask.change("endSeat", Map.of("id", seat, "effectiveOn", "2026-12-01"), "");

        assertThat(ask.about("{unit(id: \"O\", asOf: \"2026-11-30\") {secretary {code}}}")
                        .value("unit.secretary.code"))
                .isEqualTo("Chi");
        assertThat(ask.about("{unit(id: \"O\", asOf: \"2026-12-01\") {secretary {code}}}")
                        .value("unit.secretary"))
                .isNull();
        String planned = ask.change(
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
        assertThat(ask.change("endSeat", Map.of("id", planned), "seat { id }").value("done.seat"))
                .isNull();
        assertThat(ask.about("{unit(id: \"O\", asOf: \"2028-01-01\") {secretary {code}}}")
                        .value("unit.secretary"))
                .isNull();
    }

    @Test
    void nobodyHoldsTheSameSeatTwiceAtATime() {
        Map<String, String> seat =
                Map.of("committee", "O-executive", "member", "Em", "role", "MEMBER", "effectiveOn", "2026-11-01");
        ask.change("seatMember", seat, "");

        Answer again = ask.change("seatMember", seat, "");

        assertThat(again.list("done.problems.code")).containsExactly("ALREADY_SEATED");
        assertThat(again.value("done.problems.field")).isEqualTo("member");
        assertThat(again.text("done.problems.message")).contains("Em");
        assertThat(ask.change(
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
        assertThat(ask.change(
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
        ask.change("updateCommittee", Map.of("id", "B-executive", "endSeats", true, "effectiveOn", "2026-10-01"), "");

        Answer answer = ask.about("""
                {
                  now: unit(id: "B") { secretary { code } committees(kind: EXECUTIVE) { id } }
                  then: unit(id: "B", asOf: "2026-09-30") { secretary { code } committees(kind: EXECUTIVE) { seats { member { code } } } }
                }""");
        assertThat(answer.value("now.secretary")).isNull();
        assertThat(answer.list("now.committees")).isEmpty();
        assertThat(answer.list("then.committees.seats.member.code")).containsExactly("An", "Bình");
    }
}
