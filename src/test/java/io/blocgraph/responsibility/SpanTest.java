/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.responsibility;

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
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a person answers for: the chain asked from the other end ({@link ChainSpanConsistencyTest}), and what is in it. */
@IntegrationTest
class SpanTest {

    @Autowired
    private TestDatabase database;

    @Autowired
    private GraphQlApi api;

    @BeforeAll
    void draw() {
        database.load(graph(bloc("B")
                .secretary("An")
                .deputy("Ánh")
                .standing("Bình")
                .executive("Bình")
                .executive("Dũng")
                .with(
                        cluster("K").responsibleBy("18-QĐ/ĐUK", "Bình"),
                        organization("O")
                                .in("K")
                                .secretary("Giang", "2020-01-01/2027-01-01")
                                .deputy("Hà")
                                .responsible("Dũng")
                                .with(
                                        cell("O-1").secretary("Hoa").members("Kim", "Lan"),
                                        cell("O-2").deputy("Mai").members("Nam")),
                        grassrootsCell("P").in("K").responsible("Bình").members("Oanh", "Phúc"),
                        grassrootsCell("R")
                                .in("K")
                                .existing("2010-01-01/2024-01-01")
                                .hadMember("Oanh", "2012-01-01/2024-01-01"))));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a bloc's secretary answers for all of it         | An    | B SEAT direct 2/2/7; K SEAT 2/2/7; O SEAT 1/2/5; P SEAT 1/0/2; O-1 SEAT 0/1/3; O-2 SEAT 0/1/2
            a cluster's organizations, and one of them twice | Bình  | K ASSIGNMENT direct 2/2/7; P ASSIGNMENT direct 1/0/2; O ASSIGNMENT 1/2/5; O-1 ASSIGNMENT 0/1/3; O-2 ASSIGNMENT 0/1/2
            an organization and its cells                    | Dũng  | O ASSIGNMENT direct 1/2/5; O-1 ASSIGNMENT 0/1/3; O-2 ASSIGNMENT 0/1/2
            a cell                                           | Hoa   | O-1 SEAT direct 0/1/3
            a deputy acts for the secretary who is missing   | Mai   | O-2 SEAT direct 0/1/2
            a deputy of a secretary answers for nothing      | Ánh   |
            a member answers for nothing                     | Kim   |
            """)
    void today(String rule, String person, @Nullable String entries) {
        assertThat(entries(span(person, TestDatabase.TODAY))).as(rule).isEqualTo(entries == null ? "" : entries);
    }

    @Test
    void whatIsReachedTwiceCountsOnce() {
        GraphQlResult result = span("Bình", TestDatabase.TODAY);

        assertThat(result.number("span.organizationCount")).isEqualTo(2);
        assertThat(result.number("span.cellCount")).isEqualTo(2);
        assertThat(result.number("span.memberCount"))
                .isEqualTo(api.query("{unit(id: \"B\") {memberCount}}").number("unit.memberCount"));
    }

    @Test
    void aSeatAnswersFromItsFirstDayToTheDayBeforeItsEnd() {
        assertThat(entries(span("Giang", "2019-12-31"))).isEmpty();
        assertThat(entries(span("Giang", "2020-01-01"))).startsWith("O SEAT direct");
        assertThat(entries(span("Giang", "2026-12-31"))).startsWith("O SEAT direct");
        assertThat(entries(span("Giang", "2027-01-01"))).isEmpty();
        assertThat(entries(span("Hà", "2027-01-01"))).startsWith("O SEAT direct");
    }

    @Test
    void aDissolvedUnitIsInTheSpanOfThen() {
        assertThat(entries(span("An", "2023-12-31"))).contains("R SEAT 1/0/1");
        assertThat(entries(span("An", "2024-01-01"))).doesNotContain("R SEAT");
    }

    @Test
    void theReasonsAreInWords() {
        assertThat(reasons("en", "Bình"))
                .contains(
                        "Bình is assigned to K by decision 18-QĐ/ĐUK.", "Bình is responsible for K, which includes O.");
        assertThat(reasons("vi", "Bình"))
                .contains(
                        "Bình được phân công phụ trách K theo quyết định số 18-QĐ/ĐUK.",
                        "Bình phụ trách K, trong đó có O.");
        assertThat(reasons("en", "Mai"))
                .contains("Mai acts as deputy secretary while the secretary seat of O-2 is vacant.");
        assertThat(reasons("vi", "Mai")).contains("Mai tạm điều hành vì chức vụ bí thư của O-2 đang khuyết.");
    }

    @Test
    void anEntryNamesTheSeatOrTheAssignment() {
        GraphQlResult result = api.query("""
                {
                  span(member: "Dũng") { asOf member { code } entries { assignment { id status } seat { id } } }
                  of: member(code: "Mai") { span { entries { assignment { id } seat { role } } } }
                }""");

        assertThat(result.value("span.member.code")).isEqualTo("Dũng");
        assertThat(result.value("span.asOf")).isEqualTo(TestDatabase.TODAY);
        assertThat(result.list("span.entries.assignment.id")).containsOnly("a-O-Dũng");
        assertThat(result.list("span.entries.assignment.status")).containsOnly("ACTIVE");
        assertThat(result.list("span.entries.seat")).containsOnlyNulls();
        assertThat(result.list("of.span.entries.seat.role")).containsExactly("DEPUTY_SECRETARY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "O"})
    void onlyAMemberHasASpan(String id) {
        GraphQlResult.GraphQlError fault =
                api.query("{span(member: \"%s\") {memberCount}}", id).singleError();

        assertThat(fault.classification()).isEqualTo("NOT_FOUND");
    }

    private GraphQlResult span(String person, String day) {
        return api.with(Map.of("person", person, "day", day), """
                query($person: ID!, $day: Date!) {
                  span(member: $person, asOf: $day) {
                    organizationCount cellCount memberCount
                    entries { unit { code } via direct organizationCount cellCount memberCount }
                  }
                }""");
    }

    /** The entries, as {@code O SEAT direct 1/2/4; …}: organizations, cells and members. */
    private static String entries(GraphQlResult result) {
        return result.list("span.entries").stream()
                .map(entry -> (Map<?, ?>) Objects.requireNonNull(entry))
                .map(entry -> "%s %s%s %s/%s/%s"
                        .formatted(
                                ((Map<?, ?>) Objects.requireNonNull(entry.get("unit"))).get("code"),
                                entry.get("via"),
                                Boolean.TRUE.equals(entry.get("direct")) ? " direct" : "",
                                entry.get("organizationCount"),
                                entry.get("cellCount"),
                                entry.get("memberCount")))
                .collect(Collectors.joining("; "));
    }

    private List<@Nullable Object> reasons(String language, String person) {
        return api.execute(language, "query($p: ID!) {span(member: $p) {entries {reason}}}", Map.of("p", person))
                .list("span.entries.reason");
    }
}
