package io.blocgraph.responsibility;

import static io.blocgraph.fixture.Drawing.bloc;
import static io.blocgraph.fixture.Drawing.cell;
import static io.blocgraph.fixture.Drawing.cluster;
import static io.blocgraph.fixture.Drawing.graph;
import static io.blocgraph.fixture.Drawing.organization;
import static org.assertj.core.api.Assertions.assertThat;

import io.blocgraph.fixture.Answer;
import io.blocgraph.fixture.Ask;
import io.blocgraph.fixture.WholeApplication;
import io.blocgraph.fixture.World;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The shortest path between two people or units. */
@WholeApplication
class PathTest {

    @Autowired
    private World world;

    @Autowired
    private Ask ask;

    @BeforeAll
    void draw() {
        world.is(graph(
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
        Answer way = way("en", "Hoa", "Bình", World.TODAY);

        assertThat(way.list("path.text"))
                .containsExactly(
                        "Hoa is a member of O-1.",
                        "O-1 stands under O.",
                        "O is grouped in K.",
                        "Bình is assigned to answer for K.");
        assertThat(way.list("path.relation")).containsExactly("BELONGS_TO", "PART_OF", "IN_CLUSTER", "ANSWERS_FOR");
    }

    @Test
    void theSameWayBack() {
        assertThat(way("vi", "Bình", "Hoa", World.TODAY).list("path.text"))
                .containsExactly(
                        "Bình được phân công phụ trách K.",
                        "O thuộc K.",
                        "O-1 trực thuộc O.",
                        "Hoa là đảng viên của O-1.");
    }

    @Test
    void throughTheCommitteeOfAUnit() {
        assertThat(way("en", "An", "O", World.TODAY).list("path.text"))
                .containsExactly("An sits on a committee of B.", "O stands under B.");
    }

    @Test
    void everyStepBeginsWhereTheOneBeforeItEnds() {
        Answer way = way("en", "Hoa", "Lan", World.TODAY);

        assertThat(way.list("path.from.id")).containsExactly("Hoa", "O-1", "O", "B", "P", "P-1");
        assertThat(way.list("path.to.id")).containsExactly("O-1", "O", "B", "P", "P-1", "Lan");
    }

    @Test
    void theWayIsThatOfTheDay() {
        assertThat(way("en", "Hoa", "Bình", "2019-12-31").list("path.text"))
                .containsExactly(
                        "Hoa is a member of O-1.",
                        "O-1 stands under O.",
                        "O stands under B.",
                        "Bình sits on a committee of B.");
    }

    @Test
    void whereNothingTiesThemThereIsNone() {
        assertThat(way("en", "Kim", "Xuân", World.TODAY).list("path")).isEmpty();
        assertThat(way("en", "Kim", "Kim", World.TODAY).list("path")).isEmpty();
    }

    @Test
    void bothEndsMustExist() {
        assertThat(way("en", "Kim", "nobody", World.TODAY).fault().classification())
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void theEarlierNameOfTheFieldAnswersTheSame() {
        Answer answer = ask.about("""
                {
                  path(from: "Hoa", to: "Bình") { from { id } to { id } relation text }
                  connection(from: "Hoa", to: "Bình") { from { id } to { id } relation text }
                }""");

        assertThat(answer.list("connection")).hasSize(4).isEqualTo(answer.list("path"));
    }

    @Test
    void anEndIsAnsweredWhereverItIsNamed() {
        Answer answer = ask.about("""
                { path(from: "Hoa", to: "O") { here: from { id } from { ... on Unit { name: code } ... on Member { name: fullName } } there: to { id } } }""");

        assertThat(answer.list("path.here.id")).containsExactly("Hoa", "O-1");
        assertThat(answer.list("path.from.name")).containsExactly("Hoa", "O-1");
        assertThat(answer.list("path.there.id")).containsExactly("O-1", "O");
    }

    private Answer way(String language, String from, String to, String day) {
        return ask.in(language, """
                query($from: ID!, $to: ID!, $day: Date!) {
                  path(from: $from, to: $to, asOf: $day) { from { id } to { id } relation text }
                }""", Map.of("from", from, "to", to, "day", day));
    }
}
