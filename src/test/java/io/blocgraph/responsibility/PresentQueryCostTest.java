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
import io.blocgraph.fixture.InMemoryBulkSource;
import io.blocgraph.fixture.IntegrationTest;
import io.blocgraph.fixture.TestDatabase;
import io.blocgraph.fixture.UnitBuilder;
import io.blocgraph.graph.RecordingGraph;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The records that a question about today touches do not grow with history: counted with PROFILE, not with a clock. */
@IntegrationTest
class PresentQueryCostTest {

    private static final String CHAIN =
            "{responsibilityChain(subject: \"O1-1\") {links {member {fullName} status reason}}}";
    private static final String SPAN = "{span(member: \"An\") {memberCount entries {unit {code} memberCount}}}";

    @Autowired
    private TestDatabase database;

    @Autowired
    private GraphQlApi api;

    @Autowired
    private RecordingGraph graph;

    @Test
    void tenMoreYearsOfHistoryAddNothingToTheChainAndTheSpanOfToday() {
        database.load(blocWithYearsOfHistory(11));
        graph.replan();
        long chain = records(CHAIN);
        long span = records(SPAN);

        database.load(blocWithYearsOfHistory(1));

        System.out.printf(
                "records touched with and without ten more years: chain %d, %d; span %d, %d%n",
                chain, records(CHAIN), span, records(SPAN));
        assertThat(records(CHAIN)).isEqualTo(chain);
        assertThat(records(SPAN)).isEqualTo(span);
    }

    @Test
    void aSpanReadsMembersOnlyIfTheirNumberIsAsked() {
        database.load(blocWithYearsOfHistory(1));
        graph.replan();

        assertThat(records(SPAN.replace("memberCount", "cellCount"))).isLessThan(records(SPAN));
    }

    private static InMemoryBulkSource blocWithYearsOfHistory(int years) {
        UnitBuilder cell = cell("O1-1").secretary("Chi", "2025-07-01/").members("Giang", "Hà");
        UnitBuilder organization = organization("O1")
                .in("C1")
                .secretary("Bình", "2025-07-01/")
                .responsible("An", "2025-07-01/")
                .with(cell, cell("O1-2").secretary("Em"));
        UnitBuilder cluster = cluster("C1").responsible("An", "2025-07-01/");
        UnitBuilder bloc = bloc("DN").secretary("An", "2025-07-01/").with(cluster, cluster("C2"), organization);
        for (int year = 0; year < years; year++) {
            String period = "%d-07-01/%d-07-01".formatted(2014 + year, 2015 + year);
            cell.secretary("Giang", period);
            organization.secretary("Hà", period).responsible("An", period);
            cluster.responsible("An", period);
            bloc.secretary("Em", period).deputy("An", period);
        }
        UnitBuilder moved = organization("O2").in("C2").secretary("Lan");
        return graph(bloc.with(moved.wasIn("C1", "2015-01-01/2020-01-01")));
    }

    /** What PROFILE counts for the statement that a question becomes. */
    private long records(String question) {
        String part = "{id: $id}";
        return graph.recordsTouched(
                () -> assertThat(api.query(question).errors()).isEmpty(), part);
    }
}
