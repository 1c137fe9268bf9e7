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

/** The shortest way between two people or units. */
@WholeApplication
class ConnectionTest {

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

        assertThat(way.list("connection.text"))
                .containsExactly(
                        "Hoa is a member of O-1.",
                        "O-1 is under O.",
                        "O is in the cluster K.",
                        "Bình is assigned to K.");
        assertThat(way.list("connection.relation"))
                .containsExactly("BELONGS_TO", "PART_OF", "IN_CLUSTER", "ANSWERS_FOR");
    }

    @Test
    void theSameWayBack() {
        assertThat(way("vi", "Bình", "Hoa", World.TODAY).list("connection.text"))
                .containsExactly(
                        "Bình được phân công phụ trách K.",
                        "O thuộc K.",
                        "O-1 trực thuộc O.",
                        "Hoa sinh hoạt tại O-1.");
    }

    @Test
    void throughTheCommitteeOfAUnit() {
        assertThat(way("en", "An", "O", World.TODAY).list("connection.text"))
                .containsExactly("An sits on a committee of B.", "O is under B.");
    }

    @Test
    void everyStepBeginsWhereTheOneBeforeItEnds() {
        Answer way = way("en", "Hoa", "Lan", World.TODAY);

        assertThat(way.list("connection.from.id")).containsExactly("Hoa", "O-1", "O", "B", "P", "P-1");
        assertThat(way.list("connection.to.id")).containsExactly("O-1", "O", "B", "P", "P-1", "Lan");
    }

    @Test
    void theWayIsThatOfTheDay() {
        assertThat(way("en", "Hoa", "Bình", "2019-12-31").list("connection.text"))
                .containsExactly(
                        "Hoa is a member of O-1.",
                        "O-1 is under O.",
                        "O is under B.",
                        "Bình sits on a committee of B.");
    }

    @Test
    void whereNothingTiesThemThereIsNone() {
        assertThat(way("en", "Kim", "Xuân", World.TODAY).list("connection")).isEmpty();
        assertThat(way("en", "Kim", "Kim", World.TODAY).list("connection")).isEmpty();
    }

    @Test
    void bothEndsMustExist() {
        assertThat(way("en", "Kim", "nobody", World.TODAY).fault().classification())
                .isEqualTo("NOT_FOUND");
    }

    private Answer way(String language, String from, String to, String day) {
        return ask.in(language, """
                query($from: ID!, $to: ID!, $day: Date!) {
                  connection(from: $from, to: $to, asOf: $day) { from { id } to { id } relation text }
                }""", Map.of("from", from, "to", to, "day", day));
    }
}
