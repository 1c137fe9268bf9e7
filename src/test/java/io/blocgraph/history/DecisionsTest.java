/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.history;

import static io.blocgraph.fixture.GraphBuilder.bloc;
import static io.blocgraph.fixture.GraphBuilder.cell;
import static io.blocgraph.fixture.GraphBuilder.graph;
import static io.blocgraph.fixture.GraphBuilder.organization;
import static org.assertj.core.api.Assertions.assertThat;

import io.blocgraph.fixture.GraphQlApi;
import io.blocgraph.fixture.GraphQlResult;
import io.blocgraph.fixture.IntegrationTest;
import io.blocgraph.fixture.TestAccounts;
import io.blocgraph.fixture.TestDatabase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A decision belongs to the unit that issued it, and its number is that unit's own. */
@IntegrationTest
@Tag("slow")
class DecisionsTest {

    @Autowired
    private TestDatabase world;

    @Autowired
    private GraphQlApi ask;

    @Autowired
    private TestAccounts guests;

    @BeforeEach
    void draw() {
        world.load(graph(
                bloc("B").with(organization("O").with(cell("C").secretary("An").members("Em")), organization("P")),
                bloc("Z").secretary("Lan").with(organization("Y").with(cell("X").members("Hà")))));
        guests.create("of-b", "EDITOR B");
        guests.create("of-o", "EDITOR O");
        guests.create("of-z", "EDITOR Z");
        guests.create("of-both", "EDITOR O", "EDITOR Y");
        guests.create("everywhere", "READER *", "EDITOR Z");
    }

    @AfterEach
    void leave() {
        guests.deleteAll();
    }

    @Test
    void theSameNumberOfTwoBlocsIsTwoDecisions() {
        String ofB = decide("of-b", "O", Map.of("number", "5", "text", "Nội dung của B"));
        String ofZ = decide("of-z", "Y", Map.of("number", "5", "text", "Nội dung của Z"));

        assertThat(ofB).isNotEqualTo(ofZ);
        assertThat(seen("of-b")).isEqualTo("[{id=%s, text=Nội dung của B, issuingUnit={code=B}}]".formatted(ofB));
        assertThat(seen("of-z")).isEqualTo("[{id=%s, text=Nội dung của Z, issuingUnit={code=Z}}]".formatted(ofZ));
        assertThat(ask.as("of-b").query("{decision(number: \"5\") {id}}").text("decision.id"))
                .isEqualTo(ofB);
        assertThat(undo("of-b", ofB)).isEmpty();
        assertThat(undo("of-z", ofZ)).isEmpty();
    }

    @Test
    void theDecisionOfAnotherBlocIsNotThere() {
        String ofB = decide("of-b", "O", Map.of("number", "5"));
        GraphQlApi other = ask.as("of-z");

        assertThat(codes(rename("of-z", "Y", Map.of("id", ofB)))).containsExactly("NOT_FOUND");
        assertThat(codes(other.mutate(
                        "waive", Map.of("unit", "X", "rule", "CELL_MINIMUM", "decision", Map.of("id", ofB)), "")))
                .containsExactly("NOT_FOUND");
        assertThat(undo("of-z", ofB)).containsExactly("NOT_FOUND");
        assertThat(codes(rename("of-z", "Y", Map.of("number", "5", "issuingUnit", "B"))))
                .containsExactly("NOT_FOUND");
        assertThat(other.query("""
                        {decision(id: "%1$s") {id} node(id: "%1$s") {id} nodes(ids: ["%1$s"]) {id}
                         changes(decision: "%1$s") {totalCount} decisions {totalCount} all: decisions(filter: {numberPrefix: "5"}) {totalCount}}""", ofB).body())
                .contains("\"decision\":null", "\"node\":null", "\"nodes\":[null]", "\"changes\":{\"totalCount\":0}")
                .contains("\"decisions\":{\"totalCount\":0}", "\"all\":{\"totalCount\":0}");
    }

    @Test
    void whoSeesTheDecisionOfAnotherBlocPutsNothingUnderIt() {
        String ofB = decide("of-b", "O", Map.of("number", "5", "text", "T"));

        assertThat(codes(rename("everywhere", "Y", Map.of("id", ofB)))).containsExactly("FORBIDDEN");
        assertThat(codes(rename("everywhere", "Y", Map.of("number", "5", "issuingUnit", "B"))))
                .containsExactly("FORBIDDEN");
        assertThat(undo("everywhere", ofB)).containsExactly("FORBIDDEN");
        assertThat(undo("of-b", ofB)).isEmpty();
    }

    @Test
    void aDecisionFromAboveIsTheBasisOfWhatItLetsOnesSee() {
        String ofB = decide("of-b", "O", Map.of("number", "5", "text", "Về đơn vị P"));
        String own = decide("of-o", "C", Map.of("number", "5"));

        assertThat(own).isNotEqualTo(ofB);
        assertThat(ask.as("of-o")
                        .query("{decision(id: \"%s\") {number text issuingUnit {code}}}", ofB)
                        .body())
                .contains("{\"number\":\"5\",\"text\":null,\"issuingUnit\":null}");
        assertThat(decide("of-o", "C", Map.of("id", ofB))).isEqualTo(ofB);
        assertThat(undo("of-o", ofB)).containsExactly("FORBIDDEN");
        assertThat(undo("of-b", ofB)).isEmpty();
    }

