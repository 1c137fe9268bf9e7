/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graphql;

import static io.blocgraph.fixture.GraphBuilder.bloc;
import static io.blocgraph.fixture.GraphBuilder.graph;
import static io.blocgraph.fixture.GraphBuilder.organization;
import static org.assertj.core.api.Assertions.assertThat;

import io.blocgraph.fixture.GraphQlApi;
import io.blocgraph.fixture.GraphQlResult;
import io.blocgraph.fixture.IntegrationTest;
import io.blocgraph.fixture.TestDatabase;
import io.blocgraph.graph.VietnameseText;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** Texts, ids and days that nobody means seriously are answered like any other that lead nowhere. */
@IntegrationTest
@Tag("slow")
class BadInputTest {

    private static final List<String> NOBODY = List.of(
            "nobody",
            "",
            " ",
            "o",
            "O ",
            "%",
            "*",
            "O*",
            "' OR 1=1 //",
            "\"}) DETACH DELETE (n) //",
            "`",
            "$id",
            "\\",
            "\u202eO",
            "O\u200b",
            "\uFEFFO",
            "\ud83d\udc68",
            "?",
            "O\n",
            "-1",
            "x".repeat(10_000));

    private static final Map<String, String> FIELDS = Map.of(
            "node", "query($x: ID!) {found: node(id: $x) {id}}",
            "unit by id", "query($x: ID!) {found: unit(id: $x) {id}}",
            "unit by code", "query($x: String!) {found: unit(code: $x) {id}}",
            "member by id", "query($x: ID!) {found: member(id: $x) {id}}",
            "member by code", "query($x: String!) {found: member(code: $x) {id}}");

    @Autowired
    private TestDatabase database;

    @Autowired
    private GraphQlApi api;

    private long nodes;

    @BeforeAll
    void draw() {
        database.load(graph(bloc("B").secretary("An").with(organization("O").secretary("Bình"))));
        nodes = database.countNodes();
    }

    @ParameterizedTest
    @FieldSource("NOBODY")
    void whatIsNotThereIsNull(String id) {
        // what looks the same is the same code, though not the same id
        boolean sameCode = VietnameseText.codeKey(id).equals(VietnameseText.codeKey("O"));
        FIELDS.forEach((field, document) -> assertThat(
                        api.with(Map.of("x", id), document).value("found"))
                .as(field)
                .isEqualTo(sameCode && field.equals("unit by code") ? Map.of("id", "O") : null));
    }

    @ParameterizedTest
    @FieldSource("NOBODY")
    void whereItMustBeThereItIsNotFound(String id) {
        GraphQlResult chain = api.with(Map.of("x", id), "query($x: ID!) {responsibilityChain(subject: $x) {complete}}");
        GraphQlResult span = api.with(Map.of("x", id), "query($x: ID!) {span(member: $x) {memberCount}}");

        assertThat(chain.singleError().classification()).isEqualTo("NOT_FOUND");
        assertThat(span.singleError().classification()).isEqualTo("NOT_FOUND");
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("a NUL in an id", "{node(id: \"O\\u0000\") {id}}", Map.of()),
                Arguments.of("a NUL in a variable", "query($x: ID!) {node(id: $x) {id}}", Map.of("x", "O\0")),
                Arguments.of("a NUL to search for", "{search(text: \"a\\u0000\") {totalCount}}", Map.of()),
                Arguments.of("a NUL in a filter", "{units(filter: {sectors: [\"\\u0000\"]}) {totalCount}}", Map.of()),
                Arguments.of("half a character in an id", "{node(id: \"O\\ud800\") {id}}", Map.of()),
                Arguments.of(
                        "a text too long", "{search(text: \"%s\") {totalCount}}".formatted("a".repeat(201)), Map.of()),
                Arguments.of("a cursor of one's own", "{units(after: \"\u202e\") {totalCount}}", Map.of()),
                Arguments.of("a day that does not exist", "{unit(id: \"O\", asOf: \"2025-02-29\") {id}}", Map.of()),
                Arguments.of("the year 0", "{unit(id: \"O\", asOf: \"0000-12-31\") {id}}", Map.of()),
                Arguments.of("a day that is a number", "{unit(id: \"O\", asOf: 20250701) {id}}", Map.of()),
                Arguments.of(
                        "a day that is a list",
                        "query($x: Date) {unit(id: \"O\", asOf: $x) {id}}",
                        Map.of("x", List.of())),
                Arguments.of(
                        "a number that is none", "query($x: Int) {units(first: $x) {totalCount}}", Map.of("x", 1e300)),
                Arguments.of("a value that is none", "{units(filter: {kinds: [PARTY]}) {totalCount}}", Map.of()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void refused(String what, String document, Map<String, ?> variables) {
        GraphQlResult result = api.with(variables, document);

        assertThat(result.singleError().classification()).as(result.body()).isEqualTo("BAD_REQUEST");
        assertThat(result.singleError().message()).doesNotContain("Exception", "java.", "io.blocgraph");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{%s}",
                "{node(id: \"O\", %s: 1) {id}}",
                "{node(id: %s) {id}}",
                "{node(id: \"O\") {...%s}}",
                "{node(id: \"O\") {... on %s {id}}}",
                "{__typename @%s}",
                "query($x: %s) {__typename}",
                "query {__typename $%s}",
                "{units(filter: {kinds: [%s]}) {totalCount}}"
            })
    void aNameOfAnyLengthIsNotRepeated(String document) {
        GraphQlResult result = api.execute("en", document.formatted("x".repeat(200_000)), Map.of());

        assertThat(result.errors())
                .isNotEmpty()
                .allSatisfy(error -> assertThat(error.classification()).isEqualTo("BAD_REQUEST"));
        assertThat(result.body()).hasSizeLessThan(2000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[\"O\"]", "{\"id\": \"O\"}", "1.5", "true"})
    void anIdOfAnotherTypeIsRefusedAsVariableAndAsLiteral(String id) {
        Object variable = JsonMapper.shared().readValue(id, Object.class);

        assertThat(api.with(Map.of("x", variable), "query($x: ID!) {node(id: $x) {id}}")
                        .singleError()
                        .classification())
                .isEqualTo("BAD_REQUEST");
        assertThat(api.execute("en", "{node(id: %s) {id}}".formatted(id.replace("\"id\"", "id")), Map.of())
                        .singleError()
                        .classification())
                .isEqualTo("BAD_REQUEST");
    }

    @Test
    void anIdInAnInputIsCheckedLikeAnyOther() {
        GraphQlResult result = api.mutate("updateUnit", Map.of("id", List.of("O"), "name", "X"), "");

        assertThat(result.singleError().classification()).isEqualTo("BAD_REQUEST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01", "9999-12-31", "2024-02-29"})
    void everyDayThatExistsCanBeAskedFor(String day) {
        GraphQlResult result = api.with(Map.of("day", day), """
                query($day: Date!) {
                  unit(id: "O", asOf: $day) { memberCount chain { links { status } } parent { id } ancestors { id } }
                  member(id: "An", asOf: $day) { span { memberCount } seats { role } }
                }""");

        assertThat(result.errors()).as(result.body()).isEmpty();
    }

    @Test
    void whatWasMeantToDoHarmHasDoneNone() {
        assertThat(database.countNodes()).isEqualTo(nodes);
    }
}
