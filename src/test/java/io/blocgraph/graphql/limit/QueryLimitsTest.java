/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graphql.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.introspection.IntrospectionQuery;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import io.blocgraph.fixture.GraphQlApi;
import io.blocgraph.fixture.GraphQlResult;
import io.blocgraph.fixture.IntegrationTest;
import io.blocgraph.fixture.TestDatabase;
import io.blocgraph.graphql.document.ApplicationDocuments;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Tests that requests beyond a limit are rejected before execution, with an error that names the limit. */
@IntegrationTest
class QueryLimitsTest {

    /** Our own requests use no more than this of what is allowed. */
    private static final double MARGIN = 0.8;

    @Autowired
    private TestDatabase database;

    @Autowired
    private GraphQlApi api;

    @Autowired
    private LimitProperties limits;

    @BeforeAll
    void draw() {
        database.clear();
    }

    static Stream<Arguments> tooMuch() {
        return Stream.of(
                Arguments.of("tokens", "{" + "a ".repeat(3000) + "}"),
                Arguments.of("depth", "{unit(code: \"X\") " + "{parent ".repeat(40) + "{id}" + "}".repeat(40) + "}"),
                Arguments.of("depth", "{unit(code: \"X\") " + "{parent ".repeat(900) + "{id}" + "}".repeat(900) + "}"),
                Arguments.of("steps", "{unit(code: \"X\") " + "{parent ".repeat(16) + "{id}" + "}".repeat(16) + "}"),
                Arguments.of("fields", spread("...F%1$d ...F%1$d", 60, "name")),
                Arguments.of("fields", spread("a: parent {...F%1$d} b: parent {...F%1$d}", 18, "name")),
                Arguments.of("aliases", spread("...F%1$d ...F%1$d", 6, "a: name")),
                Arguments.of("directives", spread("...F%1$d ...F%1$d", 6, "name @include(if: true)")),
                Arguments.of("directives", "{__typename " + "@skip(if: false) ".repeat(51) + "}"),
                Arguments.of("copies", spread("...F%1$d ...F%1$d", 6, "name")),
                Arguments.of("copies", "{unit(code: \"X\") {" + "name ".repeat(21) + "}}"),
                Arguments.of("aliases", "{unit(code: \"X\") {" + many("a%d: name ", 51) + "}}"),
                Arguments.of("root-fields", "{" + many("a%d: __typename ", 21) + "}"),
                Arguments.of("page-size", "{units(first: 501) {totalCount}}"),
                Arguments.of("page-size", "{members(last: 501) {totalCount}}"),
                Arguments.of("page-size", "{nodes(ids: [" + many("\"%d\" ", 501) + "]) {id}}"),
                Arguments.of("page-size", "{units(filter: {sectors: [" + many("\"%d\" ", 501) + "]}) {totalCount}}"),
                Arguments.of("text-length", "{node(id: \"" + "x".repeat(10_001) + "\") {id}}"),
                Arguments.of(
                        "complexity",
                        "{units(first: 500) {nodes {children(first: 500) {edges {node {id code name}}}}}}"),
                Arguments.of(
                        "complexity",
                        "{nodes(ids: [%s]) {... on Unit {children(first: 500) {nodes {id code name}}}}}"
                                .formatted(many("\"%d\" ", 500))));
    }

    /** Fragments upon fragments, in which {@code %d} is the number of the next. */
    private static String spread(String body, int times, String last) {
        String fragments = IntStream.range(0, times)
                .mapToObj(i -> "fragment F%d on Unit {%s}".formatted(i, body.formatted(i + 1)))
                .collect(Collectors.joining());
        return "{unit(code: \"X\") {...F0}}" + fragments + "fragment F%d on Unit {%s}".formatted(times, last);
    }

