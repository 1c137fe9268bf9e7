/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.blocgraph.fixture.GraphQlApi;
import io.blocgraph.fixture.GraphQlResult;
import io.blocgraph.fixture.IntegrationTest;
import io.blocgraph.fixture.TestDatabase;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The sample graph holds what its README says. */
@IntegrationTest
@Tag("slow")
class SampleGraphTest {

    @Autowired
    private TestDatabase database;

    @Autowired
    private GraphQlApi api;

    @BeforeAll
    void load() {
        database.load(BulkSource.sample());
    }

    @ParameterizedTest
    @CsvSource({
        "DN, 115, 209, 4437, 4313",
        "DL, 60, 135, 2604, 2558",
        "GL, 45, 83, 1712, 1663",
        "TH, 50, 118, 2318, 2262"
    })
    void aBlocHasItsFigures(String code, int organizations, int cells, int members, int official) {
        GraphQlResult bloc =
                api.query("{unit(code: \"%s\") {organizationCount cellCount memberCount officialMemberCount}}", code);

        assertThat(bloc.number("unit.organizationCount")).isEqualTo(organizations);
        assertThat(bloc.number("unit.cellCount")).isEqualTo(cells);
        assertThat(bloc.number("unit.memberCount")).isEqualTo(members);
        assertThat(bloc.number("unit.officialMemberCount")).isEqualTo(official);
    }

    @Test
    void moreThanEightyOrganizationsOfDaNangAreNotOwnedByTheState() {
        assertThat(api.query("""
                        {units(filter: {within: "dn", kinds: [ORGANIZATION],
                           sectors: ["EQUITIZED", "PRIVATE", "FOREIGN_INVESTED"]}) {totalCount}}""").number("units.totalCount")).isGreaterThan(80);
    }

    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource(delimiter = '|', textBlock = """
            DN-023     | 2026-11-23 | FILLED Phan Văn Huy, FILLED Nguyễn Thị Thu Hiền, FILLED Trần Văn Hoàng, FILLED Ngô Thị Huệ
            DN-023     | 2024-11-23 | FILLED Nguyễn Thị Loan, FILLED Nguyễn Diệu Hiền, FILLED Lê Thị Dung, FILLED Võ Anh Đạt
            DN-023     | 2009-12-31 | FILLED Trần Văn Lâm, FILLED Trần Văn Tâm, FILLED Nguyễn Thị Thúy, FILLED Đỗ Văn Quang
            DN-017     | 2026-11-23 | ACTING Phạm Xuân Hùng
            DN-088     | 2026-11-23 | VACANT, FILLED Nguyễn Thị Ngọc Duyên
            DN-029-3   | 2026-11-23 | VACANT
            DN-C09     | 2026-11-23 | VACANT, FILLED Ngô Thị Huệ
            DN-C10     | 2026-11-23 | LAPSED Nguyễn Duy Minh
            TH-021-3   | 2026-11-23 | FILLED Trương Văn Lâm
            TH-024     | 2026-11-23 | FILLED Hà Ngọc Vân
            """)
    void theChainSaysWhoAnswers(String code, String day, String links) {
        GraphQlResult chain =
                api.query("{unit(code: \"%s\", asOf: \"%s\") {chain {links {status member {fullName}}}}}", code, day);
        List<String> answered = chain.list("unit.chain.links").stream()
                .map(link -> Objects.requireNonNull(link).toString())
                .map(link -> link.replaceAll("[{}]|status=|member=|fullName=|, null|null", "")
                        .replace(",", ""))
                .map(String::strip)
                .toList();

        assertThat(String.join(", ", answered)).startsWith(links);
    }

    @Test
    void theRulesFindItsHolesAndNothingElse() {
        GraphQlResult gaps = api.query("{gaps(first: 100, severity: WARNING) {nodes {rule unit {code} member {code}}} "
                + "errors: gaps(severity: ERROR) {totalCount}}");

        assertThat(gaps.number("errors.totalCount")).isZero();
        assertThat(gaps.list("gaps.nodes").stream()
                        .map(gap -> String.valueOf(gap).replaceAll("[{}]|, member=null|rule=|unit=|code=|member=", "")))
                .containsExactlyInAnyOrder(
                        "POINT_OVERDUE, DL, DL-M0026",
                        "POINT_OVERDUE, DL, DL-M1391",
                        "POINT_OVERDUE, DL, DL-M2213",
                        "UNIT_NOT_VISITED, DL-005",
                        "UNIT_NOT_VISITED, DL-023",
                        "DEVELOPMENT_UNSETTLED, DL-030, DL-M1571",
                        "UNIT_NOT_VISITED, DL-041",
                        "SECRETARY_PRESENT, DN-029-3",
                        "INSPECTION_NOT_HELD, DN-035, DN-M1012",
                        "FINDING_OVERDUE, DN-054, DN-M2337",
                        "ORGANIZATION_BY_EXECUTIVE, DN-058, DN-M3324",
                        "SECRETARY_PRESENT, DN-088",
                        "ORGANIZATION_COVERED, DN-099",
                        "FINDING_OVERDUE, DN-100, DN-M4116",
                        "ORGANIZATION_COVERED, DN-115",
                        "CLUSTER_COVERED, DN-C09",
                        "CLUSTER_BY_STANDING, DN-C10, DN-M2819",
                        "OVERLOADED, GL, GL-M0021",
                        "PROBATION_OVERDUE, TH-010-2, TH-M0473",
                        "CELL_NOT_MEETING, TH-016-2",
                        "CELL_MINIMUM, TH-021-3",
                        "TERM_EXPIRED, TH-024",
                        "CELL_NOT_MEETING, TH-033");
    }
}
