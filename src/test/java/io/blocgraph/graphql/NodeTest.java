/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graphql;

import static io.blocgraph.fixture.GraphBuilder.bloc;
import static io.blocgraph.fixture.GraphBuilder.cell;
import static io.blocgraph.fixture.GraphBuilder.cluster;
import static io.blocgraph.fixture.GraphBuilder.graph;
import static io.blocgraph.fixture.GraphBuilder.group;
import static io.blocgraph.fixture.GraphBuilder.organization;
import static org.assertj.core.api.Assertions.assertThat;

import io.blocgraph.fixture.GraphQlApi;
import io.blocgraph.fixture.GraphQlResult;
import io.blocgraph.fixture.IntegrationTest;
import io.blocgraph.fixture.TestDatabase;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Anything by its id. */
@IntegrationTest
class NodeTest {

    @Autowired
    private TestDatabase database;

    @Autowired
    private GraphQlApi api;

    @BeforeAll
    void draw() {
        database.load(graph(bloc("B")
                .secretary("An")
                .with(
                        cluster("K").responsibleBy("5-QĐ", "An"),
                        organization("O")
                                .in("K")
                                .existing("2015-03-01/")
                                .secretary("Giang", "2020-01-01/2021-01-01")
                                .with(cell("O-1").members("Hoa").with(group("O-1-a"))))));
    }

    @Test
    void everyTypeIsFound() {
        String seat = api.query("{member(id: \"An\") {seats {id}}}").text("member.seats.id");
        String decision =
                api.query("{unit(id: \"K\") {responsible {decision {id}}}}").text("unit.responsible.decision.id");
        List<String> ids = List.of("B", "K", "O", "O-1", "O-1-a", "An", "B-executive", seat, "a-K-An", decision);

        GraphQlResult result = api.with(Map.of("ids", ids), "query($ids: [ID!]!) {nodes(ids: $ids) {__typename id}}");

        assertThat(result.list("nodes.id")).isEqualTo(ids);
        assertThat(result.list("nodes.__typename"))
                .containsExactly(
                        "Bloc",
                        "Cluster",
                        "Organization",
                        "Cell",
                        "Group",
                        "Member",
                        "Committee",
                        "Seat",
                        "Assignment",
                        "Decision");
    }

    @Test
    void nodesKeepTheOrderAskedForAndAreNullWhereThereIsNone() {
        GraphQlResult result = api.query("{nodes(ids: [\"O\", \"nothing\", \"B\", \"O\"]) {id}}");

        assertThat(result.list("nodes.id")).containsExactly("O", null, "B", "O");
    }

    @Test
    void anUnknownIdIsNull() {
        assertThat(api.query("{node(id: \"nothing\") {id}}").value("node")).isNull();
        assertThat(api.query("{node(id: \"BLOC\") {id}}").value("node")).isNull();
    }

    @Test
    void atMostFiveHundredAtOnce() {
        String document = "query($ids: [ID!]!) {nodes(ids: $ids) {id}}";

        assertThat(api.with(Map.of("ids", Collections.nCopies(500, "B")), document)
                        .list("nodes.id"))
                .hasSize(500);
        GraphQlResult.GraphQlError fault =
                api.with(Map.of("ids", Collections.nCopies(501, "B")), document).singleError();
        assertThat(fault.classification()).isEqualTo("BAD_REQUEST");
        assertThat(fault.message())
                .isEqualTo("The list ids has 501 items; at most 500 are allowed. Split it into several requests.");
    }

    @Test
    void twoTypesMayAnswerOneKeyDifferently() {
        GraphQlResult result = api.query("""
                {
                  nodes(ids: ["B", "O", "Hoa", "K"]) {
                    ... on Bloc { title: name }
                    ... on Organization { title: name }
                    ... on Cluster { title: name }
                    ... on Member { title: fullName }
                    ... on Bloc { inside: organizations { totalCount } }
                    ... on Organization { inside: cells { totalCount } date: establishedOn }
                    ... on Cluster { inside: organizations(first: 1) { totalCount } }
                  }
                }""");

        assertThat(result.list("nodes.title")).containsExactly("B", "O", "Hoa", "K");
        assertThat(result.list("nodes").stream()
                        .<@Nullable Object>map(node -> ((Map<?, ?>) Objects.requireNonNull(node)).get("inside")))
                .containsExactly(Map.of("totalCount", 1), Map.of("totalCount", 1), null, Map.of("totalCount", 1));
    }

    @Test
    void theDayHoldsForTheWholeSelection() {
        GraphQlResult result = api.query("""
                {
                  now: nodes(ids: ["O"]) { ...secretary }
                  then: nodes(ids: ["O"], asOf: "2020-06-01") { ...secretary }
                }
                fragment secretary on Organization { parent { ... on Bloc { organizations { nodes { secretary { fullName } } } } } }""");

        assertThat(result.list("now.parent.organizations.nodes.secretary")).containsExactly((Object) null);
        assertThat(result.list("then.parent.organizations.nodes.secretary.fullName"))
                .containsExactly("Giang");
    }
}
