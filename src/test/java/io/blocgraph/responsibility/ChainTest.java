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
import static io.blocgraph.fixture.GraphBuilder.group;
import static io.blocgraph.fixture.GraphBuilder.organization;
import static org.assertj.core.api.Assertions.assertThat;

import io.blocgraph.fixture.GraphQlApi;
import io.blocgraph.fixture.GraphQlResult;
import io.blocgraph.fixture.IntegrationTest;
import io.blocgraph.fixture.TestDatabase;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests the chain of responsibility of a subject, from the nearest level to the top. */
@IntegrationTest
class ChainTest {

    @Autowired
    private TestDatabase database;

    @Autowired
    private GraphQlApi api;

    @BeforeAll
    void draw() {
        database.load(graph(
                bloc("B")
                        .secretary("An")
                        .standing("Bình")
                        .standing("Chi", "2020-01-01/2025-07-01")
                        .executive("Bình")
                        .executive("Dũng")
                        .executive("Chi")
                        .executive("Em", "2020-01-01/2025-07-01")
                        .with(
                                cluster("K").responsible("Bình"),
                                cluster("L").responsible("Chi"),
                                cluster("M"),
                                organization("O")
                                        .in("K")
                                        .secretary("Giang")
                                        .responsible("Dũng")
                                        .with(
                                                cell("O-1")
                                                        .secretary("Hà")
                                                        .members("Hoa")
                                                        .with(group("O-1-a")),
                                                cell("O-2").deputy("Khoa").members("Kim"),
                                                cell("O-3").members("Lan")),
                                grassrootsCell("P").in("K").secretary("Mai").members("Nam"),
                                organization("Q").in("L").secretary("Oanh").responsible("Em"),
                                organization("R").in("M").deputy("Phúc").deputy("Quý", "2010-01-01/"),
                                organization("S").secretary("Sơn"),
                                organization("T")
                                        .secretary("Tú")
                                        .responsible("Dũng")
                                        .responsible("Bình"),
                                organization("U")
                                        .secretary("Út", "2010-01-01/2020-01-01")
                                        .secretary("Vân", "2020-01-01/2025-01-01")
                                        .secretary("Xuân", "2027-01-01/")
                                        .deputy("Yến")
                                        .responsible("Dũng", "2015-01-01/2022-01-01")
                                        .responsible("Bình", "2022-01-01/2028-01-01")),
                bloc("H")
                        .secretary("Hai")
                        .standing("Hùng")
                        .executive("Hùng")
                        .with(
                                cluster("H1").responsible("Hùng"),
                                cluster("H2").responsible("Huy"),
                                organization("X")
                                        .secretary("Xa")
                                        .in("H2")
                                        .wasIn("H1", "2015-01-01/2021-01-01")
                                        .with(cell("X-1").secretary("Xoan").wasUnder("Y", "2010-01-01/2022-01-01")),
                                organization("Y")
                                        .existing("2010-01-01/2024-01-01")
                                        .mergedInto("X", "2024-01-01")
                                        .secretary("Ý", "2010-01-01/2024-01-01")
                                        .in("H1"),
                                organization("Z").existing("2027-01-01/").secretary("Doãn", "2027-01-01/"))));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            every level has its link, the cluster between organization and bloc | O-1   | O-1 SEAT FILLED Hà; O SEAT FILLED Giang; O ASSIGNMENT FILLED Dũng; K ASSIGNMENT FILLED Bình; B SEAT FILLED An
            a member hangs under the cell                                       | Hoa   | O-1 SEAT FILLED Hà; O SEAT FILLED Giang; O ASSIGNMENT FILLED Dũng; K ASSIGNMENT FILLED Bình; B SEAT FILLED An
            a secretary hangs under the own cell                                | Hà    | O-1 SEAT FILLED Hà; O SEAT FILLED Giang; O ASSIGNMENT FILLED Dũng; K ASSIGNMENT FILLED Bình; B SEAT FILLED An
            nobody need answer for a group                                      | O-1-a | O-1 SEAT FILLED Hà; O SEAT FILLED Giang; O ASSIGNMENT FILLED Dũng; K ASSIGNMENT FILLED Bình; B SEAT FILLED An
            a deputy acts in a cell                                             | Kim   | O-2 SEAT ACTING Khoa; O SEAT FILLED Giang; O ASSIGNMENT FILLED Dũng; K ASSIGNMENT FILLED Bình; B SEAT FILLED An
            a cell without anybody is a hole                                    | O-3   | O-3 SEAT VACANT -; O SEAT FILLED Giang; O ASSIGNMENT FILLED Dũng; K ASSIGNMENT FILLED Bình; B SEAT FILLED An
            an organization begins with itself                                  | O     | O SEAT FILLED Giang; O ASSIGNMENT FILLED Dũng; K ASSIGNMENT FILLED Bình; B SEAT FILLED An
            an organization is covered through its cluster                      | P     | P SEAT FILLED Mai; K ASSIGNMENT FILLED Bình; B SEAT FILLED An
            a member of a grassroots cell hangs under the organization          | Nam   | P SEAT FILLED Mai; K ASSIGNMENT FILLED Bình; B SEAT FILLED An
            who left the committee that the rule asks for has lapsed            | Q     | Q SEAT FILLED Oanh; Q ASSIGNMENT LAPSED Em; L ASSIGNMENT LAPSED Chi; B SEAT FILLED An
            of two deputies the longest-serving acts; nobody covers the cluster | R     | R SEAT ACTING Phúc; R ASSIGNMENT VACANT -; M ASSIGNMENT VACANT -; B SEAT FILLED An
            without a cluster there is no link of one                           | S     | S SEAT FILLED Sơn; S ASSIGNMENT VACANT -; B SEAT FILLED An
            each assignment has a link of its own                               | T     | T SEAT FILLED Tú; T ASSIGNMENT FILLED Bình; T ASSIGNMENT FILLED Dũng; B SEAT FILLED An
            neither ended nor planned seats answer                              | U     | U SEAT ACTING Yến; U ASSIGNMENT FILLED Bình; B SEAT FILLED An
            a cluster hangs under its bloc                                      | K     | K ASSIGNMENT FILLED Bình; B SEAT FILLED An
            a bloc hangs under nothing                                          | B     | B SEAT FILLED An
            """)
    void today(String rule, String subject, String links) {
        assertThat(chain(subject, TestDatabase.TODAY)).as(rule).isEqualTo(links);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            the secretary of then                   | U   | 2019-12-31 | U SEAT FILLED Út; U ASSIGNMENT FILLED Dũng; B SEAT FILLED An
            an end is the first day after it        | U   | 2020-01-01 | U SEAT FILLED Vân; U ASSIGNMENT FILLED Dũng; B SEAT FILLED An
            a planned secretary, on the first day   | U   | 2027-01-01 | U SEAT FILLED Xuân; U ASSIGNMENT FILLED Bình; B SEAT FILLED An
            what is planned to end has ended then   | U   | 2028-01-01 | U SEAT FILLED Xuân; U ASSIGNMENT VACANT -; B SEAT FILLED An
            what has lapsed since was filled        | Q   | 2025-06-30 | Q SEAT FILLED Oanh; Q ASSIGNMENT FILLED Em; L ASSIGNMENT FILLED Chi; B SEAT FILLED An
            before the first assignment             | T   | 1999-12-31 | T SEAT VACANT -; T ASSIGNMENT VACANT -; B SEAT VACANT -
            in the earlier cluster                  | X   | 2020-12-31 | X SEAT FILLED Xa; H1 ASSIGNMENT FILLED Hùng; H SEAT FILLED Hai
            in the cluster since                    | X   | 2021-01-01 | X SEAT FILLED Xa; H2 ASSIGNMENT LAPSED Huy; H SEAT FILLED Hai
            a cell under its earlier organization   | X-1 | 2021-12-31 | X-1 SEAT FILLED Xoan; Y SEAT FILLED Ý; H1 ASSIGNMENT FILLED Hùng; H SEAT FILLED Hai
            a cell under its organization since     | X-1 | 2022-01-01 | X-1 SEAT FILLED Xoan; X SEAT FILLED Xa; H2 ASSIGNMENT LAPSED Huy; H SEAT FILLED Hai
            a merged unit on its last day           | Y   | 2023-12-31 | Y SEAT FILLED Ý; H1 ASSIGNMENT FILLED Hùng; H SEAT FILLED Hai
            a merged unit hangs under nothing       | Y   | 2024-01-01 |
            not yet established                     | Y   | 2009-12-31 |
            planned                                 | Z   | 2026-11-23 |
            planned, on the day                     | Z   | 2027-01-01 | Z SEAT FILLED Doãn; Z ASSIGNMENT VACANT -; H SEAT FILLED Hai
            """)
    void onAnotherDay(String what, String subject, String day, @Nullable String links) {
        assertThat(chain(subject, day)).as(what).isEqualTo(links == null ? "" : links);
    }

