package io.blocgraph.responsibility;

import static io.blocgraph.fixture.Drawing.bloc;
import static io.blocgraph.fixture.Drawing.cell;
import static io.blocgraph.fixture.Drawing.cluster;
import static io.blocgraph.fixture.Drawing.graph;
import static io.blocgraph.fixture.Drawing.organization;
import static org.assertj.core.api.Assertions.assertThat;

import io.blocgraph.fixture.Ask;
import io.blocgraph.fixture.FileSet;
import io.blocgraph.fixture.UnitDrawing;
import io.blocgraph.fixture.WholeApplication;
import io.blocgraph.fixture.World;
import io.blocgraph.graph.WatchedGraph;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The records that a question about today touches do not grow with history: counted with PROFILE, not with a clock. */
@WholeApplication
class PresentStaysFastTest {

    private static final String CHAIN =
            "{responsibilityChain(subject: \"O1-1\") {links {member {fullName} status reason}}}";
    private static final String SPAN = "{span(member: \"An\") {memberCount entries {unit {code} memberCount}}}";

    @Autowired
    private World world;

    @Autowired
    private Ask ask;

    @Autowired
    private WatchedGraph graph;

    @Test
    void tenMoreYearsOfHistoryAddNothingToTheChainAndTheSpanOfToday() {
        world.is(blocWithYearsOfHistory(11));
        graph.planAnew();
        long chain = records(CHAIN);
        long span = records(SPAN);

        world.is(blocWithYearsOfHistory(1));

        System.out.printf(
                "records touched with and without ten more years: chain %d, %d; span %d, %d%n",
                chain, records(CHAIN), span, records(SPAN));
        assertThat(records(CHAIN)).isEqualTo(chain);
        assertThat(records(SPAN)).isEqualTo(span);
    }

    private static FileSet blocWithYearsOfHistory(int years) {
        UnitDrawing cell = cell("O1-1").secretary("Chi", "2025-07-01/").members("Giang", "Hà");
        UnitDrawing organization = organization("O1")
                .in("C1")
                .secretary("Bình", "2025-07-01/")
                .responsible("An", "2025-07-01/")
                .with(cell, cell("O1-2").secretary("Em"));
        UnitDrawing cluster = cluster("C1").responsible("An", "2025-07-01/");
        UnitDrawing bloc = bloc("DN").secretary("An", "2025-07-01/").with(cluster, cluster("C2"), organization);
        for (int year = 0; year < years; year++) {
            String period = "%d-07-01/%d-07-01".formatted(2014 + year, 2015 + year);
            cell.secretary("Giang", period);
            organization.secretary("Hà", period).responsible("An", period);
            cluster.responsible("An", period);
            bloc.secretary("Em", period).deputy("An", period);
        }
        UnitDrawing moved = organization("O2").in("C2").secretary("Lan");
        return graph(bloc.with(moved.wasIn("C1", "2015-01-01/2020-01-01")));
    }

    /** What PROFILE counts for the statement that a question becomes. */
    private long records(String question) {
        String part = question.contains("span") ? "{id: $member}" : "{id: $subject}";
        return graph.touchedBy(() -> assertThat(ask.about(question).faults()).isEmpty(), part);
    }
}
