/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.rule;

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
import io.blocgraph.fixture.UnitBuilder;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** For each rule a bloc B in which it is broken here and kept there: what is not named is no gap. */
@IntegrationTest
@Tag("slow")
class RuleTableTest {

    /**
     * A bloc and what a rule finds in it.
     *
     * @param rule the rule
     * @param bloc the contents of the bloc
     * @param ruin what is done to the data then, as no file set may hold it; empty if nothing
     * @param gaps the gaps, as {@code unit member}, or the unit alone
     */
    record Case(RuleCode rule, UnitBuilder bloc, String ruin, String gaps) {

        @Override
        public String toString() {
            return rule + ": " + gaps;
        }
    }

    @Autowired
    private TestDatabase database;

    @Autowired
    private GraphQlApi api;

    static Stream<Case> cases() {
        return Stream.of(
                broken(
                        RuleCode.PARENT_KIND,
                        bloc("B")
                                .with(
                                        cluster("K"),
                                        organization("O").with(cell("C").with(group("G"))),
                                        grassrootsCell("P").with(group("G1")),
                                        organization("Q").with(cell("C1"), cell("C2"), cell("C3"))),
                        """
                        MATCH (c1:Cell {code: 'C1'})-[r:PART_OF]->(), (p {code: 'P'})
                        DELETE r CREATE (c1)-[:PART_OF]->(p)
                        WITH 1 AS one
                        MATCH (c2 {code: 'C2'}), (o {code: 'O'}) CREATE (c2)-[:PART_OF]->(o)
                        WITH 1 AS one
                        MATCH (g {code: 'G'})-[r:PART_OF]->(), (o {code: 'O'}) DELETE r CREATE (g)-[:PART_OF]->(o)
                        WITH 1 AS one
                        MATCH (c3 {code: 'C3'})-[r:PART_OF]->(), (k {code: 'K'}) DELETE r CREATE (c3)-[:PART_OF]->(k)""",
                        "C1; C2; C3; G"),
                broken(
                        RuleCode.NO_CYCLE,
                        bloc("B").with(organization("O").with(cell("C"))),
                        "MATCH (o {code: 'O'}), (c {code: 'C'}) CREATE (o)-[:PART_OF]->(c)",
                        "C; O"),
                broken(
                        RuleCode.CLUSTER_SAME_BLOC,
                        bloc("B").with(cluster("K"), organization("O").in("K"), organization("P"), organization("Q")),
                        """
                        MATCH (b:Bloc {code: 'H'}), (p {code: 'P'})
                        CREATE (p)-[:IN_CLUSTER]->(:Entity:Unit:Cluster {id: 'L', code: 'L', name: 'L', kind: 'CLUSTER'})-[:PART_OF]->(b)""",
                        "P"),
                broken(
                        RuleCode.CODE_UNIQUE,
                        bloc("B")
                                .with(
                                        organization("O").with(cell("C").members("a", "b")),
                                        organization("P").with(cell("D").members("c"))),
                        """
                        MATCH (p {code: 'P'}), (c {id: 'c'}) SET p.codeKey = 'o', c.codeKey = 'a'""",
                        "C a; D c; O; P"),
                broken(
                        RuleCode.DATES_ORDERED,
                        bloc("B")
                                .secretary("an", "2020-01-01/2025-01-01")
                                .with(organization("O")
                                        .existing("2010-01-01/2030-01-01")
                                        .responsible("bo", "2009-01-01/2012-01-01")
                                        .with(
                                                cell("C").members("a", "b", "c"),
                                                cell("D").existing("2010-01-01/2030-01-01"))),
                        """
                        MATCH (:Member {id: 'an'})-[:HELD]->(s) SET s.until = date('2019-01-01')
                        WITH 1 AS one
                        MATCH (a {id: 'a'})-[r:BELONGS_TO]->() SET r.since = date('2020-01-01'), r.until = date('2020-01-01')
                        WITH 1 AS one
                        MATCH (b {id: 'b'}) SET b.joinedOn = date('2020-01-01'), b.officialOn = date('2019-01-01')
                        WITH 1 AS one
                        MATCH (d {code: 'D'})-[r:PART_OF]->() SET r.until = date('2031-01-01')""",
                        "B an; C; C a; C b; D; O bo"),
                broken(
                        RuleCode.DATES_ORDERED,
                        bloc("B")
                                .with(
                                        cluster("K"),
                                        cluster("L"),
                                        organization("O")
                                                .in("K")
                                                .wasIn("K", "2010-01-01/2016-01-01")
                                                .wasIn("L", "2015-01-01/2017-01-01")
                                                .executive("an", "2016-01-01/2023-01-01")
                                                .executive("bo", "2016-01-01/2020-01-01")
                                                .with(
                                                        cell("C")
                                                                .wasUnder("P", "2010-01-01/2014-12-31")
                                                                .wasUnder("P", "2015-01-01/2016-01-01"),
                                                        cell("D")
                                                                .wasUnder("P", "2010-01-01/2015-01-01")
                                                                .wasUnder("P", "2015-01-01/2016-01-01")),
                                        organization("P")
                                                .mergedInto("O", "2030-01-01")
                                                .responsible("em")
                                                .responsible("gi", "2010-01-01/2019-01-01")
                                                .with(cell("F")
                                                        .hadMember("em", "2010-01-01/2019-01-01")
                                                        .hadMember("gi", "2010-01-01/2019-01-01"))),
                        """
                        MATCH (c:Committee)-[:LEADS|LED]->(o {code: 'O'})
                        SET c.termStart = date('2015-01-01'), c.termEnd = date('2020-01-01')
                        CREATE (:Entity:Committee {id: 'next', kind: 'EXECUTIVE', termStart: date('2020-01-01')})-[:LEADS]->(o)""",
                        "C; O; O an; P; P em"),
                broken(
                        RuleCode.ONE_CELL,
                        bloc("B")
                                .with(organization("O")
                                        .with(
                                                cell("C").members("a", "b"),
                                                cell("D").members("c"))),
                        """
                        MATCH (a {id: 'a'})-[r:BELONGS_TO]->(), (d {code: 'D'})
                        SET r.since = date('2020-01-01') CREATE (a)-[:BELONGS_TO {since: date('2021-01-01')}]->(d)
                        WITH 1 AS one
                        MATCH (b {id: 'b'})-[r:BELONGS_TO]->(), (d {code: 'D'})
                        SET r.until = date('2027-01-01') CREATE (b)-[:BELONGS_TO {since: date('2027-01-01')}]->(d)
                        WITH 1 AS one
                        MATCH (c {id: 'c'}), (x {code: 'C'}), (d {code: 'D'})
                        CREATE (c)-[:ACTIVE_IN {since: date('2026-01-01')}]->(x), (c)-[:ACTIVE_IN {since: date('2026-02-01')}]->(d)""",
                        "D a; D c"),
                broken(
                        RuleCode.ONE_SECRETARY,
                        bloc("B")
                                .secretary("an")
                                .with(
                                        organization("O")
                                                .secretary("bo", "2010-01-01/2020-01-01")
                                                .secretary("chi", "2020-01-01/"),
                                        organization("P")
                                                .secretary("em", "2020-01-01/")
                                                .deputy("gi")),
                        "MATCH (:Member {id: 'gi'})-[:HOLDS]->(s) SET s.role = 'SECRETARY', s.since = date('2021-01-01')",
                        "P gi"),
                broken(
                        RuleCode.STANDING_FROM_EXECUTIVE,
                        bloc("B")
                                .standing("an")
                                .executive("an")
                                .standing("bo")
                                .executive("bo", "2020-01-01/2025-01-01")
                                .seat("STANDING", "SECRETARY", "chi")
                                .secretary("chi"),
                        "",
                        "B bo"),
                broken(
                        RuleCode.SECRETARY_IN_STANDING,
                        bloc("B")
                                .secretary("an")
                                .deputy("bo")
                                .executive("chi")
                                .standing("an")
                                .with(organization("O").secretary("em").deputy("gi")),
                        "",
                        "B bo"),
                broken(
                        RuleCode.CLUSTER_BY_STANDING,
                        bloc("B")
                                .standing("an")
                                .executive("bo")
                                .standing("chi", "2020-01-01/2025-01-01")
                                .with(
                                        cluster("K").responsible("an"),
                                        cluster("L").responsible("bo"),
                                        cluster("M").responsible("chi"),
                                        organization("O").responsible("bo")),
                        "",
                        "L bo; M chi"),
                broken(
                        RuleCode.ORGANIZATION_BY_EXECUTIVE,
                        bloc("B")
                                .standing("an")
                                .executive("bo")
                                .with(
                                        cluster("K").responsible("an"),
                                        organization("O").responsible("bo"),
                                        organization("P")
                                                .responsible("an")
                                                .with(cell("C").responsible("em"))),
                        "",
                        "P an"),
                broken(
                        RuleCode.CLUSTER_COVERED,
                        bloc("B")
                                .with(
                                        cluster("K").responsible("an"),
                                        cluster("L").responsible("bo", "2020-01-01/2025-01-01"),
                                        organization("O")),
                        "",
                        "L"),
                broken(
                        RuleCode.ORGANIZATION_COVERED,
                        bloc("B")
                                .with(
                                        cluster("K").responsible("an"),
                                        cluster("L"),
                                        organization("O").in("K"),
                                        organization("P").in("L"),
                                        organization("Q").in("L").responsible("an"),
                                        organization("R"),
                                        organization("S").existing("2027-01-01/")),
                        "",
                        "P; R"),
                broken(
                        RuleCode.SECRETARY_PRESENT,
                        bloc("B")
                                .secretary("an")
                                .with(
                                        cluster("K"),
                                        organization("O")
                                                .deputy("bo")
                                                .with(cell("C").with(group("G"))),
                                        organization("P").executive("chi"),
                                        organization("Q").secretary("em", "2020-01-01/2026-01-01")),
                        "",
                        "C; P; Q"),
                broken(
                        RuleCode.CELL_MINIMUM,
                        bloc("B")
                                .with(
                                        organization("O")
                                                .with(
                                                        cell("C").members("a", "b", "c"),
                                                        cell("D")
                                                                .members("d", "e")
                                                                .member(person("f")
                                                                        .onProbation())),
                                        grassrootsCell("P").members("g").hadMember("h", "2010-01-01/2020-01-01")),
                        "",
                        "D; P"),
                broken(
                        RuleCode.GRASSROOTS_FORM,
                        bloc("B")
                                .with(
                                        grassrootsCell("O").members(people("o", 29)),
                                        grassrootsCell("P").members(people("p", 30)),
                                        organization("Q")
                                                .with(
                                                        cell("C").members(people("q", 28)),
                                                        cell("D")
                                                                .member(person("r")
                                                                        .onProbation())),
                                        organization("R")
                                                .with(
                                                        cell("E").members(people("s", 29)),
                                                        cell("F")
                                                                .member(person("t")
                                                                        .onProbation()))),
                        "",
                        "P; Q"),
                broken(
                        RuleCode.CELL_COMMITTEE,
                        bloc("B")
                                .with(organization("O")
                                        .with(
                                                ofCell("C1", 9, 2, 0),
                                                ofCell("C2", 9, 2, 1),
                                                ofCell("C3", 12, 2, 5),
                                                ofCell("C4", 12, 2, 6),
                                                ofCell("C5", 8, 2, 0),
                                                ofCell("C6", 8, 1, 1),
                                                ofCell("C7", 8, 3, 0),
                                                cell("C8").members(people("C8-", 9)))),
                        "",
                        "C1; C4; C6; C7"),
                broken(
                        RuleCode.STANDING_THRESHOLD,
                        bloc("B").with(withCommittees("O", 8), withCommittees("P", 9)),
                        "",
                        "O"),
                broken(
                        RuleCode.TERM_EXPIRED,
                        bloc("B")
                                .with(
                                        organization("O")
                                                .secretary("a")
                                                .with(
                                                        cell("C").secretary("b"),
                                                        cell("D").secretary("c")),
                                        organization("P").secretary("d"),
                                        organization("Q").secretary("e", "2010-01-01/2020-01-01"),
                                        organization("R").seat("STEERING", "HEAD", "f")),
                        """
                        MATCH (c:Committee)-[:LEADS|LED]->(u) SET c.termStart = date(CASE u.code
                          WHEN 'O' THEN '2021-11-24' WHEN 'P' THEN '2021-11-23' WHEN 'C' THEN '2023-01-01' ELSE '2010-01-01' END),
                          c.termEnd = CASE u.code WHEN 'D' THEN date('2024-01-01') END
                        WITH 1 AS one
                        MATCH (c:Committee)-[:LEADS]->(u {code: 'D'}) SET c.termStart = date('2023-01-01')""",
                        "D; P"),
                broken(
                        RuleCode.PROBATION_OVERDUE,
                        bloc("B")
                                .with(organization("O")
                                        .with(cell("C")
                                                .member(person("a")
                                                        .joined("2025-11-23")
                                                        .onProbation())
                                                .member(person("b")
                                                        .joined("2025-11-24")
                                                        .onProbation())
                                                .member(person("c")
                                                        .joined("2020-11-24")
                                                        .official("2022-01-01"))
                                                .member(person("d")
                                                        .joined("2020-11-24")
                                                        .official("2026-12-01")))),
                        "",
                        "C a; C d"),
                broken(
                        RuleCode.TRANSFER_OVERDUE,
                        bloc("B")
                                .with(organization("O")
                                        .with(
                                                cell("C")
                                                        .hadMember("a", "2010-01-01/2026-01-01")
                                                        .hadMember("b", "2010-01-01/2026-01-01")
                                                        .hadMember("d", "2010-01-01/2026-10-01")
                                                        .hadMember("e", "2010-01-01/2020-01-01"),
                                                cell("D")
                                                        .existing("/2026-01-01")
                                                        .hadMember("c", "2010-01-01/2026-01-01"),
                                                cell("E")
                                                        .members("f")
                                                        .hadMember("e", "2020-01-01/2026-01-01")
                                                        .hadMember("f", "2020-01-01/2026-01-01"))),
                        "MATCH (m:Member) WHERE m.id <> 'b' REMOVE m.leftOn",
                        "C a; E e; O c"),
                broken(
                        RuleCode.OVERLOADED,
                        bloc("B")
                                .with(IntStream.rangeClosed(1, 16)
                                        .mapToObj(i -> i < 16
                                                ? organization("O" + i)
                                                        .responsible("an")
                                                        .responsible("bo")
                                                : organization("O" + i)
                                                        .responsible("an")
                                                        .responsible("bo", "2010-01-01/2020-01-01"))
                                        .toArray(UnitBuilder[]::new)),
                        "",
                        "B an"),
                broken(
                        RuleCode.UNIT_NOT_VISITED,
                        bloc("B")
                                .with(
                                        organization("O").with(cell("C")),
                                        organization("P"),
                                        organization("Q"),
                                        organization("N").existing("2026-06-01/"),
                                        organization("X").existing("2000-01-01/2026-01-01")),
                        """
                        MATCH (b:Bloc {code: 'B'}) SET b.visitsSince = date('2026-01-10')
                        WITH 1 AS one
                        MATCH (p {code: 'P'}), (q {code: 'Q'})
                        SET p.visitedOn = date('2026-05-27'), q.visitedOn = date('2026-05-28')""",
                        "O; P"),
                broken(
                        RuleCode.CELL_NOT_MEETING,
                        bloc("B")
                                .with(
                                        organization("O")
                                                .with(
                                                        cell("C"),
                                                        cell("D"),
                                                        cell("E").existing("2026-10-02/")),
                                        grassrootsCell("P")),
                        """
                        MATCH (b:Bloc {code: 'B'}) SET b.meetingsSince = date('2026-01-10')
                        WITH 1 AS one
                        MATCH (c {code: 'C'}), (d {code: 'D'})
                        SET c.metOn = date('2026-09-30'), d.metOn = date('2026-10-01')""",
                        "C; P"),
                broken(
                        RuleCode.POINT_WITHOUT_OWNER,
                        bloc("B").with(organization("O").with(cell("C").members("a", "b"))),
                        """
                        MATCH (a:Member {id: 'a'}) SET a.leftOn = date('2026-11-23')
                        WITH 1 AS one
                        MATCH (o {code: 'O'})
                        UNWIND ['a', 'b', null] AS owner
                        CREATE (o)<-[:ABOUT]-(f:Entity:FollowUp:ResolutionPoint {id: 'f' + coalesce(owner, ''), kind: 'POINT', title: 'T',                           state: 'OPEN', recordedOn: date('2026-01-01'), plannedOn: date('2026-12-31')})
                        WITH f, owner
                        MATCH (m:Member {id: owner}) CREATE (f)-[:HANDLED_BY]->(m)""",
                        "O; O a"),
                broken(
                        RuleCode.POINT_OVERDUE,
                        bloc("B").with(organization("O").with(cell("C").members("a"))),
                        records("ResolutionPoint", "POINT", "dueOn: date(day)", "2026-11-22", "2026-11-23"),
                        "O a"),
                broken(
                        RuleCode.FINDING_OVERDUE,
                        bloc("B").with(organization("O").with(cell("C").members("a"))),
                        records("Finding", "FINDING", "dueOn: date(day)", "2026-11-22", "2026-11-23"),
                        "O a"),
                broken(
                        RuleCode.INSPECTION_NOT_HELD,
                        bloc("B").with(organization("O").with(cell("C").members("a"))),
                        records("Inspection", "INSPECTION", "plannedOn: date(day)", "2026-11-22", "2026-11-23"),
                        "O a"),
                broken(
                        RuleCode.DEVELOPMENT_UNSETTLED,
                        bloc("B").with(organization("O").with(cell("C").members("a"))),
                        records("Development", "DEVELOPMENT", "handedOn: date(day)", "2026-10-24", "2026-10-25"),
                        "O a"));
    }

