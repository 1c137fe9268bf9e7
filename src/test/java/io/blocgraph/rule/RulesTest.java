package io.blocgraph.rule;

import static io.blocgraph.fixture.Drawing.bloc;
import static io.blocgraph.fixture.Drawing.cell;
import static io.blocgraph.fixture.Drawing.graph;
import static io.blocgraph.fixture.Drawing.organization;
import static org.assertj.core.api.Assertions.assertThat;

import io.blocgraph.fixture.WholeApplication;
import io.blocgraph.fixture.World;
import io.blocgraph.graph.AsOf;
import io.blocgraph.graph.Graph;
import io.blocgraph.graph.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Rules asked about some units and members, as a change asks them. */
@WholeApplication
class RulesTest {

    private static final LocalDate TODAY = LocalDate.parse(World.TODAY);

    @Autowired
    private World world;

    @Autowired
    private Graph graph;

    @Autowired
    private Rules rules;

    @Test
    void aTransactionSeesWhatItWouldBreak() {
        world.is(graph(bloc("B")
                .secretary("An")
                .with(organization("O")
                        .secretary("Bình")
                        .with(cell("C").secretary("Chi").members("Em", "Giang")))));
        AsOf day = new AsOf(TODAY, TODAY);
        List<String> units = List.of("B", "O", "C");
        assertThat(rules.violations(graph, day, units, List.of("Chi"))).isEmpty();

        List<Violation> broken = graph.transact(writing -> {
            writing.write(
                    "MATCH (:Member {id: 'Chi'})-[h:HOLDS]->(:Seat), (:Member {id: 'Chi'})-[b:BELONGS_TO]->() DELETE h, b",
                    Map.of());
            return new Outcome<>(rules.violations(writing, day, units, List.of("Chi")), false);
        });

        assertThat(broken)
                .extracting(Violation::toString)
                .containsExactly("CELL_MINIMUM at C null []", "SECRETARY_PRESENT at C null []");
        assertThat(broken.getFirst().message(Locale.ENGLISH))
                .isEqualTo("C has 2 official members; a cell has at least 3.");
        assertThat(broken.getFirst().message(Locale.of("vi")))
                .isEqualTo("C có 2 đảng viên chính thức; chi bộ phải có ít nhất 3.");
    }
}
