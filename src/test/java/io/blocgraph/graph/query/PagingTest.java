/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph.query;

import static io.blocgraph.fixture.GraphBuilder.bloc;
import static io.blocgraph.fixture.GraphBuilder.graph;
import static io.blocgraph.fixture.GraphBuilder.grassrootsCell;
import static io.blocgraph.fixture.GraphBuilder.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.blocgraph.fixture.GraphQlApi;
import io.blocgraph.fixture.GraphQlResult;
import io.blocgraph.fixture.IntegrationTest;
import io.blocgraph.fixture.TestDatabase;
import io.blocgraph.fixture.UnitBuilder;
import io.blocgraph.graph.VietnameseText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Lists read page by page, on members of whom some bear the same name and some the same birthday. */
@IntegrationTest
@Tag("slow")
class PagingTest {

    private static final int MEMBERS = 23;

    @Autowired
    private TestDatabase database;

    @Autowired
    private GraphQlApi api;

    @BeforeEach
    void draw() {
        UnitBuilder cell = grassrootsCell("O");
        IntStream.range(0, MEMBERS)
                .mapToObj(i -> person("m%02d".formatted(i))
                        .named(i % 3 == 0 ? "Nguyễn Văn An" : "Trần Thị " + "BCDĐE".charAt(i % 5))
                        .born(i % 4 == 0 ? "" : "19%d-01-01".formatted(70 + i % 2)))
                .forEach(cell::member);
        database.load(graph(bloc("B").with(cell)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GIVEN_NAME",
                "GIVEN_NAME_DESC",
                "FULL_NAME",
                "FULL_NAME_DESC",
                "CODE",
                "CODE_DESC",
                "BORN_ON",
                "BORN_ON_DESC",
                "JOINED_ON",
                "JOINED_ON_DESC"
            })
    void forwardsAndBackwardsPagesMakeUpTheWholeList(String order) {
        List<@Nullable Object> all = page(order, "first: 500").list("members.nodes.id");

        assertThat(all).hasSize(MEMBERS).doesNotHaveDuplicates();
        assertThat(through(order, "first: 4", "after", "endCursor")).isEqualTo(all);
        assertThat(through(order, "last: 4", "before", "startCursor")).isEqualTo(all);
    }

    @Test
    void backwardsIsTheOrderForwardsTurnedRound() {
        List<@Nullable Object> all = page("CODE", "first: 500").list("members.nodes.id");
        List<@Nullable Object> descending = page("CODE_DESC", "first: 500").list("members.nodes.id");

        assertThat(descending).isEqualTo(all.reversed());
        assertThat(page("CODE", "last: 3").list("members.nodes.id")).isEqualTo(all.subList(MEMBERS - 3, MEMBERS));
    }

    @Test
    void rowsThatComeAndGoBetweenNeitherRepeatNorSkipOthers() {
        GraphQlResult first = page("CODE", "first: 5");
        database.write("MATCH (m:Member {code: 'm02'}) DETACH DELETE m");
        database.write("""
                MATCH (o:Unit {id: 'O'})
                CREATE (:Entity:Member {id: 'new', code: 'm03b', fullName: 'Mới', sortKey: 'x', fullSortKey: 'x', codeSortKey: '%s'})
                  -[:BELONGS_TO]->(o)""".formatted(VietnameseText.sortKey("m03b")));

        GraphQlResult second =
                page("CODE", "first: 3, after: \"%s\"".formatted(first.text("members.pageInfo.endCursor")));

        assertThat(second.list("members.nodes.id")).containsExactly("m05", "m06", "m07");
    }

    @Test
    void aCursorHoldsWhenItsRowIsGone() {
        GraphQlResult first = page("GIVEN_NAME", "first: 3");
        String last = String.valueOf(first.list("members.nodes.id").getLast());
        List<@Nullable Object> all = page("GIVEN_NAME", "first: 500").list("members.nodes.id");
        database.write("MATCH (m:Member {id: '%s'}) DETACH DELETE m".formatted(last));

        assertThat(page("GIVEN_NAME", "first: 2, after: \"%s\"".formatted(first.text("members.pageInfo.endCursor")))
                        .list("members.nodes.id"))
                .isEqualTo(all.subList(3, 5));
    }

    @Test
    void thePageSaysWhereItLies() {
        assertThat(info("first: 5")).containsExactly(true, false);
        assertThat(info("last: 5")).containsExactly(false, true);
        assertThat(info("first: 500")).containsExactly(false, false);
        assertThat(info("first: %d".formatted(MEMBERS))).containsExactly(false, false);
        String cursor = page("CODE", "first: 5").text("members.pageInfo.endCursor");
        assertThat(info("first: 5, after: \"%s\"".formatted(cursor))).containsExactly(true, true);
        assertThat(info("last: 4, before: \"%s\"".formatted(cursor))).containsExactly(true, false);
    }

    @Test
    void edgesBearTheCursorsOfTheirNodes() {
        GraphQlResult result = api.query(
                "{members(first: 2, orderBy: CODE) {edges {cursor node {id}} nodes {id} pageInfo {startCursor endCursor}}}");

        assertThat(result.list("members.edges.node.id")).isEqualTo(result.list("members.nodes.id"));
        assertThat(result.list("members.edges.cursor"))
                .containsExactly(
                        result.value("members.pageInfo.startCursor"), result.value("members.pageInfo.endCursor"));
    }

    @Test
    void twentyRowsUnlessAskedOtherwise() {
        assertThat(page("CODE", "").list("members.nodes.id")).hasSize(20);
    }

    @Test
    void anEmptyPageHasNoCursors() {
        GraphQlResult result = api.query(
                "{members(filter: {text: \"nobody\"}) {nodes {id} pageInfo {startCursor endCursor hasNextPage} totalCount}}");

        assertThat(result.list("members.nodes")).isEmpty();
        assertThat(result.value("members.pageInfo.startCursor")).isNull();
        assertThat(result.number("members.totalCount")).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            first: 0                   | A page may have 1 to 500 rows, not 0.
            first: 501                 | A page may have 1 to 500 rows, not 501.
            first: -1                  | A page may have 1 to 500 rows, not -1.
            last: 0                    | A page may have 1 to 500 rows, not 0.
            last: 501                  | A page may have 1 to 500 rows, not 501.
            first: 1, last: 1          | Specify either first or last, not both.
            first: 1, before: "x"      | Page forward with first and after, or backward with last and before.
            last: 1, after: "x"        | Page forward with first and after, or backward with last and before.
            after: "nonsense"          | The cursor does not belong to a list in this order. Take it from pageInfo or an edge of the same list.
            after: ""                  | The cursor does not belong to a list in this order. Take it from pageInfo or an edge of the same list.
            last: 1, before: "bm9uZQ"  | The cursor does not belong to a list in this order. Take it from pageInfo or an edge of the same list.
            """)
    void aPageThatCannotBeIsRefused(String arguments, String sentence) {
        GraphQlResult.GraphQlError fault = page("CODE", arguments).singleError();

        assertThat(fault.message()).isEqualTo(sentence);
        assertThat(fault.classification()).isEqualTo("BAD_REQUEST");
    }

    @Test
    void aCursorOfAnotherOrderIsRefused() {
        String cursor = page("CODE", "first: 1").text("members.pageInfo.endCursor");

        assertThat(page("GIVEN_NAME", "after: \"%s\"".formatted(cursor))
                        .singleError()
                        .classification())
                .isEqualTo("BAD_REQUEST");
    }

    @Test
    void theSameListMayBeAskedForTwiceInOneRequest() {
        GraphQlResult result = api.query("""
                {
                  unit(id: "O") {
                    ... on Organization {
                      first: members(first: 2, orderBy: CODE) { nodes { id } totalCount }
                      last: members(last: 1, orderBy: CODE) { nodes { code name: fullName } }
                      again: members(first: 1, orderBy: CODE_DESC) { edges { n: node { id } } all: totalCount }
                    }
                  }
                }""");

        assertThat(result.list("unit.first.nodes.id")).containsExactly("m00", "m01");
        assertThat(result.number("unit.first.totalCount")).isEqualTo(MEMBERS);
        assertThat(result.list("unit.last.nodes.code")).containsExactly("m22");
        assertThat(result.list("unit.again.edges.n.id")).containsExactly("m22");
        assertThat(result.number("unit.again.all")).isEqualTo(MEMBERS);
    }

    @Test
    void whatAVariableAsksIsAnsweredAsIfItWereWritten() {
        GraphQlResult result = api.with(
                Map.of("n", 2),
                "query($n: Int!, $order: MemberOrder, $after: String) {members(first: $n, orderBy: $order, after: $after) {nodes {id}}}");

        assertThat(result.list("members.nodes")).hasSize(2);
    }

    /** All rows, page by page. */
    private List<@Nullable Object> through(String order, String size, String beyond, String cursor) {
        List<@Nullable Object> rows = new ArrayList<>();
        boolean forwards = beyond.equals("after");
        GraphQlResult page = page(order, size);
        while (true) {
            List<@Nullable Object> read = page.list("members.nodes.id");
            rows.addAll(forwards ? read : read.reversed());
            if (page.value("members.pageInfo." + (forwards ? "hasNextPage" : "hasPreviousPage")) == Boolean.FALSE) {
                break;
            }
            String at = page.text("members.pageInfo." + cursor);
            page = page(order, "%s, %s: \"%s\"".formatted(size, beyond, at));
        }
        if (!forwards) {
            Collections.reverse(rows);
        }
        return rows;
    }

    private List<@Nullable Object> info(String arguments) {
        GraphQlResult page = page("CODE", arguments);
        List<@Nullable Object> info = new ArrayList<>();
        info.add(page.value("members.pageInfo.hasNextPage"));
        info.add(page.value("members.pageInfo.hasPreviousPage"));
        return info;
    }

    private GraphQlResult page(String order, String arguments) {
        return api.query("""
                {
                  members(orderBy: %s %s) {
                    nodes { id }
                    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
                  }
                }""", order, arguments.isEmpty() ? "" : ", " + arguments);
    }
}