    /** Open records about O in the hand of a, one for each day. */
    private static String records(String label, String kind, String properties, String... days) {
        return """
                MATCH (o {code: 'O'}), (a:Member {id: 'a'})
                UNWIND ['%s'] AS day
                CREATE (o)<-[:ABOUT]-(:Entity:FollowUp:%s {id: 'f' + day, kind: '%s', title: 'T', state: 'OPEN',                   recordedOn: date('2026-01-01'), %s})-[:HANDLED_BY]->(a)""".formatted(String.join("', '", days), label, kind, properties);
    }

    private static Case broken(RuleCode rule, UnitBuilder bloc, String ruin, String gaps) {
        return new Case(rule, bloc, ruin, gaps);
    }

    private static String[] people(String stem, int many) {
        return IntStream.rangeClosed(1, many).mapToObj(i -> stem + i).toArray(String[]::new);
    }

    /** A cell with members, of whom some are secretary and deputies, and some sit on its committee besides. */
    private static UnitBuilder ofCell(String code, int members, int leading, int others) {
        UnitBuilder cell = cell(code).members(people(code + "-", members)).secretary(code + "-1");
        for (int i = 2; i <= leading + others; i++) {
            String person = code + "-" + i;
            cell = i <= leading ? cell.deputy(person) : cell.executive(person);
        }
        return cell;
    }

