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
import static io.blocgraph.fixture.GraphBuilder.group;
import static io.blocgraph.fixture.GraphBuilder.organization;
import static io.blocgraph.fixture.GraphBuilder.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.blocgraph.fixture.GraphQlApi;
import io.blocgraph.fixture.GraphQlResult;
import io.blocgraph.fixture.IntegrationTest;
import io.blocgraph.fixture.TestDatabase;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests the fields of a unit. */
@IntegrationTest
@Tag("slow")
class UnitTest {

    @Autowired
    private TestDatabase database;

    @Autowired
    private GraphQlApi api;

    @BeforeAll
    void draw() {
        database.load(graph(bloc("B")
                .secretary("An")
                .standing("An")
                .with(
                        cluster("K"),
                        cluster("L"),
                        organization("O")
                                .named("Đảng bộ Công ty A")
                                .sector("PRIVATE")
                                .in("L")
                                .wasIn("K", "2015-01-01/2020-01-01")
                                .with(
                                        cell("O-1")
                                                .wasUnder("X", "/2023-07-01")
                                                .member(person("m1").joined("1999-01-01"))
                                                .member(person("m2")
                                                        .joined("2026-01-01")
                                                        .onProbation())
                                                .with(group("O-1-a")),
                                        cell("O-2")),
                        grassrootsCell("P").members("m3").hadMember("m2", "2025-01-01/2026-01-01"),
                        organization("X").existing("2000-01-01/2023-07-01").mergedInto("O", "2023-07-01"),
                        organization("Y").existing("2022-01-01/").splitFrom("O", "2022-01-01"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"id: \"O\"", "code: \"O\"", "code: \"o\"", "code: \"ｏ\""})
    void isFoundByIdOrCode(String by) {
        GraphQlResult result =
                api.query("{unit(%s) {id code name kind version ... on Organization {form sector}}}", by);

        assertThat(result.value("unit"))
                .isEqualTo(Map.of(
                        "id", "O",
                        "code", "O",
                        "name", "Đảng bộ Công ty A",
                        "kind", "ORGANIZATION",
                        "version", 1,
                        "form", "COMMITTEE",
                        "sector", "PRIVATE"));
    }

    @Test
    void unknownUnitIsNull() {
        assertThat(api.query("{unit(id: \"m1\") {id}}").value("unit")).isNull();
        assertThat(api.query("{unit(code: \"nothing\") {id}}").value("unit")).isNull();
        assertThat(api.query("{member(code: \"nothing\") {id}}").value("member"))
                .isNull();
        assertThat(api.query("{member(id: \"O\") {id}}").value("member")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unit {id}",
                "unit(id: \"O\", code: \"O\") {id}",
                "member {id}",
                "member(id: \"m1\", code: \"m1\") {id}"
            })
    void eitherIdOrCodeMustBeGiven(String question) {
        GraphQlResult.GraphQlError fault = api.query("{%s}", question).singleError();

        assertThat(fault.classification()).isEqualTo("BAD_REQUEST");
        assertThat(fault.message()).isEqualTo("Specify exactly one of id and code.");
    }

    @Test
    void ancestorsAreNearestFirstWithoutClusters() {
        assertThat(api.query("{unit(id: \"O-1-a\") {ancestors {id}}}").list("unit.ancestors.id"))
                .containsExactly("O-1", "O", "B");
        assertThat(api.query("{unit(id: \"B\") {parent {id} ancestors {id}}}").value("unit.parent"))
                .isNull();
    }

    @Test
    void childrenOfAClusterAreItsOrganizations() {
        assertThat(api.query("{unit(id: \"L\") {children {nodes {id}}}}").list("unit.children.nodes.id"))
                .containsExactly("O");
        assertThat(api.query("{unit(id: \"B\") {children(kind: CLUSTER) {nodes {id}}}}")
                        .list("unit.children.nodes.id"))
                .containsExactly("K", "L");
        assertThat(api.query("{unit(id: \"B\") {... on Bloc {organizations(clustered: false) {nodes {id}}}}}")
                        .list("unit.organizations.nodes.id"))
                .containsExactly("P", "Y");
    }

    @Test
    void moveIsVisibleFromItsEffectiveDate() {
        String document = "{unit(id: \"O\", asOf: \"%s\") {... on Organization {cluster {id}}}}";

        assertThat(api.query(document, "2014-12-31").value("unit.cluster")).isNull();
        assertThat(api.query(document, "2019-12-31").value("unit.cluster.id")).isEqualTo("K");
        assertThat(api.query(document, "2020-01-01").value("unit.cluster.id")).isEqualTo("L");
    }

    @Test
    void anOldCodeLeadsToWhatBecameOfIt() {
        String document =
                "{unit(code: \"X\", asOf: \"%s\") {dissolvedOn mergedInto {code} parent {code} children {nodes {id}}}}";

        GraphQlResult before = api.query(document, "2023-06-30");
        assertThat(before.value("unit.mergedInto")).isNull();
        assertThat(before.value("unit.parent.code")).isEqualTo("B");
        assertThat(before.list("unit.children.nodes.id")).containsExactly("O-1");
        GraphQlResult after = api.query(document, TestDatabase.TODAY);
        assertThat(after.value("unit.dissolvedOn")).isEqualTo("2023-07-01");
        assertThat(after.value("unit.mergedInto.code")).isEqualTo("O");
        assertThat(after.value("unit.parent")).isNull();
        assertThat(after.list("unit.children.nodes")).isEmpty();
    }

    @Test
    void whatWentIntoAUnitAndCameOutOfItIsNamed() {
        GraphQlResult result = api.query("{unit(id: \"O\") {mergedFrom {id} predecessors {id} splitInto {id}}}");

        assertThat(result.list("unit.mergedFrom.id")).containsExactly("X");
        assertThat(result.list("unit.predecessors.id")).containsExactly("X");
        assertThat(result.list("unit.splitInto.id")).containsExactly("Y");
        assertThat(api.query("{unit(id: \"Y\") {splitFrom {id}}}").value("unit.splitFrom.id"))
                .isEqualTo("O");
    }

    @Test
    void membersAndOfficialMembersAreCountedSeparately() {
        String document =
                "{unit(id: \"%s\", asOf: \"%s\") {memberCount officialMemberCount organizationCount cellCount}}";

        assertThat(api.query(document, "O", TestDatabase.TODAY).value("unit"))
                .isEqualTo(Map.of("memberCount", 2, "officialMemberCount", 1, "organizationCount", 0, "cellCount", 2));
        assertThat(api.query(document, "L", TestDatabase.TODAY).value("unit"))
                .isEqualTo(Map.of("memberCount", 2, "officialMemberCount", 1, "organizationCount", 1, "cellCount", 2));
        assertThat(api.query(document, "B", TestDatabase.TODAY).value("unit"))
                .isEqualTo(Map.of("memberCount", 3, "officialMemberCount", 2, "organizationCount", 3, "cellCount", 2));
        assertThat(api.query(document, "X", "2023-06-30").value("unit"))
                .isEqualTo(Map.of("memberCount", 1, "officialMemberCount", 1, "organizationCount", 0, "cellCount", 1));
    }

    @Test
    void committeesAreThoseOfTheGivenDate() {
        GraphQlResult result = api.query(
                "{unit(id: \"B\") {secretary {id} committees {kind seats {role member {id}}} only: committees(kind: STANDING) {id}}}");

        assertThat(result.list("unit.committees.kind")).containsExactly("EXECUTIVE", "STANDING");
        assertThat(result.list("unit.committees.seats.role")).containsExactly("SECRETARY", "MEMBER");
        assertThat(result.value("unit.only.id")).isEqualTo("B-standing");
        assertThat(result.value("unit.secretary.id")).isEqualTo("An");
    }

    @Test
    void kindsAreNamedInBothLanguages() {
        String document = "{unitKinds {kind name parents}}";

        assertThat(api.execute("vi", document, Map.of()).list("unitKinds.name"))
                .containsExactly("Đảng bộ khối", "Cụm", "Tổ chức cơ sở đảng", "Chi bộ", "Tổ đảng");
        assertThat(api.execute("en", document, Map.of()).list("unitKinds.kind"))
                .containsExactly("BLOC", "CLUSTER", "ORGANIZATION", "CELL", "GROUP");
    }
}
