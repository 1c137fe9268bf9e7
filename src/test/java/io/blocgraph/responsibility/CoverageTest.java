/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.responsibility;

import static io.blocgraph.fixture.GraphBuilder.bloc;
import static io.blocgraph.fixture.GraphBuilder.cell;
import static io.blocgraph.fixture.GraphBuilder.cluster;
import static io.blocgraph.fixture.GraphBuilder.graph;
import static io.blocgraph.fixture.GraphBuilder.grassrootsCell;
import static io.blocgraph.fixture.GraphBuilder.group;
import static io.blocgraph.fixture.GraphBuilder.organization;
import static org.assertj.core.api.Assertions.assertThat;

import io.blocgraph.fixture.GraphQlApi;
import io.blocgraph.fixture.GraphQlResult;
import io.blocgraph.fixture.IntegrationTest;
import io.blocgraph.fixture.TestDatabase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests the coverage of responsibility. */
@IntegrationTest
@Tag("slow")
class CoverageTest {

    private static final int DAYS = 4;

    @Autowired
    private TestDatabase database;

    @Autowired
    private GraphQlApi api;

    @Test
    void isToldForEachBlocClusterSectorAndKind() {
        database.load(graph(
                bloc("B")
                        .secretary("An")
                        .with(
                                cluster("K").responsible("Bình"),
                                cluster("L"),
                                organization("O")
                                        .sector("PRIVATE")
                                        .in("K")
                                        .deputy("Chi")
                                        .with(cell("C").secretary("Dũng").with(group("G")), cell("D")),
                                organization("P")
                                        .sector("PRIVATE")
                                        .in("L")
                                        .secretary("Em")
                                        .responsible("An"),
                                organization("Q").secretary("Em").responsible("An")),
                bloc("H").with(grassrootsCell("R").secretary("Giang").responsible("An"))));

        GraphQlResult result = api.query("""
                {
                  coverage {
                    total complete share
                    blocs {unit {code} total complete share} clusters {unit {code} total complete}
                    sectors {sector total complete} kinds {kind total complete}
                  }
                }""");

        // without the two units that the drawing adds for people of whom it says no more
        assertThat(result.list("coverage.blocs.unit.code")).containsExactly("B", "ELSEWHERE", "H");
        assertThat(result.list("coverage.blocs.total")).containsExactly(9, 2, 2);
        assertThat(result.list("coverage.blocs.complete")).containsExactly(6, 0, 0);
        assertThat(result.list("coverage.clusters.unit.code")).containsExactly("K", "L");
        assertThat(result.list("coverage.clusters.total")).containsExactly(5, 2);
        assertThat(result.list("coverage.clusters.complete")).containsExactly(4, 0);
        assertThat(result.list("coverage.sectors.sector")).containsExactly("PRIVATE", null);
        assertThat(result.list("coverage.sectors.total")).containsExactly(5, 3);
        assertThat(result.list("coverage.sectors.complete")).containsExactly(3, 1);
        assertThat(result.list("coverage.kinds.kind"))
                .containsExactly("BLOC", "CLUSTER", "ORGANIZATION", "CELL", "GROUP");
        assertThat(result.list("coverage.kinds.total")).containsExactly(3, 2, 5, 2, 1);
        assertThat(result.list("coverage.kinds.complete")).containsExactly(1, 1, 2, 1, 1);
        assertThat(result.number("coverage.total")).isEqualTo(13);
        assertThat(result.number("coverage.complete")).isEqualTo(6);
        assertThat((Double) result.value("coverage.share")).isEqualTo(6.0 / 13);
    }

    @Test
    void ofNothingIsWhole() {
        database.clear();

        assertThat(api.query("{coverage {share total kinds {kind}}}").value("coverage"))
                .isEqualTo(Map.of("share", 1.0, "total", 0, "kinds", List.of()));
        assertThat(api.query("{coverage(within: \"X\") {total}}").singleError().classification())
                .isEqualTo("NOT_FOUND");
    }

    /** Counted for all units at once, it is the same as looking at the chain of each. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void agreesWithTheChainOfEveryUnit(long seed) {
        RandomGraph graph = new RandomGraph(seed);
        database.load(graph.files());
        Set<String> days = Stream.generate(graph::day).limit(DAYS).collect(Collectors.toCollection(TreeSet::new));
        for (String day : days) {
            GraphQlResult result = api.query("""
                    {
                      coverage(asOf: "%1$s") {total complete}
                      units(first: 500, asOf: "%1$s") {nodes {id chain {complete}}}
                    }""", day);

            Map<String, Boolean> complete = new HashMap<>();
            result.list("units.nodes").forEach(unit -> {
                Map<?, ?> map = (Map<?, ?>) Objects.requireNonNull(unit);
                complete.put(
                        String.valueOf(map.get("id")), Map.of("complete", true).equals(map.get("chain")));
            });
            assertThat(List.of(result.number("coverage.complete"), result.number("coverage.total")))
                    .as(day)
                    .isEqualTo(counted(complete.keySet(), complete));
            for (String id : complete.keySet()) {
                GraphQlResult within = api.query("""
                        {
                          coverage(within: "%1$s", asOf: "%2$s") {total complete}
                          units(filter: {within: "%1$s"}, first: 500, asOf: "%2$s") {nodes {id}}
                        }""", id, day);
                Set<String> ids = new TreeSet<>(Set.of(id));
                within.list("units.nodes.id").forEach(below -> ids.add(String.valueOf(below)));
                assertThat(List.of(within.number("coverage.complete"), within.number("coverage.total")))
                        .as("within %s on %s", id, day)
                        .isEqualTo(counted(ids, complete));
            }
        }
    }

    private static List<Integer> counted(Set<String> ids, Map<String, Boolean> complete) {
        int whole = (int)
                ids.stream().filter(id -> Boolean.TRUE.equals(complete.get(id))).count();
        return List.of(whole, ids.size());
    }
}