    @ParameterizedTest(name = "{0} changes {1}: {2}")
    @CsvSource({"key, O, B", "key, C, B", "of-both, C, O", "of-both, Y, Y", "of-b, C, B", "of-o, C, O"})
    void isIssuedByTheUnitThatOneEditsElseByThatAboveWhatIsChanged(String who, String unit, String issuer) {
        decide(who, unit, Map.of("number", "7"));

        assertThat(ask.query("{decision(number: \"7\") {issuingUnit {code}}}").text("decision.issuingUnit.code"))
                .isEqualTo(issuer);
    }

    @Test
    void whatConcernsSeveralBlocsOrNoneIsIssuedByTheOrganizationAsAWhole() {
        Map<String, String> decision = Map.of("number", "7");
        ask.mutate("mergeUnits", Map.of("units", List.of("P"), "into", "Y", "decision", decision), "");
        ask.mutate("createUnit", Map.of("code", "N", "name", "Khối mới", "kind", "BLOC", "decision", decision), "");

        assertThat(ask.query("{decisions {nodes {number issuingUnit {code}}}}").body())
                .contains("\"nodes\":[{\"number\":\"7\",\"issuingUnit\":null}]");
    }

    @Test
    void changesOfOneDecisionAreIssuedByOneUnit() {
        ask.query("""
                mutation {
                  one: updateUnit(input: {id: "O", name: "Một", decision: {number: "7-QĐ"}}) { problems { code } }
                  two: updateUnit(input: {id: "Y", name: "Hai", decision: {number: "7 - qd"}}) { problems { code } }
                }""");

        assertThat(ask.query("{decisions {nodes {number changes {totalCount} issuingUnit {code}}}}")
                        .list("decisions.nodes"))
                .hasToString("[{number=7-QĐ, changes={totalCount=2}, issuingUnit=null}]");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "12-QĐ/ĐUK, 2026-01-01, B, true",
        "12 – qđ/đuk, 2026-12-31, '', true",
        "12-QÐ/ÐUK, 2026-05-05, '', true",
        "1 2-QĐ/ĐUK, 2026-05-05, '', false",
        "12-QĐ/ĐUK, 2025-12-31, '', false",
        "12-QĐ/ĐUK, 2026-05-05, Tỉnh ủy, false"
    })
    void aNumberIsTheSameHoweverItIsSpelledWithinAYearAndAnIssuer(
            String number, String signedOn, String issuer, boolean same) {
        String first = decide("of-b", "O", Map.of("number", "12-QĐ/ĐUK", "signedOn", "2026-03-03"));
        Map<String, Object> decision = new HashMap<>(Map.of("number", number, "signedOn", signedOn));
        if (!issuer.isEmpty()) {
            decision.put("issuer", issuer);
        }

        assertThat(decide("of-b", "P", decision).equals(first)).isEqualTo(same);
    }

    @Test
    void changesThatNameTheSameNewDecisionAtOnceMakeItOnce() {
        List<String> units = List.of("O", "P", "C", "B");
        List<String> ids = IntStream.range(0, 16)
                .mapToObj(i ->
                        CompletableFuture.supplyAsync(() -> decide("of-b", units.get(i % 4), Map.of("number", "9"))))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .distinct()
                .toList();

        assertThat(ids).hasSize(1);
        assertThat(world.read("MATCH (d:Decision)-[:ISSUED_BY]->() RETURN d.number AS number"))
                .hasSize(1);
    }

    @Test
    void anAssignmentShowsTheNumberOfItsDecisionToWhoeverSeesIt() {
        ask.mutate(
                "assign",
                Map.of("member", "An", "units", List.of("P"), "decision", Map.of("number", "8", "text", "T")),
                "");
        guests.create("of-c", "READER C");

        assertThat(ask.as("of-c")
                        .query("{member(id: \"An\") {assignments {decision {number text}}}}")
                        .body())
                .contains("{\"number\":\"8\",\"text\":null}");
    }

    @Test
    void anIdempotencyKeyOfAnotherAccountIsNobodyElses() {
        Map<String, Object> input = Map.of("id", "O", "name", "Một", "idempotencyKey", "k");
        String first = ask.as("of-b").mutate("updateUnit", input, "").text("done.change.id");

        GraphQlResult other =
                ask.as("of-z").mutate("updateUnit", Map.of("id", "Y", "name", "Hai", "idempotencyKey", "k"), "");
        assertThat(codes(other)).isEmpty();
        assertThat(codes(ask.as("of-z").mutate("updateUnit", input, ""))).containsExactly("KEY_REUSED");
        assertThat(ask.as("of-b").mutate("updateUnit", input, "").text("done.change.id"))
                .isEqualTo(first);
    }

    /** Makes a change by a decision; the decision's id. */
    private String decide(String who, String unit, Map<String, ?> decision) {
        return ask.as(who)
                .mutate(
                        "updateUnit",
                        Map.of("id", unit, "name", "Tên " + System.nanoTime(), "decision", decision),
                        "change { decision { id } }")
                .text("done.change.decision.id");
    }

    private GraphQlResult rename(String who, String unit, Map<String, ?> decision) {
        return ask.as(who).mutate("updateUnit", Map.of("id", unit, "name", "Tên", "decision", decision), "");
    }

    private List<String> undo(String who, String decision) {
        return codes(ask.as(who).mutate("undo", Map.of("decision", decision), ""));
    }

    /** What refused it. */
    private static List<String> codes(GraphQlResult answer) {
        return answer.list("done.problems").stream()
                .map(problem -> (Map<?, ?>) Objects.requireNonNull(problem))
                .filter(problem -> "ERROR".equals(problem.get("severity")))
                .map(problem -> String.valueOf(problem.get("code")))
                .toList();
    }

    private String seen(String who) {
        return ask.as(who)
                .query("{decisions {nodes {id text issuingUnit {code}}}}")
                .list("decisions.nodes")
                .toString();
    }
}