    @ParameterizedTest
    @CsvSource({"O-1,true", "Kim,true", "O-3,false", "P,true", "Q,true", "R,false", "S,false", "Y,false"})
    void aChainIsCompleteWithoutHoles(String subject, boolean complete) {
        GraphQlResult result = api.query("{responsibilityChain(subject: \"%s\") {complete}}", subject);

        assertThat(result.value("responsibilityChain.complete")).isEqualTo(complete);
    }

    @Test
    void aLinkNamesTheSeatOrTheAssignmentAndTheDecision() {
        database.load(graph(bloc("B")
                .standing("Bình")
                .with(
                        cluster("K").responsibleBy("57-QĐ/ĐUK", "Bình"),
                        organization("O").in("K").deputy("An"))));

        GraphQlResult result = api.query("""
                {
                  unit(code: "O") {
                    chain {
                      subject { id }
                      asOf
                      links { level role since seat { role committee { kind } } assignment { id decision { number } } }
                    }
                  }
                }""");

        assertThat(result.value("unit.chain.subject.id")).isEqualTo("O");
        assertThat(result.value("unit.chain.asOf")).isEqualTo(TestDatabase.TODAY);
        assertThat(result.list("unit.chain.links.level")).containsExactly("ORGANIZATION", "CLUSTER", "BLOC");
        assertThat(result.list("unit.chain.links.role")).containsExactly("DEPUTY_SECRETARY", null, "SECRETARY");
        assertThat(result.list("unit.chain.links.since")).containsExactly("2000-01-01", "2000-01-01", null);
        assertThat(result.list("unit.chain.links.seat.committee.kind")).containsExactly("EXECUTIVE", null, null);
        assertThat(result.list("unit.chain.links.assignment.decision.number")).containsExactly(null, "57-QĐ/ĐUK", null);
        draw();
    }