    private static String many(String text, int times) {
        return IntStream.range(0, times).mapToObj(text::formatted).collect(Collectors.joining());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    @Timeout(20)
    void tooMuch(String limit, String document) {
        GraphQlResult result = api.execute("en", document, Map.of());

        assertThat(result.singleError().classification()).isEqualTo("BAD_REQUEST");
        assertThat(result.body()).contains("\"limit\":\"" + limit + "\"").doesNotContain("\"data\"");
    }

    @Test
    void theLimitIsSaidInTheLanguageOfTheRequest() {
        String document = "{unit(code: \"X\") {" + "name ".repeat(21) + "}}";

        assertThat(api.execute("en", document, Map.of()).singleError().message())
                .isEqualTo("The same field may be selected at most 20 times in one place. Select it once.");
        assertThat(api.execute("vi", document, Map.of()).singleError().message())
                .isEqualTo("Cùng một trường được chọn tối đa 20 lần tại một chỗ. Hãy chọn một lần.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{unit(code: \"X\") {...A}} fragment A on Unit {...A ...A}",
                "{unit(code: \"X\") {...A}} fragment A on Unit {parent {...B}} fragment B on Unit {parent {...A}}"
            })
    @Timeout(20)
    void aFragmentWithinItselfIsRefused(String document) {
        GraphQlResult result = api.execute("en", document, Map.of());

        assertThat(result.errors())
                .isNotEmpty()
                .allSatisfy(fault -> assertThat(fault.classification()).isEqualTo("BAD_REQUEST"));
    }

    @Test
    void variablesCountLikeWhatIsWrittenOut() {
        GraphQlResult page = api.with(Map.of("size", 501), "query($size: Int) {units(first: $size) {totalCount}}");
        GraphQlResult list =
                api.with(Map.of("ids", Collections.nCopies(501, "x")), "query($ids: [ID!]!) {nodes(ids: $ids) {id}}");

        assertThat(page.body()).contains("\"limit\":\"page-size\"", "\"argument\":\"first\"");
        assertThat(list.body()).contains("\"limit\":\"page-size\"", "\"argument\":\"ids\"");
    }

    @Test
    void everyLimitIsReachedBeforeItIsPassed() {
        GraphQlResult result =
                api.execute("en", "{" + many("a%d: units(first: 500) {totalCount} ", 20) + "}", Map.of());

        assertThat(result.errors()).as(result.body()).isEmpty();
    }

    @Test
    void theRequestsOfTheScreensAreWellBelow() {
        List<String> documents = new ArrayList<>(List.of(IntrospectionQuery.INTROSPECTION_QUERY));
        documents.addAll(new ApplicationDocuments().readAll("**/*"));

        assertThat(documents).hasSizeGreaterThan(5).allSatisfy(this::isWellBelow);
    }

    private void isWellBelow(String text) {
        Document document = new Parser().parseDocument(text);
        for (OperationDefinition operation : document.getDefinitionsOfType(OperationDefinition.class)) {
            DocumentMetrics metrics = DocumentMetrics.of(operation, document);
            assertThat(metrics.depth()).isLessThan((long) (limits.depth() * MARGIN));
            assertThat(metrics.steps()).isLessThan(limits.steps() * MARGIN);
            assertThat(metrics.fields()).isLessThan((long) (limits.fields() * MARGIN));
            assertThat(metrics.aliases()).isLessThan((long) (limits.aliases() * MARGIN));
            assertThat(metrics.directives()).isLessThan((long) (limits.directives() * MARGIN));
            assertThat(metrics.copies()).isLessThan((long) (limits.copies() * MARGIN));
            assertThat(metrics.names()).hasSizeLessThan((int) (limits.rootFields() * MARGIN));
        }
    }

    @Test
    void theSchemaCanBeAskedFor() {
        GraphQlResult result = api.execute("en", IntrospectionQuery.INTROSPECTION_QUERY, Map.of());

        assertThat(result.list("__schema.types.name")).contains("Unit");
    }

    @Test
    void aLimitThatLetsNothingThroughIsNotTaken() {
        Binder binder = new Binder(new MapConfigurationPropertySource(Map.of("blocgraph.limits.depth", "0")));

        assertThatThrownBy(() -> binder.bindOrCreate("blocgraph.limits", LimitProperties.class))
                .hasRootCauseMessage("blocgraph.limits.depth must be more than 0");
    }
}
