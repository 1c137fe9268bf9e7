/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.member;

import static io.blocgraph.fixture.GraphBuilder.bloc;
import static io.blocgraph.fixture.GraphBuilder.cell;
import static io.blocgraph.fixture.GraphBuilder.cluster;
import static io.blocgraph.fixture.GraphBuilder.graph;
import static io.blocgraph.fixture.GraphBuilder.organization;
import static io.blocgraph.fixture.GraphBuilder.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.blocgraph.fixture.GraphQlApi;
import io.blocgraph.fixture.GraphQlResult;
import io.blocgraph.fixture.IntegrationTest;
import io.blocgraph.fixture.TestDatabase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests the mutations of members. */
@IntegrationTest
@Tag("slow")
class MemberChangesTest {

    @Autowired
    private TestDatabase database;

    @Autowired
    private GraphQlApi api;

    @BeforeEach
    void draw() {
        database.load(graph(bloc("B")
                .executive("An")
                .with(
                        cluster("K"),
                        organization("O")
                                .in("K")
                                .responsible("An")
                                .with(
                                        cell("O-1")
                                                .secretary("An")
                                                .members("Chi")
                                                .member(person("Dự")
                                                        .joined("2026-01-01")
                                                        .onProbation()),
                                        cell("O-2").members("Em")))));
    }

    @Test
    void nobodyIsBornAfterToday() {
        String born = "2058-03-05";

        for (GraphQlResult refused : List.of(
                api.mutate("updateMember", Map.of("id", "Chi", "bornOn", born), ""),
                api.mutate(
                        "admitMember", Map.of("code", "M-9", "fullName", "Na", "cell", "O-2", "bornOn", born), ""))) {
            assertThat(refused.list("done.problems.code")).containsExactly("BORN_IN_FUTURE");
            assertThat(refused.list("done.problems.field")).containsExactly("bornOn");
        }
    }

    @Test
    void aPersonIsAdmittedAndConfirmed() {
        GraphQlResult admitted = api.mutate(
                "admitMember",
                Map.of(
                        "code",
                        "M-77",
                        "fullName",
                        "Nguyễn Thị Đỏ",
                        "cell",
                        "O-2",
                        "gender",
                        "FEMALE",
                        "effectiveOn",
                        "2025-11-01"),
                "member { id status cell { code } joinedOn }");
        String id = admitted.text("done.member.id");

        assertThat(admitted.value("done.member.status")).isEqualTo("PROBATION");
        assertThat(api.query("{search(text: \"nguyen thi do\") {nodes {id}}}").list("search.nodes.id"))
                .containsExactly(id);
        assertThat(api.mutate("confirmMember", Map.of("id", id, "effectiveOn", "2026-11-01"), "member { status }")
                        .value("done.member.status"))
                .isEqualTo("OFFICIAL");
        assertThat(api.mutate("confirmMember", Map.of("id", id), "").list("done.problems.code"))
                .containsExactly("ALREADY_OFFICIAL");
        for (String taken : new String[] {"M-77", "m 77", "o-2"}) {
            assertThat(api.mutate("admitMember", Map.of("code", taken, "fullName", "Khác", "cell", "O-2"), "")
                            .list("done.problems.code"))
                    .containsExactly("CODE_UNIQUE");
        }
        assertThat(api.query("{member(code: \"m–77\") {id}}").value("member.id"))
                .isEqualTo(id);
        assertThat(api.mutate("admitMember", Map.of("code", "M-78", "fullName", "Khác", "cell", "O"), "")
                        .list("done.problems.code"))
                .containsExactly("NO_HOME");
    }

    @Test
    void aTransferForGoodLeavesTheSeatsOfTheOldCellAndNoOthers() {
        api.mutate(
                "transferMember",
                Map.of("members", List.of("An", "Chi"), "cell", "O-2", "effectiveOn", "2026-11-01"),
                "");

        GraphQlResult result = api.query("""
                {
                  member(id: "An") { cell { code } seats { committee { unit { code } } } memberships { cell { code } since until } }
                  unit(id: "O-1") { memberCount secretary { code } }
                  then: unit(id: "O-1", asOf: "2026-10-31") { memberCount secretary { code } }
                }""");
        assertThat(result.value("member.cell.code")).isEqualTo("O-2");
        assertThat(result.list("member.seats.committee.unit.code")).containsExactly("B");
        assertThat(result.list("member.memberships.cell.code")).containsExactly("O-2", "O-1");
        assertThat(result.number("unit.memberCount")).isEqualTo(1);
        assertThat(result.value("unit.secretary")).isNull();
        assertThat(result.number("then.memberCount")).isEqualTo(3);
        assertThat(result.value("then.secretary.code")).isEqualTo("An");
    }

