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
import static io.blocgraph.fixture.GraphBuilder.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.blocgraph.fixture.GraphQlApi;
import io.blocgraph.fixture.GraphQlResult;
import io.blocgraph.fixture.IntegrationTest;
import io.blocgraph.fixture.TestDatabase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whose version a mutation expects, and what raises it. */
@IntegrationTest
@Tag("slow")
class VersionsTest {

    private static final String LATER = "2026-12-01";

    @Autowired
    private TestDatabase world;

    @Autowired
    private GraphQlApi ask;

    @BeforeEach
    void draw() {
        world.load(graph(bloc("B")
                .secretary("An")
                .standing("An")
                .standing("Bình")
                .executive("Bình")
                .with(
                        cluster("K").responsible("An"),
                        cluster("L").responsible("An"),
                        organization("O")
                                .in("K")
                                .secretary("Chi")
                                .with(
                                        cell("O-1")
                                                .secretary("Dũng")
                                                .members("Giang", "Hà")
                                                .member(person("Em").onProbation()),
                                        cell("O-2")),
                        organization("P"),
                        organization("Q"))));
        world.write("MATCH (:Member {id: 'Chi'})-[:HOLDS]->(s) SET s.id = 'seat'");
        ask.mutate("waive", Map.of("unit", "O-1", "rule", "CELL_MINIMUM"), "");
        world.write("MATCH (w:Waiver) SET w.id = 'waiver'");
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                twice("updateUnit", "id", "O", "unit", Map.of("name", "Một"), Map.of("name", "Hai")),
                twice(
                        "updateUnit",
                        "id",
                        "O",
                        "unit",
                        Map.of("name", "Một", "effectiveOn", LATER),
                        Map.of("name", "Hai", "effectiveOn", LATER)),
                twice("moveUnit", "id", "O-1", "unit", Map.of("parent", "P"), Map.of("parent", "Q")),
                twice("mergeUnits", "into", "P", "unit", Map.of("units", List.of("O")), Map.of("units", List.of("Q"))),
                twice("splitUnit", "id", "O-1", "unit", split("X"), split("Y")),
                twice("dissolveUnit", "id", "O-2", "unit", Map.of("effectiveOn", LATER), Map.of()),
                twice("placeInCluster", "cluster", "K", "cluster", organizations("P"), organizations("Q")),
                twice("placeInCluster", "", "O", "organizations", organizations("O"), organizations("O", "P")),
                twice(
                        "updateCommittee",
                        "id",
                        "O-executive",
                        "committee",
                        Map.of("name", "Một"),
                        Map.of("name", "Hai")),
                twice("seatMember", "committee", "O-executive", "committee", seat("Giang"), seat("Hà")),
                twice("endSeat", "id", "seat", "seat", Map.of("effectiveOn", LATER), Map.of()),
                twice(
                        "updateMember",
                        "id",
                        "Hà",
                        "member",
                        Map.of("phone", "0905 111 111"),
                        Map.of("gender", "FEMALE")),
                twice("confirmMember", "id", "Em", "member", Map.of("effectiveOn", LATER), Map.of()),
                twice("transferMember", "", "Hà", "member", transfer("Hà", "O-2"), transfer("Hà", "O-1")),
                twice("endMembership", "id", "Hà", "member", Map.of("effectiveOn", LATER), Map.of()),
                twice("assign", "member", "Bình", "member", units("O"), units("P")),
                twice("reassign", "from", "An", "member", Map.of("to", "Bình"), Map.of("to", "Chi")),
                twice("updateAssignment", "id", "a-K-An", "assignment", units("O"), units("P")),
                twice("endAssignment", "id", "a-K-An", "assignment", Map.of("effectiveOn", LATER), Map.of()),
                twice(
                        "waive",
                        "unit",
                        "O-1",
                        "unit",
                        Map.of("rule", "CELL_COMMITTEE"),
                        Map.of("rule", "SECRETARY_PRESENT")),
                twice("endWaiver", "id", "waiver", "waiver", Map.of("effectiveOn", LATER), Map.of()));
    }

    @ParameterizedTest(name = "{0} of {1}")
    @MethodSource("changes")
    void ofTwoChangesWithOneVersionTheSecondIsToldOfTheFirst(
            String mutation, String subject, String shown, Map<String, ?> one, Map<String, ?> other) {
        int version = version(subject);

        GraphQlResult tried = ask.mutate(mutation, with(one, Map.of("expectedVersion", version, "dryRun", true)), "");
        GraphQlResult first = ask.mutate(mutation, with(one, Map.of("expectedVersion", version)), "");
        GraphQlResult second =
                ask.mutate(mutation, with(other, Map.of("expectedVersion", version)), shown + " { id version }");

        assertThat(tried.list("done.problems.severity")).doesNotContain("ERROR");
        assertThat(first.list("done.problems.severity")).doesNotContain("ERROR");
        assertThat(first.value("done.change.id")).isNotNull();
        assertThat(second.list("done.problems.code")).containsExactly("STALE");
        assertThat(second.list("done." + shown)).first().isEqualTo(Map.of("id", subject, "version", version + 1));
        assertThat(version(subject)).isEqualTo(version + 1);
    }

    @Test
    void ofTenSeatsWithOneVersionOfTheCommitteeOneIsMade() {
        List<GraphQlResult> answers = IntStream.range(0, 10)
                .mapToObj(i -> ask.mutate(
                        "seatMember",
                        with(seat("Giang"), Map.of("committee", "O-executive", "expectedVersion", 1)),
                        ""))
                .toList();

        assertThat(answers.stream()
                        .filter(answer -> answer.list("done.problems.code").contains("STALE")))
                .hasSize(9);
        assertThat(world.read("MATCH (s)-[:ON]->({id: 'O-executive'}) RETURN s.id"))
                .hasSize(2);
    }

    @Test
    void aWholeCountsWhatHappensToItsParts() {
        ask.mutate("endSeat", Map.of("id", "seat", "effectiveOn", LATER), "");
        ask.mutate("endAssignment", Map.of("id", "a-K-An", "effectiveOn", LATER), "");
        ask.mutate("endWaiver", Map.of("id", "waiver", "effectiveOn", LATER), "");

        assertThat(version("O-executive")).isEqualTo(2);
        assertThat(version("An")).isEqualTo(2);
        assertThat(version("O-1")).isEqualTo(3);
    }

    @Test
    void whatManyShareIsNotCountedForThem() {
        ask.mutate("createUnit", Map.of("code", "R", "name", "R", "kind", "CLUSTER", "parent", "B"), "");
        ask.mutate("placeInCluster", with(organizations("P"), Map.of("cluster", "K")), "");
        ask.mutate("transferMember", transfer("Hà", "O-2"), "");
        ask.mutate("assign", with(units("P"), Map.of("member", "Bình")), "");
        ask.mutate("seatMember", with(seat("Giang"), Map.of("committee", "O-executive")), "");

        for (String untouched : List.of("B", "O", "O-2", "Giang")) {
            assertThat(version(untouched)).as(untouched).isEqualTo(1);
        }
    }

    @Test
    void undoIncrementsTheVersion() {
        String change = ask.mutate("placeInCluster", with(organizations("P"), Map.of("cluster", "K")), "")
                .text("done.change.id");

        GraphQlResult undone = ask.mutate("undo", Map.of("change", change), "");

        assertThat(undone.list("done.problems.severity")).doesNotContain("ERROR");
        assertThat(version("K")).isEqualTo(3);
        assertThat(version("P")).isEqualTo(3);
    }

    private int version(String id) {
        return ((Long) world.read("MATCH (n {id: '%s'}) RETURN coalesce(n.version, 1) AS version".formatted(id))
                        .getFirst()
                        .get("version"))
                .intValue();
    }

    private static Arguments twice(
            String mutation, String field, String subject, String shown, Map<String, ?> one, Map<String, ?> other) {
        Map<String, ?> named = field.isEmpty() ? Map.of() : Map.of(field, subject);
        return arguments(mutation, subject, shown, with(one, named), with(other, named));
    }

    private static Map<String, ?> organizations(String... ids) {
        return Map.of("organizations", List.of(ids));
    }

    private static Map<String, ?> units(String... ids) {
        return Map.of("units", List.of(ids));
    }

    private static Map<String, ?> seat(String member) {
        return Map.of("member", member, "role", "MEMBER");
    }

    private static Map<String, ?> split(String code) {
        return Map.of("into", List.of(Map.of("code", code, "name", code)));
    }

    private static Map<String, ?> transfer(String member, String cell) {
        return Map.of("members", List.of(member), "cell", cell);
    }

    private static Map<String, Object> with(Map<String, ?> one, Map<String, ?> other) {
        Map<String, Object> both = new HashMap<>(one);
        both.putAll(other);
        return both;
    }
}
