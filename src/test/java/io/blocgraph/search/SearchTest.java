/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.search;

import static io.blocgraph.fixture.GraphBuilder.bloc;
import static io.blocgraph.fixture.GraphBuilder.cell;
import static io.blocgraph.fixture.GraphBuilder.cluster;
import static io.blocgraph.fixture.GraphBuilder.graph;
import static io.blocgraph.fixture.GraphBuilder.grassrootsCell;
import static io.blocgraph.fixture.GraphBuilder.organization;
import static io.blocgraph.fixture.GraphBuilder.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.blocgraph.fixture.GraphQlApi;
import io.blocgraph.fixture.GraphQlResult;
import io.blocgraph.fixture.IntegrationTest;
import io.blocgraph.fixture.TestDatabase;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Finding units and people by what one types. */
@IntegrationTest
class SearchTest {

    @Autowired
    private TestDatabase database;

    @Autowired
    private GraphQlApi api;

    @BeforeAll
    void draw() {
        database.load(graph(bloc("DN")
                .named("Đảng bộ khối Doanh nghiệp")
                .with(
                        cluster("DN-C1").named("Cụm Sơn Trà"),
                        organization("DN-1")
                                .named("Đảng bộ Công ty Hòa Phát")
                                .in("DN-C1")
                                .with(cell("DN-1-1")
                                        .named("Chi bộ Văn phòng")
                                        .member(person("m1").named("Nguyễn Thị Đỏ"))
                                        .member(person("m2").named("Trần Văn Hoà"))),
                        grassrootsCell("DN-2")
                                .named("Chi bộ Công ty Ánh Dương")
                                .member(person("m3").named("Nguyễn Thị Đoan"))
                                .existing("2010-01-01/2028-01-01"),
                        grassrootsCell("DN-10").named("Chi bộ Trường Mẫu").hadMember("m4", "/2020-01-01"),
                        grassrootsCell("DN-3")
                                .named("Chi bộ Ƀuôn Ea H’leo")
                                .member(person("e1").named("H'Linh Niê"))
                                .member(person("k1").named("Lê Khánh Hòa"))
                                .member(person("k2").named("Lê Khánh Hoa")))));
    }

    @ParameterizedTest
    @CsvSource({
        "nguyen thi do, m1 m3",
        "NGUYỄN THỊ ĐỎ, m1 m3",
        "đỏ, m1 m3 DN",
        "thi nguyen, m1 m3",
        "hoà, m2 DN-1 k1 k2",
        "Hòa, m2 DN-1 k1 k2",
        "hoa phat, DN-1",
        "son tra, DN-C1",
        "m2, m2",
        "dn-1-1, DN-1-1 DN-1 DN-10",
        "duong, DN-2",
        "h linh, e1",
        "hlinh, e1",
        "H’Linh, e1",
        "nie hl, e1",
        "buon ea hleo, DN-3",
        "xyz, ''"
    })
    void findsWordsThatBeginAsTyped(String text, String ids) {
        assertThat(found(text)).containsExactlyInAnyOrder(split(ids));
    }

    @Test
    void decomposedInputFindsTheSame() {
        assertThat(found(Normalizer.normalize("Nguyễn Thị Đỏ", Normalizer.Form.NFD)))
                .containsExactlyInAnyOrder("m1", "m3");
    }

    @Test
    void aCodeTypedInFullComesFirst() {
        assertThat(found("dn-1")).startsWith("DN-1").contains("DN-10", "DN-1-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DN 1", "ÐN–1", "dn_1"})
    void soDoesACodeThatLooksTheSame(String text) {
        assertThat(found(text)).startsWith("DN-1");
    }

    @Test
    void whatHasItExactlyAsTypedComesBeforeWhatHasItWithOtherMarks() {
        assertThat(found(Map.of("text", "khánh hòa"))).containsExactly("k1", "k2");
        assertThat(found(Map.of("text", "khánh hoa"))).containsExactly("k2", "k1");
    }

    @Test
    void codesAreListedWithNumbersByTheirValue() {
        assertThat(api.query("{units(filter: {kinds: [ORGANIZATION]}, orderBy: CODE) {nodes {code}}}")
                        .list("units.nodes.code"))
                .containsExactly("DN-1", "DN-2", "DN-3", "DN-10");
    }

