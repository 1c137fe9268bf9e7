/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.access;

import static io.blocgraph.fixture.GraphBuilder.bloc;
import static io.blocgraph.fixture.GraphBuilder.cell;
import static io.blocgraph.fixture.GraphBuilder.cluster;
import static io.blocgraph.fixture.GraphBuilder.graph;
import static io.blocgraph.fixture.GraphBuilder.organization;
import static io.blocgraph.fixture.GraphBuilder.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.blocgraph.fixture.IntegrationTest;
import io.blocgraph.fixture.ScopedGraphQlApi;
import io.blocgraph.fixture.TestDatabase;
import io.blocgraph.graph.AsOf;
import io.blocgraph.graph.Scope;
import io.blocgraph.graph.VietnameseText;
import io.blocgraph.rule.GapCounts;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Personal data, and names of what lies outside, come to nobody by any way around. */
@IntegrationTest
@Tag("slow")
class PersonalDataTest {

    /** Sees the organization O, changes its cell C. */
    private static final Scope EDITOR = Scope.of(Set.of("O"), Set.of("C"));

    private static final Scope READER = Scope.of(Set.of("O"), Set.of());

    @Autowired
    private TestDatabase database;

    @Autowired
    private ScopedGraphQlApi ask;

    @Autowired
    private GapCounts gaps;

    @BeforeEach
    void draw() {
        database.load(graph(
                bloc("B")
                        .secretary("An")
                        .executive("Dũng")
                        .with(
                                cluster("K"),
                                organization("O")
                                        .in("K")
                                        .responsibleBy("57-QĐ", "Bình")
                                        .secretary("Chi")
                                        .with(
                                                cell("C")
                                                        .secretary("Dũng")
                                                        .member(person("Em").born("1980-01-01"))
                                                        .member(person("Dự")
                                                                .joined("2020-01-01")
                                                                .onProbation()),
                                                cell("D")
                                                        .member(person("Hà")
                                                                .born("1990-01-01")
                                                                .joined("2022-01-01")
                                                                .official("2023-01-17"))
                                                        .member(person("Hải")
                                                                .joined("2020-01-01")
                                                                .onProbation())),
                                organization("P")
                                        .with(cell("E").member(person("Lan").born("1970-01-01")))),
                bloc("Z").secretary("Mai")));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            {members(filter: {bornBefore: "1999-01-01"}) {nodes {id} totalCount}} | {members={nodes=[{id=Em}], totalCount=1}}
            {members(filter: {bornAfter: "1979-01-01", text: "H"}) {totalCount}} | {members={totalCount=0}}
            {members(orderBy: BORN_ON_DESC, first: 1) {nodes {id}}} | {members={nodes=[{id=Em}]}}
            {unit(id: "D") {...on Cell {members(orderBy: BORN_ON) {nodes {id bornOn officialOn}}}}} | {unit={members={nodes=[{id=Hà, bornOn=null, officialOn=null}, {id=Hải, bornOn=null, officialOn=null}]}}}
            {members(filter: {status: PROBATION}) {nodes {id status}}} | {members={nodes=[{id=Dự, status=PROBATION}, {id=Hải, status=PROBATION}]}}
            {members(filter: {status: PROBATION}, asOf: "2020-06-01") {nodes {id}}} | {members={nodes=[{id=Dự}]}}
            {members(filter: {text: "Em"}, asOf: "2021-01-01") {nodes {bornOn} edges {node {status phone}} again: edges {node {status}}}} | {members={nodes=[{bornOn=1980-01-01}], edges=[{node={status=OFFICIAL, phone=null}}], again=[{node={status=OFFICIAL}}]}}
            {member(id: "Hải", asOf: "2020-06-01") {status}} | {member={status=null}}
            {member(id: "Dự", asOf: "2020-06-01") {status}} | {member={status=PROBATION}}
            {unit(id: "D", asOf: "2025-01-01") {officialMemberCount}} | {unit={officialMemberCount=1}}
            {unit(id: "D", asOf: "2023-01-31") {officialMemberCount}} | {unit={officialMemberCount=0}}
            {unit(id: "D", asOf: "2023-02-01") {officialMemberCount}} | {unit={officialMemberCount=1}}
            {gaps(rules: [PROBATION_OVERDUE]) {nodes {member {id}} totalCount}} | {gaps={nodes=[{member={id=Dự}}], totalCount=1}}
            """)
    void isNeitherFilteredNorOrderedNorCountedBy(String document, String answer) {
        assertThat(ask.query(EDITOR, document)).hasToString(answer);
    }

    @ParameterizedTest
    @CsvSource({"2023-01-16, 0", "2023-01-17, 1"})
    void whoMayReadTheDayCountsByIt(String day, int official) {
        String count = "{unit(id: \"D\", asOf: \"%s\") {officialMemberCount}}".formatted(day);

        assertThat(ask.query(Scope.of(Set.of("O"), Set.of("D")), count))
                .hasToString("{unit={officialMemberCount=%d}}".formatted(official));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            {members(filter: {bornAfter: "1900-01-01"}) {nodes {id}}} | {members={nodes=[{id=Em}]}}
            {members(filter: {status: PROBATION}, asOf: "2020-06-01") {nodes {id}}} | {members={nodes=[{id=Dự}]}}
            {gaps(rules: [PROBATION_OVERDUE]) {nodes {member {id}} totalCount}} | {gaps={nodes=[{member={id=Dự}}], totalCount=1}}
            {members(filter: {text: "Lan"}) {nodes {id bornOn status}}} | {members={nodes=[{id=Lan, bornOn=null, status=OFFICIAL}]}}
            """)
    void noMoreDoesWhoSeesEverythingAndChangesAPart(String document, String answer) {
        assertThat(ask.query(Scope.withAllVisible(Set.of("C")), document)).hasToString(answer);
    }

