/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.history;

import static io.blocgraph.fixture.GraphBuilder.bloc;
import static io.blocgraph.fixture.GraphBuilder.cell;
import static io.blocgraph.fixture.GraphBuilder.cluster;
import static io.blocgraph.fixture.GraphBuilder.graph;
import static io.blocgraph.fixture.GraphBuilder.organization;
import static org.assertj.core.api.Assertions.assertThat;

import io.blocgraph.fixture.GraphQlApi;
import io.blocgraph.fixture.GraphQlResult;
import io.blocgraph.fixture.IntegrationTest;
import io.blocgraph.fixture.TestDatabase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests the behavior common to all changes. */
@IntegrationTest
@Tag("slow")
class ChangesTest {

    @Autowired
    private TestDatabase database;

    @Autowired
    private GraphQlApi api;

    @BeforeEach
    void draw() {
        database.load(graph(bloc("B")
                .secretary("An")
                .standing("An")
                .standing("Bình")
                .with(
                        cluster("K").responsible("An"),
                        cluster("L").responsible("Bình"),
                        organization("O")
                                .in("K")
                                .secretary("Chi")
                                .with(cell("O-1").secretary("Dũng").members("Giang", "Hà")),
                        organization("P").in("L").secretary("Em"))));
    }

    @Test
    void changeIsAppliedAndRecorded() {
        GraphQlResult result = api.mutate(
                "updateUnit",
                Map.of(
                        "id", "O",
                        "name", "Đảng bộ Công ty Mới",
                        "reason", "đổi tên",
                        "effectiveOn", "2026-11-01",
                        "decision", Map.of("number", "12-QĐ/ĐUK", "issuer", "B")),
                "unit { name version } change { number by door kind effectiveOn reason decision { number } undoneBy { id } }");

        assertThat(result.value("done.unit.name")).isEqualTo("Đảng bộ Công ty Mới");
        assertThat(result.number("done.unit.version")).isEqualTo(2);
        assertThat(result.text("done.change")).contains("kind=updateUnit", "by=key", "door=API", "2026-11-01");
        assertThat(result.value("done.change.decision.number")).isEqualTo("12-QĐ/ĐUK");
        GraphQlResult history =
                api.query("{changes(entity: \"O\") {nodes {reason details {entity field before after}}}}");
        assertThat(history.value("changes.nodes.reason")).isEqualTo("đổi tên");
        assertThat(history.list("changes.nodes.details"))
                .contains(Map.of("entity", "O", "field", "name", "before", "O", "after", "Đảng bộ Công ty Mới"));
    }

    @Test
    void dryRunShowsTheResultAndWritesNothing() {
        long nodes = database.countNodes();

        GraphQlResult result = api.mutate(
                "moveUnit",
                Map.of("id", "O-1", "parent", "P", "dryRun", true, "decision", Map.of("number", "1")),
                "unit { parent { code } chain { links { unit { code } } } }");

        assertThat(result.value("done.unit.parent.code")).isEqualTo("P");
        assertThat(result.list("done.unit.chain.links.unit.code")).contains("P", "L", "B");
        assertThat(parent("O-1", TestDatabase.TODAY)).isEqualTo("O");
        assertThat(database.countNodes()).isEqualTo(nodes);
        assertThat(api.query("{changes {totalCount}}").number("changes.totalCount"))
                .isZero();
    }

    @Test
    void anErrorFromBeforeDoesNotRejectAChange() {
        database.write("MATCH (c:Unit {id: 'O-1'}) SET c.establishedOn = date('2010-01-01')");

        GraphQlResult renamed =
                api.mutate("updateUnit", Map.of("id", "O-1", "name", "Chi bộ Một"), "unit { name } problems { code }");
        GraphQlResult seated = api.mutate(
                "seatMember",
                Map.of("committee", "O-1-executive", "member", "Giang", "role", "MEMBER", "effectiveOn", "2005-01-01"),
                "seat { id } problems { code }");

        assertThat(renamed.value("done.unit.name")).isEqualTo("Chi bộ Một");
        assertThat(renamed.list("done.problems.code")).doesNotContain("DATES_ORDERED");
        assertThat(seated.list("done.problems.code")).contains("DATES_ORDERED");
        assertThat(seated.value("done.seat")).isNull();
    }

