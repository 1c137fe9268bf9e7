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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Which units are listed, and in which order. */
@IntegrationTest
@Tag("slow")
class UnitsTest {

    @Autowired
    private TestDatabase database;

    @Autowired
    private GraphQlApi api;

    @BeforeAll
    void draw() {
        database.load(graph(bloc("A")
                .named("Đảng bộ khối A")
                .existing("2001-01-01/")
                .secretary("m1")
                .standing("m1")
                .with(
                        cluster("A-K").named("Cụm Hải Châu").responsible("m1"),
                        cluster("A-L").named("Cụm Ngũ Hành Sơn"),
                        organization("A-1")
                                .named("Công ty Ánh Dương")
                                .sector("PRIVATE")
                                .in("A-K")
                                .with(cell("A-1-1")
                                        .named("Chi bộ Dệt")
                                        .secretary("m1")
                                        .members("m1")),
                        organization("A-2")
                                .named("Công ty Đại Lộc")
                                .sector("EQUITIZED")
                                .in("A-L")
                                .existing("2005-01-01/")
                                .secretary("m2", "2005-01-01/2020-01-01"),
                        grassrootsCell("A-3")
                                .named("Công ty Ẩm thực")
                                .sector("Hợp tác xã")
                                .existing("2003-01-01/")
                                .secretary("m2")
                                .responsible("m2", "2010-01-01/2030-01-01"),
                        organization("A-4")
                                .named("Công ty Dân Sinh")
                                .in("A-K")
                                .wasIn("A-L", "/2010-01-01")
                                .existing("2002-01-01/2020-01-01"))));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                                                  | A A-1 A-1-1 A-2 A-3 A-K A-L
            kinds: [CLUSTER]                      | A-K A-L
            kinds: [BLOC, CELL]                   | A A-1-1
            kinds: []                             |
            within: "A"                           | A-1 A-1-1 A-2 A-3 A-K A-L
            within: "A-K"                         | A-1 A-1-1
            within: "nothing"                     |
            sectors: ["PRIVATE", "Hợp tác xã"]    | A-1 A-3
            form: CELL                            | A-3
            text: "cong ty"                       | A-1 A-2 A-3
            text: "đại l"                         | A-2
            text: "a-1"                           | A-1 A-1-1
            text: "anh", within: "A"              | A-1
            dissolved: true                       | A-4
            dissolved: true, within: "A-L"        | A-4
            dissolved: false, kinds: [BLOC]       | A
            vacant: true                          | A-1 A-2
            vacant: false                         | A A-1-1 A-3
            covered: true                         | A-1 A-3 A-K
            covered: false                        | A-2 A-L
            covered: false, kinds: [ORGANIZATION] | A-2
            """)
    void listsUnitsThatMatchAllFilters(@Nullable String filter, @Nullable String codes) {
        GraphQlResult result =
                api.query("{units(filter: {%s}) {nodes {code} totalCount}}", filter == null ? "" : filter);

        assertThat(result.list("units.nodes.code")).containsExactly((Object[]) split(codes));
        assertThat(result.value("units.totalCount")).isEqualTo(split(codes).length);
    }

    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource(delimiter = '|', textBlock = """
            kinds: [ORGANIZATION]                | 2019-12-31 | A-1 A-2 A-3 A-4
            kinds: [ORGANIZATION]                | 2004-01-01 | A-1 A-3 A-4
            kinds: [BLOC]                        | 2000-12-31 |
            within: "A-L", kinds: [ORGANIZATION] | 2009-12-31 | A-2 A-4
            within: "A-K", kinds: [ORGANIZATION] | 2019-12-31 | A-1 A-4
            vacant: true                         | 2019-12-31 | A-1 A-4
            covered: true, kinds: [ORGANIZATION] | 2030-01-01 | A-1
            dissolved: true                      | 2019-12-31 |
            """)
    void listsUnitsAsOfTheGivenDate(String filter, String day, @Nullable String codes) {
        GraphQlResult result = api.query("{units(asOf: \"%s\", filter: {%s}) {nodes {code}}}", day, filter);

        assertThat(result.list("units.nodes.code")).containsExactly((Object[]) split(codes));
    }

    @ParameterizedTest
    @CsvSource({
        "CODE,                A-1 A-2 A-3",
        "CODE_DESC,           A-3 A-2 A-1",
        "NAME,                A-1 A-3 A-2",
        "NAME_DESC,           A-2 A-3 A-1",
        "ESTABLISHED_ON,      A-1 A-3 A-2",
        "ESTABLISHED_ON_DESC, A-2 A-3 A-1"
    })
    void listsUnitsInTheRequestedOrder(String order, String codes) {
        GraphQlResult result = api.query("{units(orderBy: %s, filter: {kinds: [ORGANIZATION]}) {nodes {code}}}", order);

        assertThat(result.list("units.nodes.code")).containsExactly((Object[]) split(codes));
    }

    private static String[] split(@Nullable String codes) {
        return codes == null ? new String[0] : codes.split(" ");
    }
}