    @ParameterizedTest
    @ValueSource(strings = {"H'L", "h linh n", "hlinh"})
    void aNameBeginsAsItIsTyped(String prefix) {
        assertThat(api.query("{members(filter: {namePrefix: \"%s\"}) {nodes {id}}}", prefix)
                        .list("members.nodes.id"))
                .containsExactly("e1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\"b", "công) OR (", "+ - && || ! ( ) { } [ ] ^ \" ~ * ? : \\ / a", "*a", "dn AND"})
    void whatMeansSomethingToTheIndexIsOnlyText(String text) {
        assertThat(search(Map.of("text", text)).errors()).isEmpty();
    }

    @Test
    void onlyTheKindsAskedFor() {
        assertThat(found(Map.of("text", "cong ty", "kinds", List.of("ORGANIZATION"))))
                .containsExactlyInAnyOrder("DN-1", "DN-2");
        assertThat(found(Map.of("text", "van hoa", "kinds", List.of("MEMBER")))).containsExactly("m2");
        assertThat(found(Map.of("text", "hoa", "kinds", List.of("UNIT")))).containsExactly("DN-1");
        assertThat(found(Map.of("text", "van hoa", "kinds", List.of("CELL", "MEMBER"))))
                .containsExactly("m2");
    }

    @Test
    void onlyWhatIsBelowAUnit() {
        assertThat(found(Map.of("text", "nguyen", "within", "DN-1"))).containsExactly("m1");
        assertThat(found(Map.of("text", "nguyen", "within", "DN-C1"))).containsExactly("m1");
        assertThat(found(Map.of("text", "hoa", "within", "DN-1"))).containsExactly("m2");
        assertThat(found(Map.of("text", "cong ty", "within", "DN"))).containsExactlyInAnyOrder("DN-1", "DN-2");
    }

    @Test
    void onlyWhatExistsOnTheDay() {
        assertThat(found(Map.of("text", "duong", "asOf", "2028-01-01"))).isEmpty();
        assertThat(found(Map.of("text", "m4"))).isEmpty();
        assertThat(found(Map.of("text", "m4", "asOf", "2019-01-01"))).containsExactly("m4");
    }

    @Test
    void pageByPageNothingIsLostOrSaidTwice() {
        GraphQlResult first = search(Map.of("text", "dn", "first", 4));
        GraphQlResult second =
                search(Map.of("text", "dn", "first", 4, "after", first.text("search.pageInfo.endCursor")));

        assertThat(first.value("search.pageInfo.hasNextPage")).isEqualTo(true);
        assertThat(first.number("search.totalCount")).isEqualTo(7);
        assertThat(second.value("search.pageInfo.hasNextPage")).isEqualTo(false);
        List<@Nullable Object> both = first.list("search.nodes.id");
        both.addAll(second.list("search.nodes.id"));
        assertThat(both).containsExactlyElementsOf(found("dn")).hasSize(7).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "-", "'", "%%%", "+("})
    void textWithoutALetterOrDigitFindsNothing(String text) {
        assertThat(found(text)).isEmpty();
        assertThat(api.with(Map.of("text", text), """
                        query($text: String!) {
                          units(filter: {text: $text}) { totalCount }
                          under: units(filter: {text: $text, within: "DN"}) { totalCount }
                          members(filter: {text: $text}) { totalCount }
                          membersUnder: members(filter: {text: $text, within: "DN"}) { totalCount }
                          beginning: members(filter: {namePrefix: $text}) { totalCount }
                        }""").data().toString())
                .isEqualTo("{units={totalCount=0}, under={totalCount=0}, members={totalCount=0},"
                        + " membersUnder={totalCount=0}, beginning={totalCount=0}}");
    }

    @Test
    void aTextHasALimit() {
        assertThat(search(Map.of("text", "a".repeat(201))).singleError().classification())
                .isEqualTo("BAD_REQUEST");
        assertThat(search(Map.of("text", "a ".repeat(100))).errors()).isEmpty();
    }

    private static Object[] split(String ids) {
        return ids.isEmpty() ? new Object[0] : ids.split(" ");
    }

    private List<@Nullable Object> found(String text) {
        return found(Map.of("text", text));
    }

    private List<@Nullable Object> found(Map<String, ?> variables) {
        return search(variables).list("search.nodes.id");
    }

    private GraphQlResult search(Map<String, ?> variables) {
        return api.with(variables, """
                query($text: String!, $kinds: [SearchKind!], $within: ID, $first: Int, $after: String, $asOf: Date) {
                  search(text: $text, kinds: $kinds, within: $within, first: $first, after: $after, asOf: $asOf) {
                    nodes { id }
                    pageInfo { hasNextPage endCursor }
                    totalCount
                  }
                }""");
    }
}
