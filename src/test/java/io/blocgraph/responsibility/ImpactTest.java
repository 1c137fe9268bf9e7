/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.responsibility;

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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests which vacancies the departure of a member would cause. */
@IntegrationTest
class ImpactTest {

    private static final String ASK = """
            query($member: ID!, $asOf: Date) {
              impact(member: $member, asOf: $asOf) {
                member {id} asOf holeUnitCount changedUnitCount text
                seats {seat {role} unit {code} answering successor {id} text}
                assignments {assignment {id} uncovered {code} text}
                holes {unit {code} via unitCount text}
                brokenRules {rule severity unit {code} message remedy}
              }
            }""";

    private static final String TIES =
            "MATCH (m:Member {id: 'An'})-[r]->(n) RETURN m.leftOn, type(r) AS tie, n.id AS id ORDER BY tie, id";

    @Autowired
    private TestDatabase database;

    @Autowired
    private GraphQlApi api;

    @BeforeAll
    void draw() {
        database.load(graph(bloc("B")
                .secretary("Bình")
                .deputy("An")
                .standing("An")
                .standing("Bình")
                .with(
                        cluster("K").responsible("An"),
                        cluster("L").responsible("An").responsible("Bình"),
                        organization("O")
                                .in("K")
                                .secretary("An")
                                .deputy("Chi")
                                .with(
                                        cell("C").secretary("An").members("a", "b"),
                                        cell("D").secretary("Dũng").members("c", "d")),
                        organization("P").in("K").secretary("Em").responsible("Bình"),
                        organization("Q").in("L").secretary("Giang").responsible("An"),
                        organization("R").secretary("Hà").responsible("An"))));
    }

    @Test
    void isToldForSeatsAssignmentsHolesAndRules() {
        List<?> before = database.read(TIES);

        GraphQlResult result = api.with(Map.of("member", "An"), ASK);

        assertThat(result.value("impact.member.id")).isEqualTo("An");
        assertThat(result.list("impact.seats.unit.code")).containsExactly("B", "B", "C", "O");
        assertThat(result.list("impact.seats.answering")).containsExactly(false, false, true, true);
        assertThat(result.list("impact.seats.successor.id")).containsExactly(null, null, null, "Chi");
        assertThat(result.list("impact.assignments.assignment.id"))
                .containsExactly("a-K-An", "a-L-An", "a-Q-An", "a-R-An");
        assertThat(result.list("impact.assignments.uncovered.code")).containsExactly("K", "R");
        assertThat(result.list("impact.holes.unit.code")).containsExactly("C", "K", "O", "R");
        assertThat(result.list("impact.holes.via")).containsExactly("SEAT", "ASSIGNMENT", "ASSIGNMENT", "ASSIGNMENT");
        assertThat(result.list("impact.holes.unitCount")).containsExactly(1, 5, 3, 1);
        assertThat(result.number("impact.holeUnitCount")).isEqualTo(6);
        assertThat(result.number("impact.changedUnitCount")).isEqualTo(8);
        assertThat(result.list("impact.brokenRules.rule"))
                .containsExactly(
                        "CELL_MINIMUM",
                        "SECRETARY_PRESENT",
                        "CLUSTER_COVERED",
                        "ORGANIZATION_COVERED",
                        "ORGANIZATION_COVERED");
        assertThat(result.list("impact.brokenRules.unit.code")).containsExactly("C", "C", "K", "O", "R");
        assertThat(database.read(TIES)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en | If An left, 4 seats would fall vacant, 1 of them with nobody to act; 2 units would have nobody else assigned; the chains of 8 units would change, 6 of them with a new vacancy; 5 rules would be violated.
                    vi | Nếu An thôi nhiệm vụ: 4 chức vụ bị khuyết, trong đó 1 chức vụ không có ai tạm điều hành; 2 đơn vị không còn ai được phân công phụ trách; chuỗi trách nhiệm của 8 đơn vị thay đổi, trong đó 6 đơn vị bị khuyết thêm; 5 quy định bị trái.
                    """)
    void isSaidInASentence(String language, String text) {
        assertThat(api.execute(language, ASK, Map.of("member", "An")).value("impact.text"))
                .isEqualTo(text);
    }

    @Test
    void ofAMemberWithoutDutiesIsNothing() {
        GraphQlResult result = api.with(Map.of("member", "Em", "asOf", "1999-01-01"), ASK);

        assertThat(result.list("impact.seats")).isEmpty();
        assertThat(result.list("impact.brokenRules")).isEmpty();
        assertThat(result.number("impact.changedUnitCount")).isZero();
        assertThat(api.with(Map.of("member", "K"), ASK).singleError().classification())
                .isEqualTo("NOT_FOUND");
    }
}
