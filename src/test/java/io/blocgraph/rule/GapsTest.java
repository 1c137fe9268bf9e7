/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.rule;

import static io.blocgraph.fixture.GraphBuilder.bloc;
import static io.blocgraph.fixture.GraphBuilder.cell;
import static io.blocgraph.fixture.GraphBuilder.cluster;
import static io.blocgraph.fixture.GraphBuilder.graph;
import static io.blocgraph.fixture.GraphBuilder.organization;
import static io.blocgraph.fixture.GraphBuilder.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.blocgraph.fixture.GraphQlApi;
import io.blocgraph.fixture.GraphQlResult;
import io.blocgraph.fixture.IntegrationTest;
import io.blocgraph.fixture.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Gaps as a client lists them. */
@IntegrationTest
@Tag("slow")
class GapsTest {

    @Autowired
    private TestDatabase database;

    @Autowired
    private GraphQlApi api;

    @BeforeEach
    void draw() {
        database.load(graph(bloc("B")
                .secretary("An")
                .executive("Bình")
                .with(
                        cluster("K"),
                        organization("O")
                                .in("K")
                                .secretary("Chi")
                                .with(
                                        cell("C")
                                                .member(person("Giang")
                                                        .joined("2025-01-01")
                                                        .onProbation()),
                                        cell("D").secretary("Dũng").members("Em", "Hà")),
                        organization("P").secretary("Khoa").responsible("Bình"))));
        database.write("MATCH (c:Committee)-[:LEADS]->({code: 'D'}) SET c.termStart = date('2022-10-01')");
    }

    @Test
    void areListedByUnitAndThenByRule() {
        GraphQlResult result = api.query("""
                {gaps(within: "O") {totalCount pageInfo {hasNextPage} nodes {rule severity unit {code} member {code} since}}}""");

        assertThat(result.list("gaps.nodes.rule"))
                .containsExactly(
                        "CELL_MINIMUM",
                        "PROBATION_OVERDUE",
                        "SECRETARY_PRESENT",
                        "GRASSROOTS_FORM",
                        "ORGANIZATION_COVERED");
        assertThat(result.list("gaps.nodes.unit.code")).containsExactly("C", "C", "C", "O", "O");
        assertThat(result.list("gaps.nodes.member.code")).containsExactly(null, "Giang", null, null, null);
        assertThat(result.list("gaps.nodes.since")).containsExactly(null, "2026-01-01", null, null, null);
        assertThat(result.number("gaps.totalCount")).isEqualTo(5);
        assertThat(result.value("gaps.pageInfo.hasNextPage")).isEqualTo(false);
    }

    @Test
    void ofAUnitAreThoseOfTheUnitAndOfAllBelowIt() {
        GraphQlResult result = api.query("""
                {
                  cell: unit(id: "C") {gaps {nodes {unit {code}}}}
                  cluster: unit(id: "K") {gaps {nodes {unit {code}}}}
                  organization: unit(id: "P") {gaps(rules: [GRASSROOTS_FORM]) {nodes {unit {code}}}}
                }""");

        assertThat(result.list("cell.gaps.nodes.unit.code")).containsExactly("C", "C", "C");
        assertThat(result.list("cluster.gaps.nodes.unit.code")).containsExactly("C", "C", "C", "K", "O", "O");
        assertThat(result.list("organization.gaps.nodes.unit.code")).containsExactly("P");
    }

    @Test
    void areReadPageByPageWhileOthersComeAndGo() {
        List<@Nullable Object> all = codes(api.query("{gaps(within: \"B\", first: 100) {nodes {rule unit {code}}}}"));
        List<@Nullable Object> paged = new ArrayList<>();
        @Nullable Object after = null;
        do {
            GraphQlResult page = api.with(after == null ? Map.of() : Map.of("after", after), """
                    query($after: String) {
                      gaps(within: "B", first: 2, after: $after) {
                        edges {cursor node {rule unit {code}}} nodes {rule unit {code}} pageInfo {hasNextPage endCursor}
                      }
                    }""");
            paged.addAll(codes(page));
            assertThat(page.list("gaps.edges.node.rule")).isEqualTo(page.list("gaps.nodes.rule"));
            after = page.value("gaps.pageInfo.hasNextPage").equals(true) ? page.value("gaps.pageInfo.endCursor") : null;
            database.write("MATCH (m:Member {id: 'Giang'}) SET m.officialOn = date('2026-01-01')");
        } while (after != null);

        assertThat(paged).isEqualTo(all);
    }

