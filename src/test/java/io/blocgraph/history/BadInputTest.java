/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.history;

import static io.blocgraph.fixture.GraphBuilder.bloc;
import static io.blocgraph.fixture.GraphBuilder.graph;
import static io.blocgraph.fixture.GraphBuilder.organization;
import static org.assertj.core.api.Assertions.assertThat;

import io.blocgraph.fixture.GraphQlApi;
import io.blocgraph.fixture.GraphQlResult;
import io.blocgraph.fixture.IntegrationTest;
import io.blocgraph.fixture.TestDatabase;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Texts are stored and read back the same, or refused with the field and the reason; nothing else happens to them. */
@IntegrationTest
class BadInputTest {

    @Autowired
    private TestDatabase database;

    @Autowired
    private GraphQlApi api;

    @BeforeAll
    void draw() {
        database.load(graph(bloc("B").with(organization("O"))));
    }

    static Stream<Arguments> stored() {
        return Stream.of(
                Arguments.of("composed", "Đảng bộ Công ty Ánh Dương", "Đảng bộ Công ty Ánh Dương"),
                Arguments.of("decomposed", "Đa\u0309ng bo\u0323\u0302", "Đảng bộ"),
                Arguments.of("white space around it", "  Đảng bộ A ", "Đảng bộ A"),
                Arguments.of("other spaces within", "Đảng\u00A0 bộ\u2003A", "Đảng bộ A"),
                Arguments.of("another Đ", "\u00D0ang", "\u00D0ang"),
                Arguments.of("a formula", "=HYPERLINK(\"http://x\")", "=HYPERLINK(\"http://x\")"),
                Arguments.of("a script", "<script>alert(1)</script>", "<script>alert(1)</script>"),
                Arguments.of("Cypher", "x'}) DETACH DELETE n //", "x'}) DETACH DELETE n //"),
                Arguments.of("a message's place", "{0} 'a' {1}", "{0} 'a' {1}"),
                Arguments.of("beyond the basic plane", "Tổ 𠀀 🏛", "Tổ 𠀀 🏛"),
                Arguments.of("300 characters", "ộ".repeat(300), "ộ".repeat(300)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("stored")
    void isStored(String what, String text, String read) {
        GraphQlResult result = api.mutate("updateUnit", Map.of("id", "O", "name", text), "unit { name }");

        assertThat(result.value("done.unit.name")).as(what).isEqualTo(read);
        assertThat(api.query("{unit(id: \"O\") {name}}").value("unit.name")).isEqualTo(read);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("nothing", "", "EMPTY"),
                Arguments.of("white space", " \u00A0 ", "EMPTY"),
                Arguments.of("no letter", "--- !", "EMPTY"),
                Arguments.of("a control", "a\u0007b", "UNREADABLE"),
                Arguments.of("a line break", "a\nb", "UNREADABLE"),
                Arguments.of("a turn of the writing", "a\u202Eb", "UNREADABLE"),
                Arguments.of("no width", "a\u200Bb", "UNREADABLE"),
                Arguments.of("a filler alone", "\u3164", "UNREADABLE"),
                Arguments.of("a variation of what stands before", "a\uFE00b", "UNREADABLE"),
                Arguments.of("another line break", "a\u2028b", "UNREADABLE"),
                Arguments.of("what stands for the unreadable", "a\uFFFDb", "UNREADABLE"),
                Arguments.of("301 characters", "ộ".repeat(301), "TOO_LONG"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void isRefused(String what, String text, String code) {
        GraphQlResult result = api.mutate("updateUnit", Map.of("id", "O", "name", text), "unit { name }");

        assertThat(result.list("done.problems.code")).as(what).containsExactly(code);
        assertThat(result.list("done.problems.field")).containsExactly("name");
        assertThat(result.value("done.change")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\u0000b", "a\\uD800b"})
    void whatIsNoTextIsABadRequest(String escaped) {
        GraphQlResult result =
                api.query("mutation {done: updateUnit(input: {id: \"O\", name: \"%s\"}) {problems {code}}}", escaped);

        assertThat(result.singleError().classification()).isEqualTo("BAD_REQUEST");
    }

    @Test
    void aMegabyteIsABadRequest() {
        GraphQlResult result = api.mutate("updateUnit", Map.of("id", "O", "name", "a".repeat(1_000_000)), "");

        assertThat(result.singleError().classification()).isEqualTo("BAD_REQUEST");
    }

    @Test
    void whatIsUnknownOrOfAnotherKindIsNotFoundAllTheSame() {
        String unknown = api.mutate("moveUnit", Map.of("id", "O", "parent", "nothing"), "")
                .text("done.problems");
        String member = api.mutate("endSeat", Map.of("id", "B"), "").text("done.problems");

        assertThat(unknown).contains("NOT_FOUND", "parent");
        assertThat(member).contains("NOT_FOUND", "field=id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "0000-01-01", "10000-01-01", "26-1-1", "2026-13-01", "yesterday", ""})
    void aDayThatDoesNotExistIsRefused(String day) {
        GraphQlResult result = api.query(
                "mutation {done: updateUnit(input: {id: \"O\", name: \"A\", effectiveOn: \"%s\"}) {problems {code}}}",
                day);

        assertThat(result.singleError().classification()).isEqualTo("BAD_REQUEST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01", "9999-12-31"})
    void aDayAtTheEndOfTheCalendarIsADay(String day) {
        GraphQlResult result =
                api.mutate("moveUnit", Map.of("id", "O", "parent", "B", "effectiveOn", day, "dryRun", true), "");

        assertThat(result.errors()).isEmpty();
    }
}
