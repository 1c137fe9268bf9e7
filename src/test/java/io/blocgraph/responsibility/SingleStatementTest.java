/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.responsibility;

import static io.blocgraph.fixture.GraphBuilder.bloc;
import static io.blocgraph.fixture.GraphBuilder.cell;
import static io.blocgraph.fixture.GraphBuilder.cluster;
import static io.blocgraph.fixture.GraphBuilder.graph;
import static io.blocgraph.fixture.GraphBuilder.organization;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.blocgraph.fixture.GraphQlApi;
import io.blocgraph.fixture.GraphQlResult;
import io.blocgraph.fixture.InMemoryBulkSource;
import io.blocgraph.fixture.IntegrationTest;
import io.blocgraph.fixture.RequestMark;
import io.blocgraph.fixture.TestDatabase;
import io.blocgraph.fixture.UnitBuilder;
import io.blocgraph.graph.Graph;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** A question is one statement, however deep it goes and however much it finds. */
@IntegrationTest
@Tag("slow")
class SingleStatementTest {

    private static final int FEW = 3;
    private static final int MANY = 30;

    private static final String MARK = "counted";

    /** This does not count: it finds out who asks, and is read again after two seconds. */
    private static final String PERMISSIONS = "(p:PersonalToken";

    private static final String EVERYTHING = """
            {
              unit(code: "B") {
                ... on Bloc {
                  code
                  secretary { fullName }
                  clusters(first: 10) {
                    totalCount
                    nodes {
                      code
                      responsible { status decision { number } member { fullName assignments { id units { code } } } }
                      ... on Cluster {
                        organizations(first: 30) {
                          nodes {
                            code
                            memberCount
                            secretary { fullName }
                            responsible { status member { fullName span { organizationCount } assignments { units { code } } } }
                            chain { complete links { level via status reason unit { code } member { fullName } assignment { decision { number } } } }
                            committees { kind seats { role member { fullName cell { code } } } }
                            ... on Organization {
                              cells(first: 5) {
                                nodes {
                                  code
                                  secretary { fullName }
                                  chain { links { member { fullName } status } }
                                  ... on Cell { members(first: 5) { nodes { fullName } } }
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }""";

    @Autowired
    private TestDatabase database;

    @Autowired
    private GraphQlApi api;

    @Test
    void aWholeBlocIsOneStatementWithFewOrganizationsAndWithMany() {
        database.load(blocOf(FEW));
        assertThat(api.query(EVERYTHING)
                        .list("unit.clusters.nodes.organizations.nodes.cells.nodes.members.nodes.fullName"))
                .hasSize(FEW * 4);
        assertThat(statements(EVERYTHING)).isEqualTo(1);

        database.load(blocOf(MANY));
        assertThat(api.query(EVERYTHING)
                        .list("unit.clusters.nodes.organizations.nodes.cells.nodes.members.nodes.fullName"))
                .hasSize(MANY * 4);
        assertThat(statements(EVERYTHING)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"""
                {responsibilityChain(subject: "O1-a", asOf: "2024-11-23") {
                  complete subject { ... on Unit { code secretary { fullName } } }
                  links { reason unit { code parent { code } } member { fullName cell { code } seats { role committee { unit { code } } } }
                          seat { since } assignment { decision { number } units { code } } }}}""", """
                {span(member: "An") {memberCount entries {unit {code memberCount responsible {member {fullName}}} reason}}}""", """
                {path(from: "An", to: "M1-b") {relation text from {... on Unit {code}} to {... on Member {fullName}}}}""", """
                {connection(from: "An", to: "M1-b") {here: from {... on Unit {code}} from {id} text}}""", """
                {one: coverage {a: blocs {unit {code}} b: blocs {place: unit {id secretary {fullName}} total}}}""", """
                {search(text: "o1", first: 50) {totalCount nodes {
                  ... on Unit {code secretary {fullName} chain {complete}} ... on Member {fullName cell {code}}}}}""", """
                {nodes(ids: ["O1", "M1-a", "K1", "nobody", "B"]) {
                  ... on Unit {code children(first: 5) {nodes {code secretary {fullName}}}} ... on Member {fullName chain {complete}}}}""", """
                {members(filter: {within: "B"}, first: 500) {totalCount nodes {
                  fullName status cell {code parent {code}} seats {role} assignments {units {code}} span {memberCount} chain {complete}}}}""", """
                {units(filter: {within: "B", covered: true}, first: 100) {totalCount nodes {code ancestors {code} responsible {member {fullName}}}}}""", """
                {gaps(within: "B", rules: [SECRETARY_PRESENT, ORGANIZATION_COVERED], first: 100) {totalCount nodes {rule message unit {code secretary {fullName}}}}}""", """
                {attentionGaps(member: "An", first: 100) {totalCount nodes {rule message unit {code secretary {fullName}}}}}"""})
    void everyOtherQuestionIsOneStatementToo(String question) {
        database.load(blocOf(FEW));

        assertThat(statements(question)).isEqualTo(1);
    }

    /** How many statements are run while a question is answered. */
    private long statements(String question) {
        Logger logger = (Logger) LoggerFactory.getLogger(Graph.class);
        Level before = logger.getLevel();
        ListAppender<ILoggingEvent> run = new ListAppender<>() {

            @Override
            protected void append(ILoggingEvent statement) {
                if (MARK.equals(RequestMark.current())) {
                    super.append(statement);
                }
            }
        };
        run.start();
        logger.addAppender(run);
        logger.setLevel(Level.DEBUG);
        try {
            GraphQlResult result = api.marked(MARK).query(question);
            assertThat(result.errors()).as(result.body()).isEmpty();
        } finally {
            logger.setLevel(before);
            logger.detachAppender(run);
        }
        return run.list.stream()
                .filter(it -> !it.getFormattedMessage().contains(PERMISSIONS))
                .count();
    }

    /** A bloc of three clusters, where every organization has two cells of two. */
    private static InMemoryBulkSource blocOf(int organizations) {
        UnitBuilder bloc = bloc("B").secretary("An").executive("Dũng");
        Stream.of("K1", "K2", "K3").forEach(code -> bloc.with(cluster(code).responsibleBy("57-QĐ/ĐUK", "An")));
        for (int i = 0; i < organizations; i++) {
            String code = "O" + i;
            bloc.with(organization(code)
                    .in("K" + (1 + i % 3))
                    .secretary("Bi" + i)
                    .responsible("Dũng")
                    .with(
                            cell(code + "-a").secretary("M" + i + "-a").members("N" + i + "-a"),
                            cell(code + "-b").secretary("M" + i + "-b").members("N" + i + "-b")));
        }
        return graph(bloc);
    }
}