    private static List<@Nullable Object> codes(GraphQlResult result) {
        List<@Nullable Object> codes = new ArrayList<>();
        List<@Nullable Object> rules = result.list("gaps.nodes.rule");
        List<@Nullable Object> units = result.list("gaps.nodes.unit.code");
        for (int i = 0; i < rules.size(); i++) {
            codes.add(rules.get(i) + " " + units.get(i));
        }
        return codes;
    }

    @Test
    void areChosenByRuleAndSeverity() {
        database.write("MATCH (d {code: 'D'}), (p {code: 'P'}) CREATE (d)-[:PART_OF]->(p)");

        GraphQlResult result = api.query("""
                {
                  errors: gaps(severity: ERROR) {nodes {rule severity unit {code}}}
                  warnings: gaps(severity: WARNING, within: "D") {nodes {severity}}
                  chosen: gaps(rules: [CELL_MINIMUM, PARENT_KIND]) {nodes {rule}}
                  both: gaps(rules: [CELL_MINIMUM], severity: ERROR) {totalCount nodes {rule}}
                }""");

        assertThat(result.list("errors.nodes.rule")).containsExactly("PARENT_KIND");
        assertThat(result.list("errors.nodes.severity")).containsExactly("ERROR");
        assertThat(result.list("warnings.nodes.severity")).isEmpty();
        assertThat(result.list("chosen.nodes.rule")).containsExactly("CELL_MINIMUM", "PARENT_KIND");
        assertThat(result.number("both.totalCount")).isZero();
    }

    @Test
    void aWaiverSilencesItsUnitAndItsRuleWhileItLasts() {
        database.write("""
                MATCH (c {code: 'C'})
                CREATE (c)<-[:WAIVES]-(w:Entity:Waiver {id: 'w1', rule: 'CELL_MINIMUM', since: date('2026-01-01'),
                          until: date('2027-01-01'), reason: 'sáp nhập'})
                          -[:DECIDED_BY]->(:Entity:Decision {id: 'd1', number: '57-QĐ/ĐUK'}),
                       (c)<-[:WAIVES]-(:Entity:Waiver {id: 'w2', rule: 'PROBATION_OVERDUE', since: date('2020-01-01'),
                          until: date('2026-11-23')})""");

        GraphQlResult result = api.query("""
                {
                  today: unit(id: "C") {
                    waivers {id rule since until reason unit {code} decision {number}} gaps {nodes {rule}}
                  }
                  before: unit(id: "C", asOf: "2025-12-31") {waivers {id} gaps {nodes {rule}}}
                  other: gaps(rules: [CELL_MINIMUM], asOf: "2027-01-01") {nodes {unit {code}}}
                  waiver: node(id: "w1") {... on Waiver {unit {code}}}
                }""");

        assertThat(result.value("today.waivers"))
                .isEqualTo(Map.of(
                        "id", "w1",
                        "rule", "CELL_MINIMUM",
                        "since", "2026-01-01",
                        "until", "2027-01-01",
                        "reason", "sáp nhập",
                        "unit", Map.of("code", "C"),
                        "decision", Map.of("number", "57-QĐ/ĐUK")));
        assertThat(result.list("today.gaps.nodes.rule")).containsExactly("PROBATION_OVERDUE", "SECRETARY_PRESENT");
        assertThat(result.list("before.waivers.id")).containsExactly("w2");
        assertThat(result.list("before.gaps.nodes.rule")).containsExactly("CELL_MINIMUM", "SECRETARY_PRESENT");
        assertThat(result.list("other.nodes.unit.code")).containsExactly("C");
        assertThat(result.value("waiver.unit.code")).isEqualTo("C");
    }