    @Test
    void isCountedInNoPicture() {
        LocalDate today = LocalDate.parse(TestDatabase.TODAY);
        Map<String, Long> all = gaps.countByUnit(new AsOf(today, today), Scope.ALL, "MATCH (u:Unit)", Map.of());
        Map<String, Long> seen = gaps.countByUnit(new AsOf(today, today), EDITOR, "MATCH (u:Unit)", Map.of());

        assertThat(seen.get("C")).isEqualTo(all.get("C"));
        assertThat(seen.get("D")).isEqualTo(all.get("D") - 1);
    }

    @Test
    void isInNoCursor() {
        String first = ask.query(
                        READER, "{members(orderBy: BORN_ON, filter: {text: \"Hà\"}, first: 1) {pageInfo {endCursor}}}")
                .toString();
        String cursor = first.replaceAll(".*endCursor=([^}]*)}.*", "$1");

        assertThat(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8))
                .contains("Hà")
                .doesNotContain("1990");
    }

    @Test
    void isInTheHistoryForWhoMayChangeItAlone() {
        String mended =
                "mutation {updateMember(input: {id: \"%s\", gender: MALE, bornOn: \"1980-02-02\", phone: \"0905 123 456\"}) {problems {code}}}";
        ask.query(Scope.ALL, mended.formatted("Em"));
        ask.query(Scope.ALL, mended.formatted("Hà"));
        ask.query(Scope.ALL, "mutation {confirmMember(input: {id: \"Hải\"}) {problems {code}}}");

        String fields = "{changes {nodes {kind details {entity field}}}}";
        String confirmed = "{unit(id: \"D\") {changes {nodes {kind}}} member(id: \"Hải\") {changes {nodes {kind}}} "
                + "decisions {nodes {changes {nodes {kind}}}} changes(entity: \"Hải\") {nodes {kind}}}";
        for (Scope scope : List.of(EDITOR, Scope.withAllVisible(Set.of("C")))) {
            assertThat(ask.query(scope, fields).toString())
                    .contains("{entity=Em, field=bornOn}", "{entity=Em, field=phone}", "{entity=Hà, field=gender}")
                    .doesNotContain(
                            "{entity=Hà, field=bornOn}", "{entity=Hà, field=phone}", "confirmMember", "officialOn");
            assertThat(ask.query(scope, confirmed).toString()).doesNotContain("confirmMember");
        }
        assertThat(ask.query(Scope.ALL, fields).toString())
                .contains("{entity=Hà, field=bornOn}", "confirmMember", "officialOn");
    }

    @Test
    void aRefusalSaysNothingOfWhatMayNotBeChanged() {
        assertThat(ask.query(
                        EDITOR,
                        "mutation {confirmMember(input: {id: \"Hà\", dryRun: true}) {problems {code message}}}"))
                .hasToString(
                        "{confirmMember={problems=[{code=FORBIDDEN, message=You do not have permission to change this.}]}}");
    }

    @Test
    void whoHasASeatOutOfReachDoesNotLeaveItBehind() {
        ask.query(
                Scope.ALL,
                "mutation {seatMember(input: {committee: \"B-executive\", member: \"Em\", role: MEMBER}) {problems {code}}}");

        assertThat(ask.query(
                                Scope.of(Set.of("O"), Set.of("O")),
                                "mutation {endMembership(input: {id: \"Em\"}) {problems {code severity message}}}")
                        .toString())
                .contains("DATES_ORDERED", "ERROR", "not visible to you");
        assertThat(ask.query(Scope.ALL, "{member(id: \"Em\") {cell {id}}}")).hasToString("{member={cell={id=C}}}");
    }

    @Test
    void problemNamesNothingOutsideTheScope() {
        database.write("MATCH (u:Unit {id: 'P'}) SET u.code = 'N-1', u.codeKey = '%s', u.name = 'Geheim'"
                .formatted(VietnameseText.codeKey("N-1")));
        String create = """
                mutation {createUnit(input: {kind: CELL, code: "%s", name: "X", parent: "O"}) {problems {code message entities}}}""";
        Scope part = Scope.of(Set.of("O"), Set.of("O"));

        assertThat(ask.query(part, create.formatted("n-1")).toString())
                .contains("CODE_UNIQUE")
                .doesNotContain("Geheim", "N-1", "P]");
        assertThat(ask.query(part, create.formatted("n-2")).toString())
                .contains("ORGANIZATION_BY_EXECUTIVE", "not visible to you")
                .doesNotContain("Bình is", "Bình,");
    }

    @Test
    void gapNamesNothingOutsideTheScope() {
        database.write("MATCH (m:Member {id: 'Em'}), (u:Unit {id: 'E'}) CREATE (m)-[:BELONGS_TO]->(u)");

        String gaps = "{gaps(rules: [ONE_CELL]) {nodes {message remedy entities {id}}}}";
        assertThat(ask.query(Scope.of(Set.of("P"), Set.of()), gaps).toString())
                .contains("not visible to you", "entities=[]")
                .doesNotContain("Em", " C");
        assertThat(ask.query(Scope.ALL, gaps).toString()).contains("Em", " C", "entities=[{id=C}]");
    }

    @Test
    void chainShowsOnlyOfficeAndNameOutsideTheScope() {
        String reasons = "{responsibilityChain(subject: \"C\") {links {reason assignment {decision {number}}}}}";

        assertThat(ask.query(Scope.of(Set.of("C"), Set.of()), reasons).toString())
                .contains("Bình")
                .doesNotContain("57-QĐ");
        assertThat(ask.query(READER, reasons).toString()).contains("57-QĐ");
    }

    @Test
    void pathContainsNothingOutsideTheScope() {
        String way = "{path(from: \"Dũng\", to: \"Chi\") {text}}";
        database.write("MATCH (m:Member {id: 'Chi'}), (c:Unit {id: 'D'}) MATCH (m)-[b:BELONGS_TO]->() DELETE b"
                + " CREATE (m)-[:BELONGS_TO]->(c)");

        assertThat(ask.query(Scope.ALL, "{path(from: \"Dũng\", to: \"An\") {text}}")
                        .toString())
                .contains("B");
        assertThat(ask.query(Scope.of(Set.of("C", "D"), Set.of()), way)).hasToString("{path=[]}");
        assertThat(ask.query(READER, way).toString()).contains("text=");
    }

    @Test
    void whatPeopleWriteIsReadByWhoSeesAllOfWhatItIsAbout() {
        ask.query(Scope.ALL, """
                mutation {transferMember(input: {members: ["Lan"], cell: "D", reason: "von E", decision: {number: "9", text: "Text"}})
                  {problems {code}}}""");
        String written = "{changes(entity: \"Lan\") {nodes {reason kind}}}";
        assertThat(ask.query(READER, "{changes(entity: \"E\") {totalCount}}")).hasToString("{changes={totalCount=0}}");

        assertThat(ask.query(READER, written)).hasToString("{changes={nodes=[{reason=null, kind=transferMember}]}}");
        assertThat(ask.query(Scope.ALL, written).toString()).contains("von E");
        ask.query(
                Scope.ALL,
                "mutation {updateUnit(input: {id: \"Z\", name: \"Y\", decision: {number: \"9\"}}) {problems {code}}}");
        assertThat(ask.query(READER, "{decisions {nodes {number text}}}").toString())
                .contains("{number=9, text=null}");
    }

    @Test
    void whoNamesADecisionOfOthersDoesNotGetToReadIt() {
        ask.query(
                Scope.ALL,
                "mutation {updateUnit(input: {id: \"Z\", name: \"Y\", decision: {number: \"9\", text: \"Geheim\"}}) {problems {code}}}");

        assertThat(
                        ask.query(
                                EDITOR,
                                "mutation {updateUnit(input: {id: \"C\", name: \"X\", decision: {number: \"9\"}}) {change {decision {number text}}}}"))
                .hasToString("{updateUnit={change={decision={number=9, text=null}}}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"undo", "dry"})
    void anUndoOutsideIsForbiddenBeforeItSaysWhatDependsOnIt(String way) {
        ask.query(Scope.ALL, "mutation {moveUnit(input: {id: \"D\", parent: \"P\"}) {problems {code}}}");
        String change = ask.query(Scope.ALL, "{changes(first: 1) {nodes {id}}}")
                .toString()
                .replaceAll(".*id=([^}]*)}.*", "$1");
        ask.query(Scope.ALL, "mutation {moveUnit(input: {id: \"D\", parent: \"O\"}) {problems {code}}}");

        assertThat(ask.query(
                        EDITOR,
                        "mutation {undo(input: {change: \"%s\", dryRun: %s}) {problems {code entities}}}"
                                .formatted(change, way.equals("dry"))))
                .hasToString("{undo={problems=[{code=FORBIDDEN, entities=[D]}]}}");
    }
}