    @Test
    void staleVersionReturnsTheCurrentState() {
        api.mutate("updateUnit", Map.of("id", "O", "name", "Một"), "unit { version }");

        GraphQlResult result = api.mutate(
                "updateUnit", Map.of("id", "O", "name", "Hai", "expectedVersion", 1), "unit { name version }");

        assertThat(result.list("done.problems.code")).containsExactly("STALE");
        assertThat(result.value("done.unit")).isEqualTo(Map.of("name", "Một", "version", 2));
        assertThat(result.value("done.change")).isNull();
    }

    @Test
    void repeatedIdempotencyKeyReturnsTheFirstResponse() {
        Map<String, Object> input =
                Map.of("code", "K9", "name", "Cụm chín", "kind", "CLUSTER", "parent", "B", "idempotencyKey", "once");

        GraphQlResult first = api.mutate("createUnit", input, "unit { id }");
        GraphQlResult again = api.mutate("createUnit", input, "unit { id }");

        assertThat(again.value("done.unit.id")).isEqualTo(first.value("done.unit.id"));
        assertThat(again.value("done.change.id")).isEqualTo(first.value("done.change.id"));
        assertThat(api.query("{changes {totalCount}}").number("changes.totalCount"))
                .isEqualTo(1);
        assertThat(api.mutate("dissolveUnit", Map.of("id", "P", "idempotencyKey", "once"), "")
                        .list("done.problems.code"))
                .containsExactly("KEY_REUSED");
    }

