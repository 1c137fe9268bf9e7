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
import static org.assertj.core.api.Assertions.assertThat;

import io.blocgraph.fixture.IntegrationTest;
import io.blocgraph.fixture.TestDatabase;
import io.blocgraph.graph.Scope;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;

/** Tests responses to accounts that can view and edit only a part. */
@IntegrationTest
@Tag("slow")
class ScopeTest {

    @Autowired
    private TestDatabase database;

    @Autowired
    private ExecutionGraphQlService service;

    @BeforeEach
    void draw() {
        database.load(graph(
                bloc("B")
                        .secretary("An")
                        .standing("Bình")
                        .with(
                                cluster("K").responsible("Bình"),
                                organization("O")
                                        .in("K")
                                        .secretary("Chi")
                                        .with(
                                                cell("C").secretary("Dũng").members("Em", "Giang"),
                                                cell("D").members("Hà")),
                                organization("P")
                                        .in("K")
                                        .secretary("Khoa")
                                        .with(cell("E").members("Lan")),
                                organization("Q").with(cell("F").members("An"))),
                bloc("Z").secretary("Mai")));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            O | {units {nodes {code} totalCount}} | {units={nodes=[{code=C}, {code=D}, {code=O}], totalCount=3}}
            K | {units(filter: {kinds: [ORGANIZATION]}) {nodes {code}}} | {units={nodes=[{code=O}, {code=P}]}}
            O | {units(filter: {within: "B"}) {nodes {code} totalCount}} | {units={nodes=[{code=C}, {code=D}, {code=O}], totalCount=3}}
            O | {members {nodes {code} totalCount}} | {members={nodes=[{code=Dũng}, {code=Em}, {code=Giang}, {code=Hà}], totalCount=4}}
            O | {unit(id: "P") {code}} | {unit=null}
            O | {nodes(ids: ["C", "E", "a-K-Bình", "Hà", "Lan"]) {id}} | {nodes=[{id=C}, null, null, {id=Hà}, null]}
            O | {search(text: "Lan", first: 5) {totalCount}} | {search={totalCount=0}}
            O | {coverage {total}} | {coverage={total=3}}
            O | {gaps(rules: [SECRETARY_PRESENT]) {nodes {unit {code}}}} | {gaps={nodes=[{unit={code=D}}]}}
            O | {unit(id: "O") {parent {code name memberCount children {totalCount} chain {complete} secretary {id}}}} | {unit={parent={code=B, name=B, memberCount=null, children={totalCount=0}, chain=null, secretary=null}}}
            C | {responsibilityChain(subject: "C") {links {unit {code memberCount} member {fullName status}}}} | {responsibilityChain={links=[{unit={code=C, memberCount=3}, member={fullName=Dũng, status=OFFICIAL}}, {unit={code=O, memberCount=null}, member={fullName=Chi, status=null}}, {unit={code=K, memberCount=null}, member={fullName=Bình, status=null}}, {unit={code=B, memberCount=null}, member={fullName=An, status=null}}]}}
            Q | {span(member: "An") {entries {unit {code}} cellCount}} | {span={entries=[], cellCount=0}}
            """)
    void isWhatLiesInTheScope(String unit, String document, String answer) {
        assertThat(ask(reader(unit), document)).hasToString(answer);
    }

    private static Scope reader(String unit) {
        return Scope.of(Set.of(unit), Set.of());
    }

    private Map<String, Object> ask(Scope scope, String document) {
        var request = new DefaultExecutionGraphQlRequest(
                document, null, Map.of(), Map.of(), UUID.randomUUID().toString(), Locale.ENGLISH);
        request.configureExecutionInput((input, builder) ->
                builder.graphQLContext(Map.of(Scope.class, scope)).build());
        var response = service.execute(request).block();
        assertThat(response.getErrors()).isEmpty();
        return response.getData();
    }

    @Test
    void aChangeOutsideIsRefusedAndLeavesNothing() {
        String rename = "mutation {updateUnit(input: {id: \"%s\", name: \"X\"}) {unit {name} problems {code}}}";
        Scope editor = Scope.of(Set.of("O", "P"), Set.of("O"));

        assertThat(ask(editor, rename.formatted("C"))).hasToString("{updateUnit={unit={name=X}, problems=[]}}");
        assertThat(ask(editor, rename.formatted("E")))
                .hasToString("{updateUnit={unit=null, problems=[{code=FORBIDDEN}]}}");
        assertThat(ask(editor, rename.formatted("F")))
                .hasToString("{updateUnit={unit=null, problems=[{code=NOT_FOUND}]}}");
        assertThat(ask(editor, "mutation {moveUnit(input: {id: \"D\", parent: \"P\"}) {problems {code}}}"))
                .hasToString("{moveUnit={problems=[{code=FORBIDDEN}]}}");
        assertThat(ask(reader("O"), "{changes {nodes {entities {id} details {entity}}}}"))
                .hasToString("{changes={nodes=[{entities=[{id=C}], details=[{entity=C}]}]}}");
        assertThat(ask(reader("P"), "{changes {totalCount}}")).hasToString("{changes={totalCount=0}}");
    }

    @Test
    void aVersionDoesNotTellThatSomethingHappensOutside() {
        Map<String, Object> asked = ask(reader("C"), "{unit(id: \"C\") {version parent {version}}}");

        assertThat(asked).hasToString("{unit={version=1, parent={version=0}}}");
    }

    @Test
    void personalDataAreShownToWhoMayChangeThemAlone() {
        database.write("MATCH (m:Member {id: 'Em'}) SET m.bornOn = date('1980-01-01')");
        String born = "{member(id: \"Em\") {bornOn}}";

        assertThat(ask(reader("O"), born)).hasToString("{member={bornOn=null}}");
        assertThat(ask(Scope.of(Set.of("O"), Set.of("C")), born)).hasToString("{member={bornOn=1980-01-01}}");
    }
}