    @Test
    void waiverAppliesUntilItEnds() {
        Map<String, String> input =
                Map.of("unit", "O", "rule", "GRASSROOTS_FORM", "until", "2027-06-01", "reason", "thí điểm");
        String gaps = """
                {
                  today: gaps(rules: [GRASSROOTS_FORM]) {nodes {unit {code}}}
                  later: gaps(rules: [GRASSROOTS_FORM], asOf: "2027-06-01") {nodes {unit {code}}}
                  others: unit(id: "O") {gaps(rules: [ORGANIZATION_COVERED]) {totalCount}}
                }""";

        GraphQlResult waived = api.mutate("waive", input, "waiver {id rule until unit {code}}");
        GraphQlResult meanwhile = api.query(gaps);
        GraphQlResult again = api.mutate("waive", input, "waiver {id}");
        GraphQlResult unknown = api.mutate("waive", Map.of("unit", "O", "rule", "NO_CYCLE"), "waiver {id}");
        Object id = waived.value("done.waiver.id");
        GraphQlResult ended = api.mutate("endWaiver", Map.of("id", id), "waiver {until}");

        assertThat(waived.list("done.problems.code")).containsExactly("ORGANIZATION_COVERED");
        assertThat(waived.value("done.waiver.unit.code")).isEqualTo("O");
        assertThat(meanwhile.list("today.nodes.unit.code")).containsExactly("P");
        assertThat(meanwhile.list("later.nodes.unit.code")).containsExactly("O", "P");
        assertThat(meanwhile.number("others.gaps.totalCount")).isEqualTo(1);
        assertThat(again.list("done.problems.code")).containsExactly("ALREADY_WAIVED");
        assertThat(unknown.list("done.problems.field")).containsExactly("rule");
        assertThat(ended.list("done.problems.severity")).doesNotContain("ERROR");
        assertThat(api.query(gaps).list("today.nodes.unit.code")).containsExactly("O", "P");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    2025-03-31 | 0
                    2025-04-01 | 1
                    2025-06-30 | 1
                    2025-07-01 | 0
                    2027-09-30 | 0
                    2027-10-01 | 1
                    """)
    void aCheckForADayUsesTheValueOfThatDay(String day, int gaps) {
        assertThat(api.query("{gaps(within: \"D\", rules: [TERM_EXPIRED], asOf: \"%s\") {totalCount}}", day)
                        .number("gaps.totalCount"))
                .isEqualTo(gaps);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en | The probation of Giang of C has been due since 1 Jan 2026. | Confirm Giang as an official member, or end the membership.
                    vi | Đảng viên dự bị Giang của C đến hạn xét công nhận chính thức từ ngày 01/01/2026. | Công nhận Giang là đảng viên chính thức, hoặc cho thôi sinh hoạt.
                    """)
    void areDescribedInTheRequestedLanguage(String language, String message, String remedy) {
        GraphQlResult result =
                api.execute(language, "{gaps(rules: [PROBATION_OVERDUE]) {nodes {message remedy}}}", Map.of());

        assertThat(result.value("gaps.nodes.message")).isEqualTo(message);
        assertThat(result.value("gaps.nodes.remedy")).isEqualTo(remedy);
    }

    @ParameterizedTest
    @CsvSource({"en, Terms of office, Length of a term in months", "vi, Đúng nhiệm kỳ, Số tháng của nhiệm kỳ"})
    void everyRuleIsExplained(String language, String title, String value) {
        GraphQlResult result =
                api.execute(language, "{rules {code severity title explanation values {name value since}}}", Map.of());

        assertThat(result.list("rules.code"))
                .isEqualTo(Stream.of(RuleCode.values()).map(RuleCode::name).toList());
        assertThat(result.list("rules.title")).contains(title).doesNotContainNull();
        assertThat(result.list("rules.values.name")).contains(value).doesNotContainNull();
        assertThat(result.list("rules.values.since")).contains("2025-07-01");
    }

    @Test
    void aUnitThatIsNotThereIsSaid() {
        assertThat(api.query("{gaps(within: \"Giang\") {totalCount}}")
                        .singleError()
                        .classification())
                .isEqualTo("NOT_FOUND");
    }
}
