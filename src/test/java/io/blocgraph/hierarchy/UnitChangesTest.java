/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.hierarchy;

import static io.blocgraph.fixture.GraphBuilder.bloc;
import static io.blocgraph.fixture.GraphBuilder.cell;
import static io.blocgraph.fixture.GraphBuilder.cluster;
import static io.blocgraph.fixture.GraphBuilder.graph;
import static io.blocgraph.fixture.GraphBuilder.grassrootsCell;
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
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests the mutations of units. */
@IntegrationTest
@Tag("slow")
class UnitChangesTest {

    @Autowired
    private TestDatabase database;

    @Autowired
    private GraphQlApi api;

    @BeforeEach
    void draw() {
        database.load(graph(
                bloc("B")
                        .with(
                                cluster("K").responsible("An"),
                                cluster("L"),
                                organization("O")
                                        .in("K")
                                        .secretary("Chi")
                                        .responsible("An")
                                        .with(
                                                cell("O-1").secretary("Dũng").members("Giang", "Hà"),
                                                cell("O-2").members("Kim")),
                                organization("P").in("L").with(cell("P-1")),
                                grassrootsCell("R").members("Lan")),
                bloc("D").with(cluster("M"), organization("Q"))));
    }

    @Test
    void aUnitIsEstablished() {
        GraphQlResult result = api.mutate(
                "createUnit",
                Map.of(
                        "kind",
                        "ORGANIZATION",
                        "code",
                        "O-9",
                        "name",
                        "Chi bộ Trường Mẫu",
                        "form",
                        "CELL",
                        "parent",
                        "B",
                        "cluster",
                        "K",
                        "sector",
                        "SCHOOL",
                        "effectiveOn",
                        "2026-06-01"),
                "unit { code name kind establishedOn parent { code } ... on Organization { form sector cluster { code } } }");

        assertThat(result.value("done.unit"))
                .isEqualTo(Map.of(
                        "code",
                        "O-9",
                        "name",
                        "Chi bộ Trường Mẫu",
                        "kind",
                        "ORGANIZATION",
                        "establishedOn",
                        "2026-06-01",
                        "parent",
                        Map.of("code", "B"),
                        "form",
                        "CELL",
                        "sector",
                        "SCHOOL",
                        "cluster",
                        Map.of("code", "K")));
        assertThat(api.query("{search(text: \"truong mau\") {nodes {id}}}").list("search.nodes"))
                .hasSize(1);
    }

    @Test
    void parentUnitMustBeOfAKindThatTheTableAllows() {
        GraphQlResult result = api.mutate(
                "createUnit", Map.of("kind", "CELL", "code", "X", "name", "Chi bộ X", "parent", "B"), "unit { id }");

        assertThat(result.list("done.problems.code")).contains("PARENT_KIND");
        assertThat(result.value("done.unit")).isNull();
        assertThat(api.query("{unit(code: \"X\") {id}}").value("unit")).isNull();
    }