    @Test
    void aTemporaryTransferCountsWhereOneBelongs() {
        GraphQlResult result = api.mutate(
                "transferMember",
                Map.of("members", List.of("Chi"), "cell", "O-2", "temporary", true, "until", "2027-05-01"),
                "member { cell { code } temporaryCell { code memberCount } }");

        assertThat(result.value("done.member"))
                .isEqualTo(Map.of(
                        "cell", Map.of("code", "O-1"), "temporaryCell", Map.of("code", "O-2", "memberCount", 1)));
        assertThat(api.query("{member(id: \"Chi\", asOf: \"2027-05-01\") {temporaryCell {code}}}")
                        .value("member.temporaryCell"))
                .isNull();
        assertThat(api.mutate("transferMember", Map.of("members", List.of("Chi"), "cell", "O-2", "temporary", true), "")
                        .list("done.problems.code"))
                .containsExactly("TEMPORARY_UNTIL");
        api.mutate("endMembership", Map.of("id", "Chi", "temporary", true), "");
        assertThat(api.query("{member(id: \"Chi\") {temporaryCell {code} cell {code}}}")
                        .value("member.temporaryCell"))
                .isNull();
    }

    @Test
    void departureEndsEverythingOfTheMember() {
        api.mutate("endMembership", Map.of("id", "An", "effectiveOn", "2026-11-01"), "");

        GraphQlResult result = api.query("""
                {
                  member(id: "An") { status cell { code } seats { id } assignments { id } span { entries { direct } } }
                  then: member(id: "An", asOf: "2026-10-31") { status assignments { id } seats { id } }
                  unit(id: "O") { responsible { id } }
                }""");
        assertThat(result.value("member.status")).isEqualTo("NONE");
        assertThat(result.list("member.seats")).isEmpty();
        assertThat(result.list("member.assignments")).isEmpty();
        assertThat(result.list("unit.responsible")).isEmpty();
        assertThat(result.value("then.status")).isEqualTo("OFFICIAL");
        assertThat(result.list("then.assignments")).hasSize(1);
        assertThat(result.list("then.seats")).hasSize(2);
    }

    @Test
    void aMemberCanBeReachedByWhatCanBeAnAddress() {
        assertThat(api.mutate(
                                "updateMember",
                                Map.of(
                                        "id",
                                        "Chi",
                                        "phone",
                                        "+84 (0905) 123.456",
                                        "email",
                                        "chi@vidu.vn",
                                        "address",
                                        "12 Lê Lợi"),
                                "member { phone email address }")
                        .value("done.member"))
                .isEqualTo(Map.of("phone", "+84 (0905) 123.456", "email", "chi@vidu.vn", "address", "12 Lê Lợi"));
        Map<String, Object> gone = new HashMap<>(Map.of("id", "Chi"));
        gone.put("email", null);
        assertThat(api.mutate("updateMember", gone, "member { email }").value("done.member.email"))
                .isNull();
        for (String[] wrong :
                new String[][] {{"phone", "12a"}, {"phone", "12345"}, {"email", "chi@vidu"}, {"email", "a b@c.vn"}}) {
            assertThat(api.mutate("updateMember", Map.of("id", "Chi", wrong[0], wrong[1]), "")
                            .list("done.problems.field"))
                    .as(wrong[1])
                    .containsExactly(wrong[0]);
        }
    }

    @Test
    void nameChangesFromItsEffectiveDate() {
        api.mutate("updateMember", Map.of("id", "Chi", "fullName", "Trần Thị Chi", "effectiveOn", "2026-06-01"), "");

        assertThat(api.query("{member(id: \"Chi\", asOf: \"2026-05-31\") {fullName}}")
                        .value("member.fullName"))
                .isEqualTo("Chi");
        assertThat(api.query("{member(id: \"Chi\") {fullName}}").value("member.fullName"))
                .isEqualTo("Trần Thị Chi");
    }
}