    @Test
    void changesOfOneDecisionAreAtomic() {
        String document = """
                mutation {
                  one: updateUnit(input: {id: "O", name: "Một", decision: {number: "5"}}) { unit { name } problems { code } }
                  two: moveUnit(input: {id: "%s", parent: "P", decision: {number: "5"}}) { unit { id } problems { code } }
                }""";

        GraphQlResult refused = api.query(document, "nothing");

        assertThat(refused.list("one.problems.code")).containsExactly("NOT_APPLIED");
        assertThat(refused.list("two.problems.code")).containsExactly("NOT_FOUND");
        assertThat(name("O", TestDatabase.TODAY)).isEqualTo("O");
        assertThat(api.query("{decision(number: \"5\") {id}}").value("decision"))
                .isNull();

        GraphQlResult made = api.query(document, "O-1");

        assertThat(made.value("one.unit.name")).isEqualTo("Một");
        assertThat(api.query("{decision(number: \"5\") {changes {totalCount}}}").number("decision.changes.totalCount"))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-01, O, P, P", "2026-11-23, O, O, P", "2027-03-01, O, O, O"})
    void aChangeHoldsFromItsDay(String effectiveOn, String lastYear, String before, String today) {
        api.mutate("moveUnit", Map.of("id", "O-1", "parent", "P", "effectiveOn", effectiveOn), "unit { id }");

        assertThat(parent("O-1", "2025-12-31")).isEqualTo(lastYear);
        assertThat(parent("O-1", "2026-11-22")).isEqualTo(before);
        assertThat(parent("O-1", TestDatabase.TODAY)).isEqualTo(today);
        assertThat(parent("O-1", "2027-03-01")).isEqualTo("P");
    }

    @Test
    void aNameHoldsFromItsDay() {
        api.mutate("updateUnit", Map.of("id", "O", "name", "Hai", "effectiveOn", "2020-01-01"), "unit { id }");
        api.mutate("updateUnit", Map.of("id", "O", "name", "Ba", "effectiveOn", "2027-01-01"), "unit { id }");

        assertThat(name("O", "2019-12-31")).isEqualTo("O");
        assertThat(name("O", "2020-01-01")).isEqualTo("Hai");
        assertThat(name("O", TestDatabase.TODAY)).isEqualTo("Hai");
        assertThat(name("O", "2027-01-01")).isEqualTo("Ba");
    }

    @Test
    void undoRestoresThePreviousState() {
        String before = picture();
        String change = api.mutate("mergeUnits", Map.of("units", List.of("O"), "into", "P"), "unit { id }")
                .text("done.change.id");
        assertThat(picture()).isNotEqualTo(before);

        GraphQlResult undone = api.mutate("undo", Map.of("change", change), "undone { id kind undoneBy { kind } }");

        assertThat(undone.list("done.problems.severity")).doesNotContain("ERROR");
        assertThat(undone.value("done.undone.undoneBy.kind")).isEqualTo("undo");
        assertThat(picture()).isEqualTo(before);
        assertThat(api.mutate("undo", Map.of("change", change), "").list("done.problems.code"))
                .containsExactly("NOTHING_TO_UNDO");
        api.mutate("undo", Map.of("change", undone.text("done.change.id")), "");
        assertThat(parent("O-1", TestDatabase.TODAY)).isEqualTo("P");
    }

    @Test
    void undoOfADecisionRevertsAllItsChanges() {
        Map<String, String> decision = Map.of("number", "7");
        String before = picture();
        String cell = api.mutate(
                        "createUnit",
                        Map.of("code", "O-9", "name", "Chi bộ 9", "kind", "CELL", "parent", "O", "decision", decision),
                        "unit { id }")
                .text("done.unit.id");
        api.mutate("transferMember", Map.of("members", List.of("Hà"), "cell", cell, "decision", decision), "");
        String id = api.query("{decision(number: \"7\") {id}}").text("decision.id");

        GraphQlResult undone = api.mutate("undo", Map.of("decision", id), "undone { kind }");

        assertThat(undone.list("done.undone.kind")).containsExactly("transferMember", "createUnit");
        assertThat(picture()).isEqualTo(before);
        assertThat(api.query("{node(id: \"%s\") {id}}", cell).value("node")).isNull();
        assertThat(api.query("{changes(entity: \"%s\") {nodes {kind}}}", cell).list("changes.nodes.kind"))
                .contains("createUnit");
    }

    @Test
    void changeThatLaterChangesDependOnCannotBeUndone() {
        GraphQlResult created = api.mutate(
                "createUnit", Map.of("code", "O-9", "name", "Chi bộ 9", "kind", "CELL", "parent", "O"), "unit { id }");
        String cell = created.text("done.unit.id");
        GraphQlResult later = api.mutate("transferMember", Map.of("members", List.of("Hà"), "cell", cell), "");

        GraphQlResult undone = api.mutate("undo", Map.of("change", created.text("done.change.id")), "");

        assertThat(undone.list("done.problems.code")).containsExactly("LATER_CHANGES");
        assertThat(undone.list("done.problems.entities")).containsExactly(later.value("done.change.id"));
    }

    @Test
    void theHistoryIsInTheOrderInWhichChangesWereMade() {
        api.mutate("updateUnit", Map.of("id", "O", "name", "Một", "effectiveOn", "2026-06-01"), "");
        api.mutate("updateUnit", Map.of("id", "P", "name", "Hai", "effectiveOn", "2020-01-01"), "");
        api.mutate("endSeat", Map.of("id", seat("O")), "");

        GraphQlResult history = api.query("{changes {nodes {kind number}} of: changes(within: \"O\") {nodes {kind}}}");

        assertThat(history.list("changes.nodes.kind")).containsExactly("endSeat", "updateUnit", "updateUnit");
        assertThat(history.list("of.nodes.kind")).containsExactly("endSeat", "updateUnit");
        GraphQlResult page = api.query("{changes(first: 1) {pageInfo {endCursor hasNextPage}}}");
        assertThat(api.query("{changes(after: \"%s\") {nodes {kind}}}", page.text("changes.pageInfo.endCursor"))
                        .list("changes.nodes.kind"))
                .hasSize(2);
    }

    private String seat(String unit) {
        return api.query("{unit(id: \"%s\") {committees {seats {id}}}}", unit).text("unit.committees.seats.id");
    }

    private String parent(String unit, String day) {
        return api.query("{unit(id: \"%s\", asOf: \"%s\") {parent {code}}}", unit, day)
                .text("unit.parent.code");
    }

    private String name(String unit, String day) {
        return api.query("{unit(id: \"%s\", asOf: \"%s\") {name}}", unit, day).text("unit.name");
    }

    /** All that is there, but for the versions, which only grow. */
    private String picture() {
        return api.query("""
                        {
                          units(orderBy: CODE) {
                            nodes {
                              code name dissolvedOn parent { code } memberCount
                              committees { kind term { since until } seats { id role since until member { code } } }
                              responsible { id since until member { code } }
                              ... on Organization { cluster { code } }
                            }
                          }
                          members { nodes { code cell { code } seats { id } assignments { id } memberships { since until cell { code } } } }
                        }""").body();
    }
}
