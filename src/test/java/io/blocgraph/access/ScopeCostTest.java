/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.access;

import static io.blocgraph.fixture.GraphBuilder.bloc;
import static io.blocgraph.fixture.GraphBuilder.cell;
import static io.blocgraph.fixture.GraphBuilder.cluster;
import static io.blocgraph.fixture.GraphBuilder.graph;
import static io.blocgraph.fixture.GraphBuilder.organization;
import static org.assertj.core.api.Assertions.assertThat;

import io.blocgraph.fixture.InMemoryBulkSource;
import io.blocgraph.fixture.IntegrationTest;
import io.blocgraph.fixture.ScopedGraphQlApi;
import io.blocgraph.fixture.TestDatabase;
import io.blocgraph.fixture.UnitBuilder;
import io.blocgraph.graph.RecordingGraph;
import io.blocgraph.graph.Scope;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What lists, chains and searches cost, counted with PROFILE: it does not grow with what lies outside of them. */
@IntegrationTest
class ScopeCostTest {

    private static final String LIST = "{units(filter: {kinds: [ORGANIZATION]}, first: 20) {nodes {code name}}}";
    private static final String PEOPLE = "{members(filter: {within: \"O1\"}, first: 20) {nodes {code fullName}}}";
    private static final String CHAIN =
            "{responsibilityChain(subject: \"O1-1\") {links {unit {code} member {fullName} status}}}";

    @Autowired
    private TestDatabase database;

    @Autowired
    private RecordingGraph graph;

    @Autowired
    private ScopedGraphQlApi ask;

    @Test
    void whatLiesOutsideCostsNothing() {
        Scope bloc = Scope.of(Set.of("B"), Set.of());
        database.load(blocBeside(40));
        graph.replan();
        long list = touched(bloc, LIST, "kinds");
        long people = touched(bloc, PEOPLE, "$within");
        long chain = touched(bloc, CHAIN, "{id: $id}");
        long listOfAll = touched(Scope.ALL, LIST, "kinds");
        long peopleOfAll = touched(Scope.ALL, PEOPLE, "$within");
        long chainOfAll = touched(Scope.ALL, CHAIN, "{id: $id}");

        database.load(blocBeside(2));

        System.out.printf(
                "records touched without and with a scope: organizations %d, %d; members of one %d, %d; chain %d, %d%n",
                listOfAll, list, peopleOfAll, people, chainOfAll, chain);
        assertThat(touched(bloc, LIST, "kinds")).isEqualTo(list);
        assertThat(touched(bloc, PEOPLE, "$within")).isEqualTo(people);
        assertThat(touched(bloc, CHAIN, "{id: $id}")).isEqualTo(chain);
    }

    @Test
    void theLatestChangesAreThoseOfTheScope() {
        database.load(blocBeside(2));
        changed(1, 20, "B");
        changed(21, 40, "Z");

        for (String document : List.of(
                "{changes(first: 2) {nodes {number}}}", "{changes(within: \"B\", first: 2) {nodes {number}}}")) {
            assertThat(ask.query(Scope.of(Set.of("B"), Set.of()), document))
                    .hasToString("{changes={nodes=[{number=20}, {number=19}]}}");
        }
    }

    /** Changes and their decisions, of each day one. */
    private void changed(int from, int to, String unit) {
        database.write("""
                UNWIND range(%d, %d) AS i
                MATCH (u:Unit {id: '%3$s'})
                CREATE (d:Entity:Decision {id: 'd' + i, number: 'd' + i, effectiveKey: date('2020-01-01') + duration({days: i})})
                CREATE (c:Entity:Change {id: 'c' + i, number: i, kind: 'updateUnit'})-[:DECIDED_BY]->(d)
                CREATE (c)-[:WITHIN {unit: u.id, number: i}]->(u)""".formatted(from, to, unit));
    }

    private static InMemoryBulkSource blocBeside(int others) {
        UnitBuilder other = bloc("Z").secretary("Mai");
        IntStream.range(0, others)
                .forEach(i -> other.with(organization("Z" + i)
                        .secretary("Sơn" + i)
                        .with(cell("Z" + i + "-1").members("Tú" + i))));
        return graph(
                bloc("B")
                        .secretary("An")
                        .with(
                                cluster("K").responsible("An"),
                                organization("O1")
                                        .in("K")
                                        .secretary("Bình")
                                        .with(cell("O1-1").secretary("Chi").members("Dũng", "Em")),
                                organization("O2")
                                        .in("K")
                                        .secretary("Giang")
                                        .with(cell("O2-1").members("Hà"))),
                other);
    }

    private long touched(Scope scope, String document, String part) {
        return graph.recordsTouched(() -> ask.query(scope, document), part);
    }
}