    @Test
    void formerCodeResolvesToItsUnitAndIsNeverReused() {
        api.mutate("updateUnit", Map.of("id", "O", "code", "O-NEW"), "unit { code }");

        assertThat(api.query("{unit(code: \"O\") {id code}}").value("unit"))
                .isEqualTo(Map.of("id", "O", "code", "O-NEW"));
        assertThat(api.mutate("updateUnit", Map.of("id", "P", "code", "O"), "").list("done.problems.code"))
                .containsExactly("CODE_UNIQUE");
        assertThat(api.mutate(
                                "createUnit",
                                Map.of("kind", "CLUSTER", "code", "O-NEW", "name", "Cụm", "parent", "B"),
                                "")
                        .list("done.problems.code"))
                .containsExactly("CODE_UNIQUE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"O-NEW", "o new", "Ô_NEW", "o", "LAN"})
    void whatLooksLikeACodeOfSomethingElseIsTheSameCode(String code) {
        api.mutate("updateUnit", Map.of("id", "O", "code", "O-NEW"), "");

        assertThat(api.query("{unit(code: \"Ô-new\") {id}}").value("unit.id")).isEqualTo("O");
        assertThat(api.mutate("createUnit", Map.of("kind", "CLUSTER", "code", code, "name", "Cụm", "parent", "B"), "")
                        .list("done.problems.code"))
                .containsExactly("CODE_UNIQUE");
        assertThat(api.mutate("updateUnit", Map.of("id", "P", "code", code), "").list("done.problems.code"))
                .containsExactly("CODE_UNIQUE");
    }

    @Test
    void theCodeOfAUnitCanBeWrittenInAnotherWay() {
        assertThat(api.mutate("updateUnit", Map.of("id", "O", "code", "ô"), "unit { code }")
                        .value("done.unit.code"))
                .isEqualTo("ô");
    }

    @Test
    void codesThatWereTheSameBeforeStopNoOtherChange() {
        database.write("MATCH (o:Unit {id: 'O'}), (p:Unit {id: 'P'}) SET p.code = 'ô', p.codeKey = o.codeKey");

        assertThat(api.mutate("updateUnit", Map.of("id", "P", "name", "Khác"), "unit { name }")
                        .value("done.unit.name"))
                .isEqualTo("Khác");
        assertThat(api.query("{gaps(rules: [CODE_UNIQUE]) {nodes {unit {id}}}}").list("gaps.nodes.unit.id"))
                .containsExactly("O", "P");
    }

    @Test
    void anOrganizationLeavesItsClusterWithItsBloc() {
        GraphQlResult result = api.mutate(
                "moveUnit",
                Map.of("id", "O", "parent", "D"),
                "unit { parent { code } ... on Organization { cluster { code } } }");

        assertThat(result.value("done.unit.parent.code")).isEqualTo("D");
        assertThat(result.value("done.unit.cluster")).isNull();
        assertThat(api.mutate("placeInCluster", Map.of("organizations", List.of("O"), "cluster", "L"), "")
                        .list("done.problems.code"))
                .contains("CLUSTER_SAME_BLOC");
    }

    @Test
    void aMergerMovesWhatHangsUnderItAndEndsWhatMustEnd() {
        GraphQlResult result = api.mutate(
                "mergeUnits",
                Map.of("units", List.of("O"), "into", "P", "effectiveOn", "2026-07-01"),
                "unit { memberCount cellCount } merged { dissolvedOn }");

        assertThat(result.value("done.unit")).isEqualTo(Map.of("memberCount", 4, "cellCount", 3));
        assertThat(result.list("done.merged.dissolvedOn")).containsExactly("2026-07-01");
        GraphQlResult old = api.query("""
                {
                  now: unit(code: "O") { mergedInto { code } responsible { id } chain { links { unit { code } } } }
                  then: unit(code: "O", asOf: "2026-06-30") {
                    mergedInto { code } memberCount secretary { code } chain { links { member { code } status } }
                  }
                  who: member(id: "An") { assignments { units { code } } }
                }""");
        assertThat(old.value("now.mergedInto.code")).isEqualTo("P");
        assertThat(old.list("now.chain.links")).isEmpty();
        assertThat(old.value("then.mergedInto")).isNull();
        assertThat(old.number("then.memberCount")).isEqualTo(4);
        assertThat(old.list("then.chain.links.member.code")).contains("Chi", "An");
        assertThat(old.list("who.assignments.units.code")).containsExactly("K");
    }

    @Test
    void onlyUnitsOfOneKindAndFormAreMerged() {
        assertThat(api.mutate("mergeUnits", Map.of("units", List.of("R"), "into", "P"), "")
                        .list("done.problems.code"))
                .containsExactly("MERGE_KIND");
    }

    @Test
    void aSplitTakesAlongWhatIsNamed() {
        GraphQlResult result = api.mutate(
                "splitUnit",
                Map.of(
                        "id",
                        "O",
                        "into",
                        List.of(Map.of(
                                "code", "O-B", "name", "Đảng bộ tách", "form", "COMMITTEE", "units", List.of("O-2")))),
                "unit { cellCount } split { code cellCount memberCount splitFrom { code } ... on Organization { cluster { code } } }");

        assertThat(result.number("done.unit.cellCount")).isEqualTo(1);
        assertThat(result.list("done.split"))
                .containsExactly(Map.of(
                        "code",
                        "O-B",
                        "cellCount",
                        1,
                        "memberCount",
                        1,
                        "splitFrom",
                        Map.of("code", "O"),
                        "cluster",
                        Map.of("code", "K")));
        assertThat(api.mutate(
                                "splitUnit",
                                Map.of(
                                        "id",
                                        "P",
                                        "into",
                                        List.of(Map.of(
                                                "code",
                                                "P-B",
                                                "name",
                                                "Khác",
                                                "form",
                                                "COMMITTEE",
                                                "units",
                                                List.of("O-1")))),
                                "")
                        .list("done.problems.code"))
                .containsExactly("NOT_UNDER");
    }

    @Test
    void aUnitIsDissolvedWhenNothingHangsUnderItOrItIsSaidWhereItGoes() {
        assertThat(api.mutate("dissolveUnit", Map.of("id", "O"), "").list("done.problems.code"))
                .containsExactly("HAS_UNITS");
        assertThat(api.mutate("dissolveUnit", Map.of("id", "O-1"), "").list("done.problems.code"))
                .containsExactly("HAS_MEMBERS");

        GraphQlResult result = api.mutate(
                "dissolveUnit",
                Map.of("id", "O-1", "membersTo", "O-2", "effectiveOn", "2027-01-01"),
                "unit { dissolvedOn memberCount }");

        assertThat(result.value("done.unit")).isEqualTo(Map.of("dissolvedOn", "2027-01-01", "memberCount", 0));
        assertThat(api.query("{unit(id: \"O-2\", asOf: \"2027-01-01\") {memberCount}}")
                        .number("unit.memberCount"))
                .isEqualTo(4);
        assertThat(api.query("{unit(id: \"O-1\") {memberCount}}").number("unit.memberCount"))
                .isEqualTo(3);
    }

    @Test
    void organizationsArePlacedAndTakenOut() {
        api.mutate("placeInCluster", Map.of("organizations", List.of("O", "P", "R"), "cluster", "L"), "");
        assertThat(api.query("{node(id: \"L\") {... on Unit {organizationCount}}}")
                        .number("node.organizationCount"))
                .isEqualTo(3);

        GraphQlResult out = api.mutate(
                "placeInCluster", Map.of("organizations", List.of("O")), "organizations { cluster { code } }");

        assertThat(out.list("done.organizations.cluster")).containsExactly((Object) null);
    }
}
