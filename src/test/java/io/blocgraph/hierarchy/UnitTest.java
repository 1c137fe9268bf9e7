package io.blocgraph.hierarchy;

import static io.blocgraph.fixture.Drawing.bloc;
import static io.blocgraph.fixture.Drawing.cell;
import static io.blocgraph.fixture.Drawing.cluster;
import static io.blocgraph.fixture.Drawing.graph;
import static io.blocgraph.fixture.Drawing.grassrootsCell;
import static io.blocgraph.fixture.Drawing.group;
import static io.blocgraph.fixture.Drawing.organization;
import static io.blocgraph.fixture.Drawing.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.blocgraph.fixture.Answer;
import io.blocgraph.fixture.Ask;
import io.blocgraph.fixture.WholeApplication;
import io.blocgraph.fixture.World;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What is to be known of one unit. */
@WholeApplication
class UnitTest {

    @Autowired
    private World world;

    @Autowired
    private Ask ask;

    @BeforeAll
    void draw() {
        world.is(graph(bloc("B")
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
                        organization("X").lives("2000-01-01/2023-07-01").mergedInto("O", "2023-07-01"),
                        organization("Y").lives("2022-01-01/").splitFrom("O", "2022-01-01"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"id: \"O\"", "code: \"O\""})
    void isFoundByIdOrCode(String by) {
        Answer answer = ask.about("{unit(%s) {id code name kind version ... on Organization {form sector}}}", by);

        assertThat(answer.value("unit"))
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
    void whatIsNoUnitIsNull() {
        assertThat(ask.about("{unit(id: \"m1\") {id}}").value("unit")).isNull();
        assertThat(ask.about("{unit(code: \"nothing\") {id}}").value("unit")).isNull();
        assertThat(ask.about("{member(id: \"O\") {id}}").value("member")).isNull();
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
        Answer.Fault fault = ask.about("{%s}", question).fault();

        assertThat(fault.classification()).isEqualTo("BAD_REQUEST");
        assertThat(fault.message()).isEqualTo("Specify exactly one of id and code.");
    }

    @Test
    void ancestorsAreNearestFirstWithoutClusters() {
        assertThat(ask.about("{unit(id: \"O-1-a\") {ancestors {id}}}").list("unit.ancestors.id"))
                .containsExactly("O-1", "O", "B");
        assertThat(ask.about("{unit(id: \"B\") {parent {id} ancestors {id}}}").value("unit.parent"))
                .isNull();
    }

    @Test
    void childrenOfAClusterAreItsOrganizations() {
        assertThat(ask.about("{unit(id: \"L\") {children {nodes {id}}}}").list("unit.children.nodes.id"))
                .containsExactly("O");
        assertThat(ask.about("{unit(id: \"B\") {children(kind: CLUSTER) {nodes {id}}}}")
                        .list("unit.children.nodes.id"))
                .containsExactly("K", "L");
        assertThat(ask.about("{unit(id: \"B\") {... on Bloc {organizations(clustered: false) {nodes {id}}}}}")
                        .list("unit.organizations.nodes.id"))
                .containsExactly("P", "Y");
    }

    @Test
    void aMoveIsSeenOnTheDayAndNotBefore() {
        String document = "{unit(id: \"O\", asOf: \"%s\") {... on Organization {cluster {id}}}}";

        assertThat(ask.about(document, "2014-12-31").value("unit.cluster")).isNull();
        assertThat(ask.about(document, "2019-12-31").value("unit.cluster.id")).isEqualTo("K");
        assertThat(ask.about(document, "2020-01-01").value("unit.cluster.id")).isEqualTo("L");
    }

    @Test
    void anOldCodeLeadsToWhatBecameOfIt() {
        String document =
                "{unit(code: \"X\", asOf: \"%s\") {dissolvedOn mergedInto {code} parent {code} children {nodes {id}}}}";

        Answer before = ask.about(document, "2023-06-30");
        assertThat(before.value("unit.mergedInto")).isNull();
        assertThat(before.value("unit.parent.code")).isEqualTo("B");
        assertThat(before.list("unit.children.nodes.id")).containsExactly("O-1");
        Answer after = ask.about(document, World.TODAY);
        assertThat(after.value("unit.dissolvedOn")).isEqualTo("2023-07-01");
        assertThat(after.value("unit.mergedInto.code")).isEqualTo("O");
        assertThat(after.value("unit.parent")).isNull();
        assertThat(after.list("unit.children.nodes")).isEmpty();
    }

    @Test
    void whatWentIntoAUnitAndCameOutOfItIsNamed() {
        Answer answer = ask.about("{unit(id: \"O\") {mergedFrom {id} predecessors {id} splitInto {id}}}");

        assertThat(answer.list("unit.mergedFrom.id")).containsExactly("X");
        assertThat(answer.list("unit.predecessors.id")).containsExactly("X");
        assertThat(answer.list("unit.splitInto.id")).containsExactly("Y");
        assertThat(ask.about("{unit(id: \"Y\") {splitFrom {id}}}").value("unit.splitFrom.id"))
                .isEqualTo("O");
    }

    @Test
    void membersAndOfficialMembersAreTwoNumbers() {
        String document =
                "{unit(id: \"%s\", asOf: \"%s\") {memberCount officialMemberCount organizationCount cellCount}}";

        assertThat(ask.about(document, "O", World.TODAY).value("unit"))
                .isEqualTo(Map.of("memberCount", 2, "officialMemberCount", 1, "organizationCount", 0, "cellCount", 2));
        assertThat(ask.about(document, "L", World.TODAY).value("unit"))
                .isEqualTo(Map.of("memberCount", 2, "officialMemberCount", 1, "organizationCount", 1, "cellCount", 2));
        assertThat(ask.about(document, "B", World.TODAY).value("unit"))
                .isEqualTo(Map.of("memberCount", 3, "officialMemberCount", 2, "organizationCount", 3, "cellCount", 2));
        assertThat(ask.about(document, "X", "2023-06-30").value("unit"))
                .isEqualTo(Map.of("memberCount", 1, "officialMemberCount", 1, "organizationCount", 0, "cellCount", 1));
    }

    @Test
    void committeesAreThoseOfTheDay() {
        Answer answer = ask.about(
                "{unit(id: \"B\") {secretary {id} committees {kind seats {role member {id}}} only: committees(kind: STANDING) {id}}}");

        assertThat(answer.list("unit.committees.kind")).containsExactly("EXECUTIVE", "STANDING");
        assertThat(answer.list("unit.committees.seats.role")).containsExactly("SECRETARY", "MEMBER");
        assertThat(answer.value("unit.only.id")).isEqualTo("B-standing");
        assertThat(answer.value("unit.secretary.id")).isEqualTo("An");
    }

    @Test
    void theKindsAreNamedInBothLanguages() {
        String document = "{unitKinds {kind name parents}}";

        assertThat(ask.in("vi", document, Map.of()).list("unitKinds.name"))
                .containsExactly("Đảng bộ khối", "Cụm", "Tổ chức cơ sở đảng", "Chi bộ", "Tổ đảng");
        assertThat(ask.in("en", document, Map.of()).list("unitKinds.kind"))
                .containsExactly("BLOC", "CLUSTER", "ORGANIZATION", "CELL", "GROUP");
    }
}
