/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.followup;

import static io.blocgraph.fixture.GraphBuilder.bloc;
import static io.blocgraph.fixture.GraphBuilder.graph;
import static io.blocgraph.fixture.GraphBuilder.organization;
import static org.assertj.core.api.Assertions.assertThat;

import io.blocgraph.fixture.IntegrationTest;
import io.blocgraph.fixture.ScopedGraphQlApi;
import io.blocgraph.fixture.TestDatabase;
import io.blocgraph.graph.RecordingGraph;
import io.blocgraph.graph.Scope;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What lists of records cost, counted with PROFILE: it does not grow with the records that are not on the page. */
@IntegrationTest
class FollowUpCostTest {

    @Autowired
    private TestDatabase database;

    @Autowired
    private RecordingGraph graph;

    @Autowired
    private ScopedGraphQlApi ask;

    private void record(String kind, String label, int count) {
        database.write("""
                MATCH (u:Unit {id: 'O'})
                UNWIND range(1, %3$d) AS i
                CREATE (:Entity:FollowUp:%2$s {id: '%1$s' + i, kind: '%1$s', state: 'HELD', aboutId: 'O',
                  recordedOn: date('2020-01-01'), closedOn: date('2020-01-01'), day: date('2020-01-01') + duration({days: i})})-[:WAS_ABOUT]->(u)""".formatted(kind, label, count));
    }

    private long touched(String question) {
        graph.replan();
        return graph.recordsTouched(() -> ask.query(Scope.ALL, question), ":FollowUp");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{followUps(kinds: [VISIT], first: 5) {nodes {id}}}",
                "{followUps(within: \"B\", kinds: [VISIT], first: 5) {nodes {id}}}",
                "{followUps(within: \"B\", first: 5) {nodes {id}}}",
                "{unit(id: \"O\") {followUps(kinds: [VISIT], first: 5) {nodes {id}}}}",
                "{unit(id: \"O\") {timeline(first: 5) {nodes {event}}}}"
            })
    void doesNotGrowWithTheRecords(String question) {
        database.load(graph(bloc("B").with(organization("O"))));
        record("VISIT", "Visit", 10);
        record("MEETING", "Meeting", 10);
        long few = touched(question);

        database.load(graph(bloc("B").with(organization("O"))));
        record("VISIT", "Visit", 10);
        record("MEETING", "Meeting", 2000);

        assertThat(touched(question)).isLessThan(2 * few);
    }
}