    @Test
    void whatIsNamedTwiceIsAnsweredAsEachAsks() {
        GraphQlResult result = api.query("""
                {
                  one: responsibilityChain(subject: "O-1") {
                    of: subject { id }
                    subject { ... on Unit { code kind } }
                    links { unit { x: code } at: unit { x: kind chain { links { unit { x: name } } } } member { x: fullName } }
                    held: links { member { x: id seats { id } } seat { x: role } place: unit { id } }
                  }
                  units(first: 1) { nodes { here: chain { links { unit { x: code } } } chain { links { unit { x: kind } } } } }
                }""");

        assertThat(result.errors()).isEmpty();
        assertThat(result.value("one.of.id")).isEqualTo("O-1");
        assertThat(result.value("one.subject.kind")).isEqualTo("CELL");
        assertThat(result.list("one.links.unit.x")).containsExactly("O-1", "O", "O", "K", "B");
        assertThat(result.list("one.links.at.x"))
                .containsExactly("CELL", "ORGANIZATION", "ORGANIZATION", "CLUSTER", "BLOC");
        assertThat(result.list("one.links.at.chain.links.unit.x")).startsWith("O-1", "O", "O", "K", "B", "O");
        assertThat(result.list("one.links.member.x")).containsExactly("Hà", "Giang", "Dũng", "Bình", "An");
        assertThat(result.list("one.held.seat.x")).containsExactly("SECRETARY", "SECRETARY", null, null, "SECRETARY");
        assertThat(result.list("one.held.place.id")).containsExactly("O-1", "O", "O", "K", "B");
        assertThat(result.list("units.nodes.here.links.unit.x")).containsExactly("B");
        assertThat(result.list("units.nodes.chain.links.unit.x")).containsExactly("BLOC");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            en | O   | Giang is the secretary of O.; Dũng is assigned to O.; Bình is assigned to K.; An is the secretary of B.
            vi | O   | Giang là bí thư của O.; Dũng được phân công phụ trách O.; Bình được phân công phụ trách K.; An là bí thư của B.
            en | R   | The secretary seat of R is vacant; Phúc acts as deputy secretary.; Nobody is assigned to R, neither directly nor through a cluster.; Nobody is assigned to the cluster M.; An is the secretary of B.
            vi | R   | Chức vụ bí thư của R đang khuyết; phó bí thư Phúc tạm điều hành.; Chưa ai được phân công phụ trách R, kể cả trực tiếp hay qua cụm.; Chưa ai được phân công phụ trách M.; An là bí thư của B.
            """)
    void theReasonsAreInWords(String language, String subject, String reasons) {
        GraphQlResult result = reasons(language, subject);

        assertThat(result.list("responsibilityChain.links.reason"))
                .containsExactly((Object[]) reasons.split("(?<=\\.); "));
    }

    @Test
    void theReasonSaysWhatHasLapsedAndWhatIsVacant() {
        assertThat(reasons("en", "Q").list("responsibilityChain.links.reason"))
                .contains(
                        "Em is assigned to Q, but no longer sits on the executive committee of the bloc.",
                        "Chi is assigned to L, but no longer sits on the standing committee of the bloc.");
        assertThat(reasons("vi", "Q").list("responsibilityChain.links.reason"))
                .contains("Em được phân công phụ trách Q, nhưng không còn là ủy viên ban chấp hành của đảng bộ khối.");
        assertThat(reasons("en", "O-3").list("responsibilityChain.links.reason"))
                .contains("O-3 has neither a secretary nor a deputy secretary.");
        assertThat(reasons("vi", "O-3").list("responsibilityChain.links.reason"))
                .contains("O-3 khuyết cả bí thư lẫn phó bí thư.");
    }

    @Test
    void aSubjectThatIsNotThereIsSaid() {
        GraphQlResult.GraphQlError fault = api.query("{responsibilityChain(subject: \"nobody\") {complete}}")
                .singleError();

        assertThat(fault.classification()).isEqualTo("NOT_FOUND");
        assertThat(fault.message()).contains("nobody");
    }

    private GraphQlResult reasons(String language, String subject) {
        return api.execute(
                language, "query($s: ID!) {responsibilityChain(subject: $s) {links {reason}}}", Map.of("s", subject));
    }

    /** The links, as {@code O SEAT FILLED An; …}. */
    private String chain(String subject, String day) {
        GraphQlResult result = api.with(Map.of("subject", subject, "day", day), """
                query($subject: ID!, $day: Date!) {
                  responsibilityChain(subject: $subject, asOf: $day) {
                    links { unit { code } via status member { fullName } }
                  }
                }""");
        return result.list("responsibilityChain.links").stream()
                .map(link -> (Map<?, ?>) Objects.requireNonNull(link))
                .map(link -> "%s %s %s %s"
                        .formatted(
                                named(link.get("unit"), "code"),
                                link.get("via"),
                                link.get("status"),
                                named(link.get("member"), "fullName")))
                .collect(Collectors.joining("; "));
    }

    private static Object named(@Nullable Object thing, String by) {
        return thing instanceof Map<?, ?> map ? String.valueOf(map.get(by)) : "-";
    }
}
