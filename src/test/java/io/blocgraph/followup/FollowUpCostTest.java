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
import io.blocgraph.fixture.UnitBuilder;
import io.blocgraph.graph.RecordingGraph;
import io.blocgraph.graph.Scope;
import java.util.stream.IntStream;
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

    /** Makes records of each of the organizations, and the changes by which they were made. */
    private void record(String kind, String label, int count) {
        record(kind, label, count, "");
    }

    /** Makes records of the organizations whose id begins so. */
    private void record(String kind, String label, int count, String unit) {
        database.write("""
                MATCH (u:Organization) WHERE u.id STARTS WITH '%4$s'
                UNWIND range(1, %3$d) AS i
                CREATE (:Entity:FollowUp:%2$s {id: '%1$s' + i + u.id, kind: '%1$s', state: 'HELD', aboutId: u.id,
                  recordedOn: date('2020-01-01'), closedOn: date('2020-01-01'),
                  heldOn: date('2020-01-01') + duration({days: i}), day: date('2020-01-01') + duration({days: i})})-[:WAS_ABOUT]->(u)
                CREATE (:Entity:Change {id: 'change-%1$s' + i + u.id, number: i, kind: 'record%2$s', effectiveOn: date('2020-01-01')})
                  -[:TOUCHES {node: u.id, kind: 'record%2$s'}]->(u)""".formatted(kind, label, count, unit));
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
                "{followUps(overdue: true, first: 5) {nodes {id}}}",
                "{followUps(within: \"B\", overdue: true, first: 5) {nodes {id}}}",
                "{attention(within: \"B\", asOf: \"2026-10-23\") {total}}",
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{followUps(within: \"B\", kinds: [VISIT], first: 9) {nodes {id}}}",
                "{followUps(within: \"B\", first: 9) {nodes {id}}}"
            })
    void ofManyUnitsReadsTheRecordsOfThoseOnThePage(String question) {
        UnitBuilder[] organizations =
                IntStream.range(0, 60).mapToObj(i -> organization("O" + i)).toArray(UnitBuilder[]::new);
        database.load(graph(bloc("B").with(organizations)));
        record("VISIT", "Visit", 1);
        long few = touched(question);

        database.load(graph(bloc("B").with(organizations)));
        record("VISIT", "Visit", 10);

        assertThat(touched(question)).isLessThan(2 * few);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{followUps(within: \"O\", first: 1) {totalCount}}",
                "{unit(id: \"O\") {followUps(first: 1) {totalCount}}}",
                "{unit(id: \"O\") {timeline(first: 1) {totalCount}}}"
            })
    void countsTheRecordsOfOneUnitWithoutTheOthers(String question) {
        database.load(graph(bloc("B").with(organization("O"), organization("P"))));
        record("VISIT", "Visit", 10);
        long few = touched(question);

        record("MEETING", "Meeting", 2000, "P");

        assertThat(touched(question)).isLessThan(2 * few);
    }
}
