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
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The shortest path between two people or units. */
@IntegrationTest
class PathTest {

    @Autowired
    private TestDatabase world;

    @Autowired
    private GraphQlApi ask;

    @BeforeAll
    void draw() {
        world.load(graph(
                bloc("B")
                        .secretary("An")
                        .standing("Bình")
                        .with(
                                cluster("K").responsible("Bình", "2020-01-01/"),
                                organization("O").in("K").with(cell("O-1").members("Hoa", "Kim")),
                                organization("P").with(cell("P-1").members("Lan"))),
                bloc("X").with(organization("Y").with(cell("Y-1").members("Xuân")))));
    }

    @Test
    void aMemberAndWhoAnswersForTheCluster() {
        GraphQlResult way = way("en", "Hoa", "Bình", TestDatabase.TODAY);

        assertThat(way.list("path.text"))
                .containsExactly(
                        "Hoa is a member of O-1.",
                        "O-1 is under O.",
                        "O is in the cluster K.",
                        "Bình is assigned to K.");
        assertThat(way.list("path.relation")).containsExactly("BELONGS_TO", "PART_OF", "IN_CLUSTER", "ANSWERS_FOR");
    }

    @Test
    void theSameWayBack() {
        assertThat(way("vi", "Bình", "Hoa", TestDatabase.TODAY).list("path.text"))
                .containsExactly(
                        "Bình được phân công phụ trách K.",
                        "O thuộc K.",
                        "O-1 trực thuộc O.",
                        "Hoa sinh hoạt tại O-1.");
    }

    @Test
    void throughTheCommitteeOfAUnit() {
        assertThat(way("en", "An", "O", TestDatabase.TODAY).list("path.text"))
                .containsExactly("An sits on a committee of B.", "O is under B.");
    }

    @Test
    void everyStepBeginsWhereTheOneBeforeItEnds() {
        GraphQlResult way = way("en", "Hoa", "Lan", TestDatabase.TODAY);

        assertThat(way.list("path.from.id")).containsExactly("Hoa", "O-1", "O", "B", "P", "P-1");
        assertThat(way.list("path.to.id")).containsExactly("O-1", "O", "B", "P", "P-1", "Lan");
    }

    @Test
    void theWayIsThatOfTheDay() {
        assertThat(way("en", "Hoa", "Bình", "2019-12-31").list("path.text"))
                .containsExactly(
                        "Hoa is a member of O-1.",
                        "O-1 is under O.",
                        "O is under B.",
                        "Bình sits on a committee of B.");
    }

    @Test
    void whereNothingTiesThemThereIsNone() {
        assertThat(way("en", "Kim", "Xuân", TestDatabase.TODAY).list("path")).isEmpty();
        assertThat(way("en", "Kim", "Kim", TestDatabase.TODAY).list("path")).isEmpty();
    }

    @Test
    void bothEndsMustExist() {
        assertThat(way("en", "Kim", "nobody", TestDatabase.TODAY).singleError().classification())
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void noStepLeadsFromSomethingToItself() {
        assertThat(way("en", "O", "O", TestDatabase.TODAY).list("path")).isEmpty();
        assertThat(way("en", "Hoa", "Hoa", TestDatabase.TODAY).list("path")).isEmpty();
    }

    @Test
    void theEarlierNameOfTheFieldAnswersTheSame() {
        GraphQlResult answer = ask.query("""
                {
                  path(from: "Hoa", to: "Bình") { from { id } to { id } relation text }
                  connection(from: "Hoa", to: "Bình") { from { id } to { id } relation text }
                }""");

        assertThat(answer.list("connection")).hasSize(4).isEqualTo(answer.list("path"));
    }

    @Test
    void anEndIsAnsweredWhereverItIsNamed() {
        GraphQlResult answer = ask.query("""
                { path(from: "Hoa", to: "O") { here: from { id } from { ... on Unit { code } ... on Member { code } } there: to { id } } }""");

        assertThat(answer.list("path.here.id")).containsExactly("Hoa", "O-1");
        assertThat(answer.list("path.from.code")).containsExactly("Hoa", "O-1");
        assertThat(answer.list("path.there.id")).containsExactly("O-1", "O");
    }

    private GraphQlResult way(String language, String from, String to, String day) {
        return ask.execute(language, """
                query($from: ID!, $to: ID!, $day: Date!) {
                  path(from: $from, to: $to, asOf: $day) { from { id } to { id } relation text }
                }""", Map.of("from", from, "to", to, "day", day));
    }
}
