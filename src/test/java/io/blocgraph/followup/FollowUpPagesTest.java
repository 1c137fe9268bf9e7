/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.followup;

import static io.blocgraph.fixture.GraphBuilder.bloc;
import static io.blocgraph.fixture.GraphBuilder.graph;
import static io.blocgraph.fixture.GraphBuilder.organization;
import static org.assertj.core.api.Assertions.assertThat;

import io.blocgraph.fixture.GraphQlApi;
import io.blocgraph.fixture.GraphQlResult;
import io.blocgraph.fixture.IntegrationTest;
import io.blocgraph.fixture.TestDatabase;
import io.blocgraph.fixture.UnitBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The list of a bloc is composed of those of its units, page by page; the list of everything is not, and must be the same. */
@IntegrationTest
class FollowUpPagesTest {

    /** Many on the same days, unevenly spread over the units. */
    private static final String RECORDS = """
            MATCH (u:Organization)
            WITH u, toInteger(substring(u.id, 1)) AS o
            UNWIND range(1, 1 + o * 2) AS i
            WITH u, o, i, CASE WHEN i % 3 = 0 THEN 'VISIT' ELSE 'MEETING' END AS kind, date('2026-01-01') + duration({days: (i + o) % 4}) AS day
            CREATE (f:Entity:FollowUp {id: 'r' + (i * 7 + o) % 10 + u.id + i, kind: kind, state: 'HELD', aboutId: u.id,
              recordedOn: day, closedOn: CASE WHEN i % 4 > 0 THEN day END, agendaOn: CASE WHEN i % 4 = 0 THEN day END, heldOn: day, day: day})-[:WAS_ABOUT]->(u)
            SET f:$(CASE kind WHEN 'VISIT' THEN 'Visit' ELSE 'Meeting' END)""";

    @Autowired
    private TestDatabase database;

    @Autowired
    private GraphQlApi api;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "orderBy: DATE",
                "kinds: [VISIT, MEETING]",
                "kinds: [VISIT], orderBy: DATE",
                "orderBy: DUE",
                "orderBy: DUE_DESC"
            })
    void ofABlocAreTheWholeList(String arguments) {
        UnitBuilder[] organizations =
                IntStream.range(0, 6).mapToObj(i -> organization("O" + i)).toArray(UnitBuilder[]::new);
        database.load(graph(bloc("B").with(organizations)));
        database.write(RECORDS);
        List<Object> all =
                api.query("{followUps(first: 100 %s) {nodes {id}}}", arguments).list("followUps.nodes.id");

        List<Object> paged = new ArrayList<>();
        String after = "";
        boolean more = true;
        while (more) {
            GraphQlResult page = api.query(
                    "{followUps(within: \"B\", first: 4 %s %s) {nodes {id} pageInfo {endCursor hasNextPage}}}",
                    arguments, after);
            paged.addAll(page.list("followUps.nodes.id"));
            after = ", after: \"%s\"".formatted(page.text("followUps.pageInfo.endCursor"));
            more = Boolean.TRUE.equals(page.value("followUps.pageInfo.hasNextPage"));
        }

        assertThat(paged).isEqualTo(all).hasSizeGreaterThan(8);
        assertThat(backwards(arguments)).isEqualTo(all);
    }

    private List<Object> backwards(String arguments) {
        List<Object> paged = new ArrayList<>();
        String before = "";
        boolean more = true;
        while (more) {
            GraphQlResult page = api.query(
                    "{followUps(within: \"B\", last: 4 %s %s) {nodes {id} pageInfo {startCursor hasPreviousPage}}}",
                    arguments, before);
            paged.addAll(0, page.list("followUps.nodes.id"));
            before = ", before: \"%s\"".formatted(page.text("followUps.pageInfo.startCursor"));
            more = Boolean.TRUE.equals(page.value("followUps.pageInfo.hasPreviousPage"));
        }
        return paged;
    }

    @Test
    void whatIsDueOnNoDayIsInTheOrderOfItsDays() {
        database.load(graph(bloc("B").with(organization("O3"))));
        database.write(RECORDS);
        String rows = "{nodes {id heldOn}}";
        GraphQlResult due = api.query(
                "{a: followUps(orderBy: DUE, first: 100) %1$s d: followUps(orderBy: DUE_DESC, first: 100) %1$s}", rows);
        // the fourth of the seven is the only one that is due
        List<String> closed =
                due.list("a.nodes.heldOn").stream().skip(1).map(String::valueOf).toList();

        assertThat(due.list("a.nodes.id")).startsWith("r1O34");
        assertThat(closed).hasSize(6).isSorted();
        assertThat(due.list("d.nodes")).isEqualTo(due.list("a.nodes").reversed());
    }
}