    private static UnitBuilder withCommittees(String code, int executive) {
        UnitBuilder unit = organization(code).standing(code + "1");
        for (String person : people(code, executive)) {
            unit = unit.executive(person);
        }
        return unit;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void findsExactlyTheViolationsOfTheRule(Case broken) {
        database.load(graph(broken.bloc(), bloc("H")));
        if (!broken.ruin().isEmpty()) {
            database.write(broken.ruin());
        }

        GraphQlResult result = api.with(Map.of("rule", broken.rule().name()), """
                query($rule: RuleCode!) {
                  gaps(within: "B", rules: [$rule], first: 500) {
                    nodes { rule unit { code } member { id } entities { id } message remedy }
                  }
                }""");

        assertThat(result.list("gaps.nodes").stream()
                        .map(gap -> named((Map<?, ?>) Objects.requireNonNull(gap)))
                        .collect(Collectors.joining("; ")))
                .isEqualTo(broken.gaps());
        assertThat(result.list("gaps.nodes.message"))
                .allSatisfy(message -> assertThat(String.valueOf(message)).doesNotContain("rule.", "{", "null"));
        assertThat(result.list("gaps.nodes.remedy"))
                .allSatisfy(remedy -> assertThat(String.valueOf(remedy)).doesNotContain("rule.", "{", "null"));
    }

    private static String named(Map<?, ?> gap) {
        Object unit = ((Map<?, ?>) Objects.requireNonNull(gap.get("unit"))).get("code");
        return gap.get("member") instanceof Map<?, ?> member ? unit + " " + member.get("id") : String.valueOf(unit);
    }
}
